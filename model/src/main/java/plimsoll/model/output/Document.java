package plimsoll.model.output;

import java.util.List;
import plimsoll.model.problem.Problem;

/// What a command found, in the forms it can be printed in.
public interface Document {
    /// Aligned columns for a terminal, scaled as traders read them.
    String text();

    /// One table with a header, unscaled.
    String csv();

    /// Unscaled; unknown numbers are null.
    String json();

    /// Each once.
    List<Problem> problems();

    /// False when a figure is unknown.
    boolean complete();
}
