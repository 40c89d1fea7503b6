package plimsoll.model.alert;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Holds figures against limits.
public final class Alerts {
    /// Worst first; of the same band what is held before the age of data, unknown figures last.
    static final Comparator<Alert> WORST = Comparator.comparing(Alert::band)
            .reversed()
            .thenComparing(a -> a.of().limit().what().isAge())
            .thenComparingDouble(Alerts::margin);

    private Alerts() {}

    /// As if none had been there before.
    public static List<Alert> of(Limits limits, Figures figures) {
        return of(limits, figures, _ -> Band.CALM);
    }

    /// @param before the band a figure was in, by key: it ends a little later than it begins
    static List<Alert> of(Limits limits, Figures figures, Function<String, Band> before) {
        return figures.all().stream()
                .flatMap(o -> of(limits, o, before.apply(o.key())))
                .sorted(WORST)
                .toList();
    }

    private static Stream<Alert> of(Limits limits, Observation o, Band before) {
        Bands bands = limits.of(o.limit());
        Band band = bands.of(o.limit().what().sense(), Math.abs(o.value()), before);
        double reached = Double.isNaN(bands.limit(band)) ? bands.danger() : bands.limit(band);
        return band == Band.CALM ? Stream.empty() : Stream.of(new Alert(o, band, reached));
    }

    /// How far within its limit, as a share of it; the lower the worse.
    private static double margin(Alert alert) {
        double share = Math.abs(alert.of().value()) / alert.limit();
        double within = alert.of().limit().what().sense() == Sense.ABOVE ? 1 / share : share;
        return Double.isNaN(within) ? Double.MAX_VALUE : within;
    }
}
