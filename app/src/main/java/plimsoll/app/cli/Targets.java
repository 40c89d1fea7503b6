package plimsoll.app.cli;

import java.util.List;
import plimsoll.model.compare.Target;
import plimsoll.model.file.Venues;

/// Reads `VENUE` and `VENUE:MODEL`.
final class Targets {
    private Targets() {}

    static List<Target> of(String option, List<String> words) {
        return words.stream().distinct().map(word -> of(option, word)).toList();
    }

    static Target of(String option, String word) {
        int colon = word.indexOf(':');
        String venue = colon < 0 ? word : word.substring(0, colon);
        if (!Venues.names().contains(venue)) {
            throw new Refused(option + ": no venue " + venue + "; there are "
                    + String.join(", ", Venues.names().stream().sorted().toList()));
        }
        return colon < 0 ? new Target(venue, "") : new Target(venue, model(option, venue, word.substring(colon + 1)));
    }

    private static String model(String option, String venue, String model) {
        List<String> models = Venues.models(venue);
        if (!models.contains(model)) {
            throw new Refused(option + ": " + venue + " has no model " + model + "; "
                    + (models.isEmpty() ? "it has one rule only" : "there are " + String.join(", ", models)));
        }
        return model;
    }
}
