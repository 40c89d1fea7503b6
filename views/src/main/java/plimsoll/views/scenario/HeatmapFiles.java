package plimsoll.views.scenario;

import java.nio.file.Path;
import java.util.Locale;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.ScenarioChoice.Axes;
import plimsoll.views.workspace.Workspace;

/// The heatmap shown, as files and as a table.
///
/// @param axes as shown
record HeatmapFiles(Workspace workspace, Axes axes) {
    /// With a line of headers, values in full.
    ///
    /// @param comma whether cells are separated by commas, else by tabs
    String table(boolean comma) {
        return workspace
                .surfaceProperty()
                .get()
                .map(s -> HeatmapTable.of(s, comma))
                .orElse("");
    }

    void write(Path place, byte[] picture) {
        workspace.documents().exports().write(place, picture);
    }

    void writeTable(Path place) {
        String table = table(true);
        workspace.documents().exports().write(place, () -> table);
    }

    /// Without an ending.
    String name() {
        String name = workspace.fileProperty().get().map(OpenedFile::name).orElse("plimsoll");
        String measure =
                workspace.scenarios().choiceProperty().get().measure().name().toLowerCase(Locale.ROOT);
        return name.replaceFirst("\\.[^.]*$", "") + "-" + measure + "-"
                + axes.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
