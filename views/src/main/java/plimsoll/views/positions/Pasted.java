package plimsoll.views.positions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Side;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Situation;
import plimsoll.views.control.Messages;
import plimsoll.views.positions.PasteTable.Row;
import plimsoll.views.workspace.NumberEntry;

/// Rows of a spreadsheet as trades: instrument, quantity and, if it has one, price.
///
/// @param refused why rows were left out, each with its line
record Pasted(List<Edit.Trade> trades, List<String> refused) {
    private static final Messages TEXT = Messages.of("positions");

    private static final int MOST_SAID = 5;

    Pasted {
        trades = List.copyOf(trades);
        refused = List.copyOf(refused);
    }

    /// @param account that rows without one go to
    /// @param check why a trade cannot be made
    static Pasted read(
            String text, Situation situation, Optional<AccountId> account, Function<Edit, Optional<String>> check) {
        List<Edit.Trade> trades = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Row row : PasteTable.read(text)) {
            Optional<String> why = refusal(row, situation, account).or(() -> check.apply(trade(row, account)));
            why.ifPresentOrElse(
                    reason -> refused.add(TEXT.text("line", row.line(), reason)),
                    () -> trades.add(trade(row, account)));
        }
        if (trades.isEmpty() && refused.isEmpty()) {
            refused.add(TEXT.text("nothingToPasteCopy"));
        }
        return new Pasted(trades, refused);
    }

    private static Optional<String> refusal(Row row, Situation situation, Optional<AccountId> account) {
        Optional<AccountId> target = target(row, account);
        if (target.flatMap(situation::account).isEmpty()) {
            return Optional.of(TEXT.text("thereIsNoAccount", row.account()));
        }
        if (row.instrument().isBlank()
                || situation.instrument(new InstrumentId(row.instrument())).isEmpty()) {
            return Optional.of(TEXT.text("isNoInstrumentOf", row.instrument()));
        }
        if (NumberEntry.parse(row.quantity()).orElse(0) == 0) {
            return Optional.of(TEXT.text("quantityIsNoSize", row.quantity()));
        }
        boolean isPriced = !row.price().isBlank();
        if (isPriced && !(NumberEntry.parse(row.price()).orElse(-1) > 0)) {
            return Optional.of(TEXT.text("priceIsNoPrice", row.price()));
        }
        return isPriced || situation.mark(new InstrumentId(row.instrument())).isPresent()
                ? Optional.empty()
                : Optional.of(TEXT.text("hasNoMarkState", row.instrument()));
    }

    private static Optional<AccountId> target(Row row, Optional<AccountId> account) {
        return row.account().isBlank() ? account : Optional.of(new AccountId(row.account()));
    }

    private static Edit.Trade trade(Row row, Optional<AccountId> account) {
        return new Edit.Trade(
                target(row, account).orElseThrow(),
                new InstrumentId(row.instrument()),
                Side.NET,
                NumberEntry.parse(row.quantity()).orElseThrow(),
                NumberEntry.parse(row.price()).orElse(Double.NaN),
                new MarginMode.Cross(Double.NaN));
    }

    /// One sentence.
    String report() {
        String said = refused.stream().limit(MOST_SAID).collect(Collectors.joining("; "));
        String more = refused.size() > MOST_SAID ? TEXT.text("andMore", refused.size() - MOST_SAID) : "";
        String taken =
                trades.isEmpty() ? TEXT.text("nothingWasTaken") : TEXT.text("takenNot", trades.size(), refused.size());
        return taken + ": " + said + more + ".";
    }
}
