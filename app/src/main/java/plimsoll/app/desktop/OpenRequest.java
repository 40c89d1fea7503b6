package plimsoll.app.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.ParameterStress;

/// What the window is asked to show.
///
/// @param files portfolios to open; when there are none the start page, in pictures the packed sample
/// @param screenshots folder for a picture and the visible text of every view; then nothing is shown
/// @param width pixels; height likewise
/// @param theme `dark` or `light`; empty for that of last time
/// @param stress the window starts under
/// @param currency the trader asked for; empty for the one each file states
public record OpenRequest(
        List<Path> files,
        Optional<Path> screenshots,
        int width,
        int height,
        Optional<String> theme,
        ParameterLibrary library,
        Optional<Asset> currency,
        ParameterStress stress) {
    public OpenRequest {
        files = List.copyOf(files);
    }
}
