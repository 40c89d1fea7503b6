package plimsoll.views;

import java.util.function.Supplier;
import javafx.scene.Node;

/// A part of the window that can be looked at by itself.
///
/// @param show brings it to the front
/// @param text what can be read in it
public record NamedView(String name, Node node, Runnable show, Supplier<String> text) {}
