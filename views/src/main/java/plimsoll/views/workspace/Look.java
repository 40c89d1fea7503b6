package plimsoll.views.workspace;

import java.util.Optional;
import java.util.stream.Stream;

/// How the window looks.
///
/// @param fontPercent size of the text, 90 to 150
public record Look(Theme theme, GainColours colours, int fontPercent) {
    public static final Look DEFAULT = new Look(Theme.DARK, GainColours.BLUE_ORANGE, 100);
    private static final int STEP = 10;
    private static final int SMALLEST = 90;
    private static final int LARGEST = 150;

    public Look {
        fontPercent = Math.clamp(fontPercent, SMALLEST, LARGEST);
    }

    /// The last one; what is unknown to this version looks as by default.
    public static Look kept(Preferences preferences) {
        return new Look(
                kept(preferences, "look.theme", DEFAULT.theme),
                kept(preferences, "look.colours", DEFAULT.colours),
                preferences
                        .get("look.font")
                        .filter(text -> text.matches("\\d{2,3}"))
                        .map(Integer::parseInt)
                        .orElse(DEFAULT.fontPercent));
    }

    private static <E extends Enum<E>> E kept(Preferences preferences, String key, E otherwise) {
        Optional<String> name = preferences.get(key);
        return Stream.of(otherwise.getDeclaringClass().getEnumConstants())
                .filter(choice -> name.filter(choice.name()::equals).isPresent())
                .findFirst()
                .orElse(otherwise);
    }

    public void keep(Preferences preferences) {
        preferences.put("look.theme", theme.name());
        preferences.put("look.colours", colours.name());
        preferences.put("look.font", String.valueOf(fontPercent));
    }

    public Look with(Theme other) {
        return new Look(other, colours, fontPercent);
    }

    public Look with(GainColours other) {
        return new Look(theme, other, fontPercent);
    }

    public Look larger() {
        return new Look(theme, colours, fontPercent + STEP);
    }

    public Look smaller() {
        return new Look(theme, colours, fontPercent - STEP);
    }

    public Look plainSize() {
        return new Look(theme, colours, DEFAULT.fontPercent);
    }
}
