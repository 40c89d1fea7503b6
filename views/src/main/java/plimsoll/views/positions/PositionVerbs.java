package plimsoll.views.positions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.EditCheck;
import plimsoll.model.whatif.PositionKey;
import plimsoll.model.whatif.Situation;
import plimsoll.model.whatif.Step;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.NumberEntry;
import plimsoll.views.workspace.Workspace;

/// What can be done to positions. A verb of several applies to each.
public final class PositionVerbs {
    private static final Messages TEXT = Messages.of("positions");

    private static final double PERCENT = 100;

    private final Workspace workspace;

    PositionVerbs(Workspace workspace) {
        this.workspace = workspace;
    }

    /// What stands in a cell's field at first; empty where nothing can be entered.
    static Optional<String> offered(PositionRow row, PositionColumn column) {
        boolean possible = row.counts() && column.isEntry();
        String text = column == PositionColumn.TAG ? row.tag() : column.of(row).plain();
        boolean hasNone = column.of(row).text().equals("–");
        boolean isOpen = !hasNone || column == PositionColumn.LEVERAGE;
        return possible && isOpen ? Optional.of(hasNone ? "" : text) : Optional.empty();
    }

    /// @return why what was typed was refused; empty when it was taken
    Optional<String> enter(PositionRow row, PositionColumn column, String typed) {
        if (column == PositionColumn.TAG) {
            return take(new Edit.Tag(row.key(), typed));
        }
        OptionalDouble number = NumberEntry.parse(typed.replaceFirst("[×%]\\s*$", ""));
        if (number.isEmpty()) {
            return Optional.of(TEXT.text("isNoNumberType", column.title(), typed));
        }
        double scaled = column == PositionColumn.VOLATILITY ? number.getAsDouble() / PERCENT : number.getAsDouble();
        return scaled == column.value(row)
                ? Optional.empty()
                : entered(row, column, scaled).flatMap(this::take);
    }

    private static Optional<Edit> entered(PositionRow row, PositionColumn column, double number) {
        PositionKey key = row.key();
        return Optional.ofNullable(
                switch (column) {
                    case QUANTITY -> new Edit.Resize(key, number);
                    case LEVERAGE -> new Edit.ChangeLeverage(key, number);
                    case ENTRY -> new Edit.CorrectEntry(key, number);
                    case POSTED -> new Edit.ChangePosted(key, number);
                    case MARK -> new Edit.SetMark(row.position().instrument(), number);
                    case VOLATILITY -> new Edit.SetVolatility(row.position().instrument(), number);
                    default -> null;
                });
    }

    /// @return why it does not fit; empty when it was taken
    private Optional<String> take(Edit edit) {
        Optional<String> refused = refusal(edit);
        if (refused.isEmpty()) {
            workspace.edit(edit);
        }
        return refused;
    }

    private Optional<String> refusal(Edit edit) {
        return situation()
                .flatMap(now -> EditCheck.of(edit, now, workspace.library()))
                .map(refusal -> sentence(refusal.words()));
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    /// Buys or sells so many lots of each; a position of an unknown lot by one contract.
    void step(List<PositionKey> keys, int lots) {
        each(
                TEXT.text("step"),
                keys,
                key -> situation().flatMap(s -> s.position(key).map(p -> new Edit.Resize(key, stepped(s, p, lots)))));
    }

    private static double stepped(Situation situation, Position position, int lots) {
        double lot = situation
                .instrument(position.instrument())
                .map(i -> i.terms().lotSize())
                .filter(size -> size > 0)
                .orElse(1.0);
        return Steps.of(position.quantity(), lot, lots);
    }

    void close(List<PositionKey> keys) {
        each(TEXT.text("close"), keys, key -> Optional.of(new Edit.Close(key)));
    }

    void flip(List<PositionKey> keys) {
        each(TEXT.text("flip"), keys, key -> Optional.of(new Edit.Flip(key)));
    }

    void duplicate(List<PositionKey> keys) {
        each(TEXT.text("duplicate"), keys, key -> Optional.of(new Edit.Duplicate(key)));
    }

    /// Sets aside those that count, and takes back those that do not.
    void toggleExcluded(List<PositionKey> keys) {
        each(
                TEXT.text("excludeOrInclude"),
                keys,
                key -> situation()
                        .map(s -> s.excluded().contains(key) ? new Edit.Include(key) : new Edit.Exclude(key)));
    }

    /// Gives those in cross margin of their own, and takes it back from those that have it.
    void toggleIsolated(List<PositionKey> keys) {
        each(
                TEXT.text("isolateOrCross"),
                keys,
                key -> situation().flatMap(s -> s.position(key)).map(p -> new Edit.ChangeMode(key, other(p))));
    }

    private static MarginMode other(Position position) {
        return position.isIsolated()
                ? new MarginMode.Cross(Double.NaN)
                : new MarginMode.Isolated(Double.NaN, Double.NaN);
    }

    /// As in the file again: what was done to these positions alone is taken back, in one step.
    void reset(List<PositionKey> keys) {
        List<Edit> edits = workspace.whatIfs().edits();
        List<Edit> left = edits.stream()
                .filter(edit -> keys.stream().noneMatch(key -> EditsOf.isOf(edit, key, situation())))
                .toList();
        if (left.size() < edits.size()) {
            workspace.whatIfs().take(new Step.Kept(left, TEXT.text("reset", named(keys))));
        }
    }

    private static String named(List<PositionKey> keys) {
        return keys.size() == 1 ? keys.getFirst().position().name() : TEXT.text("positions2", keys.size());
    }

    /// Takes what was copied from a spreadsheet.
    void paste(String text) {
        situation().ifPresent(s -> {
            Pasted pasted = Pasted.read(text, s, workspace.accountProperty().get(), this::refusal);
            take(pasted.trades(), TEXT.text("pasteRows", pasted.trades().size()));
            if (!pasted.refused().isEmpty()) {
                workspace.refuse(pasted.report());
            }
        });
    }

    private void each(String verb, List<PositionKey> keys, Function<PositionKey, Optional<Edit>> edit) {
        List<Edit> edits = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (PositionKey key : keys) {
            edit.apply(key)
                    .filter(this::isPossible)
                    .ifPresent(e -> refusal(e).ifPresentOrElse(refused::add, () -> edits.add(e)));
        }
        take(edits, verb + " " + named(keys));
        if (!refused.isEmpty()) {
            workspace.refuse(String.join(" ", refused));
        }
    }

    /// Whether there is still something to do it to.
    private boolean isPossible(Edit edit) {
        return !(edit instanceof Edit.OfPosition of)
                || situation().flatMap(s -> s.position(of.key())).isPresent();
    }

    /// One step, however many they are.
    private void take(List<? extends Edit> edits, String words) {
        if (edits.size() == 1) {
            workspace.edit(edits.getFirst());
        } else if (!edits.isEmpty()) {
            List<Edit> all = new ArrayList<>(workspace.whatIfs().edits());
            all.addAll(edits);
            workspace.whatIfs().take(new Step.Kept(all, words));
        }
    }

    private Optional<Situation> situation() {
        return workspace.situation();
    }
}
