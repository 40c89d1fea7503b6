package plimsoll.model.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a report can have, in its usual order. The cover line is always there.
public enum SectionId {
    SUMMARY("Summary"),
    POSITIONS("Positions"),
    MARGIN("Margin by pool"),
    LIQUIDATION("Liquidation ladder"),
    GREEKS("Greeks"),
    HEATMAPS("Profit and margin ratio over price and volatility"),
    STRESSES("Named stresses"),
    WHAT_IF("What-if"),
    COLLATERAL("Collateral and haircuts"),
    RECONCILIATION("Reconciliation with the venue"),
    PROBLEMS("Problems and what is not modelled"),
    ASSUMPTIONS("Assumptions and conventions");

    private final String title;

    SectionId(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// As the command line and the preferences write it, e.g. `what-if`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<SectionId> of(String key) {
        return Arrays.stream(values())
                .filter(id -> id.key().equals(key.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// All keys, for a message.
    public static String known() {
        return Arrays.stream(values()).map(SectionId::key).collect(Collectors.joining(", "));
    }
}
