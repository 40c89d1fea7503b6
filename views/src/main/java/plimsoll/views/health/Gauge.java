package plimsoll.views.health;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import plimsoll.model.alert.Bands;

/// A margin ratio from 0 to liquidation, over the bands of the trader's limits.
final class Gauge extends Region {
    private static final double THICKNESS = 10;
    private static final double BAND = 4;
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final Region calm = part("calm");
    private final Region watch = part("watch");
    private final Region danger = part("danger");
    private final Region needle = part("needle");
    private double share = Double.NaN;
    private Bands bands = Bands.NONE;

    Gauge() {
        getStyleClass().add("gauge");
        getChildren().addAll(calm, watch, danger, needle);
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        return part;
    }

    /// @param newShare 1 is liquidation; NaN shows no needle
    void show(double newShare, Bands newBands) {
        share = newShare;
        bands = newBands;
        pseudoClassStateChanged(UNKNOWN, Double.isNaN(share));
        needle.setVisible(!Double.isNaN(share));
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return THICKNESS;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double dangerFrom = Double.isNaN(bands.danger()) ? 1 : Math.clamp(bands.danger(), 0, 1);
        double watchFrom = Double.isNaN(bands.watch()) ? dangerFrom : Math.clamp(bands.watch(), 0, dangerFrom);
        place(calm, 0, watchFrom * width);
        place(watch, watchFrom * width, dangerFrom * width);
        place(danger, dangerFrom * width, width);
        double at = Math.clamp(share, 0, 1) * (width - 3);
        needle.resizeRelocate(snapPositionX(Double.isNaN(at) ? 0 : at), 0, 3, THICKNESS);
    }

    private static void place(Region part, double from, double to) {
        part.resizeRelocate(from, (THICKNESS - BAND) / 2, Math.max(to - from, 0), BAND);
    }
}
