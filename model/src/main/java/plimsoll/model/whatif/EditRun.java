package plimsoll.model.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.format.Numbers;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.problem.Problem;

/// Edits made one after the other, those that cannot be made left out.
public record EditRun(Situation before, Situation after, List<Step> steps) {
    /// @param words of the edit, as things stood before it
    /// @param refusal empty when the edit was made
    public record Step(Edit edit, String words, Optional<Refusal> refusal) {}

    public EditRun {
        steps = List.copyOf(steps);
    }

    public static EditRun of(Situation before, List<Edit> edits, ParameterLibrary library) {
        List<Step> steps = new ArrayList<>();
        Situation after = before;
        for (Edit edit : edits) {
            Optional<Refusal> refusal = EditCheck.of(edit, after, library);
            Edit stated = VenueLeverage.stated(edit, after, library);
            steps.add(new Step(edit, EditWords.of(stated, after) + assumption(edit, after, library), refusal));
            after = refusal.isEmpty() ? stated.apply(after) : after;
        }
        return new EditRun(before, after, steps);
    }

    private static String assumption(Edit edit, Situation before, ParameterLibrary library) {
        return VenueLeverage.assumed(edit, before, library)
                .map(leverage -> " (assumed: leverage " + Numbers.quantity(leverage) + "×, the most of its tier)")
                .orElse("");
    }

    /// Those that could not be made, by their number.
    public List<Problem> refusals() {
        List<Problem> refusals = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String path = "edit " + (i + 1);
            step.refusal().ifPresent(r -> refusals.add(new Problem.EditRefused(path, step.words(), r.words())));
        }
        return refusals;
    }

    /// Those that were made.
    public List<Edit> edits() {
        return steps.stream().filter(s -> s.refusal().isEmpty()).map(Step::edit).toList();
    }
}
