package plimsoll.model.report;

import java.util.List;

/// Makes margin reports.
public final class MarginReports {
    private MarginReports() {}

    /// @param choice its sections; the sheet does not matter here
    public static MarginReport of(ReportInput input, ReportChoice choice) {
        Cover cover = new Cover(
                input.heading().portfolio(),
                input.file(),
                input.heading().sha256(),
                input.heading().program(),
                input.heading().currency(),
                input.heading().asOf(),
                input.made(),
                input.market().origin(),
                List.of(),
                List.of());
        return new MarginReport(cover, List.of(), true);
    }
}
