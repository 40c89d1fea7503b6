import org.jspecify.annotations.NullMarked;

/// The windows: JavaFX, no files, no network, no clock.
@NullMarked
@SuppressWarnings("module") // the program that shows the windows is compiled later
module plimsoll.views {
    requires static org.jspecify;
    requires transitive plimsoll.model;
    requires transitive javafx.graphics;
    requires transitive javafx.controls;
    requires javafx.fxml;
    requires atlantafx.base;
    requires bento.fx;
    requires java.desktop;
    requires org.controlsfx.controls;
    requires org.jfree.chart.fx;
    requires org.jfree.jfreechart;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.materialdesign2;

    exports plimsoll.views;
    exports plimsoll.views.command;
    exports plimsoll.views.control to
            plimsoll.app;
    exports plimsoll.views.picture;
    exports plimsoll.views.workspace;

    opens plimsoll.views to
            javafx.fxml;
    opens plimsoll.views.chart to
            javafx.fxml;
    opens plimsoll.views.connect to
            javafx.fxml;
    opens plimsoll.views.contribution to
            javafx.fxml;
    opens plimsoll.views.greeks to
            javafx.fxml;
    opens plimsoll.views.health to
            javafx.fxml;
    opens plimsoll.views.help to
            javafx.fxml;
    opens plimsoll.views.liquidation to
            javafx.fxml;
    opens plimsoll.views.margin to
            javafx.fxml;
    opens plimsoll.views.orders to
            javafx.fxml;
    opens plimsoll.views.positions to
            javafx.fxml;
    opens plimsoll.views.problems to
            javafx.fxml;
    opens plimsoll.views.reconciliation to
            javafx.fxml;
    opens plimsoll.views.report to
            javafx.fxml;
    opens plimsoll.views.scenario to
            javafx.fxml;
    opens plimsoll.views.start to
            javafx.fxml;
    opens plimsoll.views.stress to
            javafx.fxml;
    opens plimsoll.views.stresses to
            javafx.fxml;
}
