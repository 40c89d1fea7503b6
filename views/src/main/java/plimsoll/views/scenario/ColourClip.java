package plimsoll.views.scenario;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.model.format.Numbers;
import plimsoll.model.surface.Measure;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.NumberEntry;

/// The values at which colours are full, by measure; symmetric where zero is the middle.
final class ColourClip {
    private static final Messages TEXT = Messages.of("heatmap");

    private static final double PERCENT = 100;

    private final Map<Measure, Double> clips = new EnumMap<>(Measure.class);

    private static double unit(Measure measure) {
        return measure == Measure.RATIO ? PERCENT : 1;
    }

    /// @param typed blank for the largest value
    /// @return why it cannot be; empty when it is taken
    Optional<String> enter(Measure measure, String typed) {
        if (typed.isBlank()) {
            clips.remove(measure);
            return Optional.empty();
        }
        OptionalDouble value = NumberEntry.parse(typed.replace("%", ""));
        if (!(value.orElse(0) > 0)) {
            return Optional.of(TEXT.text("aNumberAbove0"));
        }
        clips.put(measure, value.getAsDouble() / unit(measure));
        return Optional.empty();
    }

    OptionalDouble of(Measure measure) {
        Double clip = clips.get(measure);
        return clip == null ? OptionalDouble.empty() : OptionalDouble.of(clip);
    }

    /// As typed.
    String text(Measure measure) {
        OptionalDouble clip = of(measure);
        return clip.isEmpty() ? "" : Numbers.quantity(clip.getAsDouble() * unit(measure));
    }
}
