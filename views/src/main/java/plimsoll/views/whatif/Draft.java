package plimsoll.views.whatif;

import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.whatif.Edit;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.NumberEntry;
import plimsoll.views.workspace.Trades;

/// A trade as it was typed.
///
/// @param size contracts
/// @param price empty text for the mark
/// @param leverage empty text for the venue's, or for 10 in isolated
record Draft(
        Optional<InstrumentId> instrument, boolean buys, String size, String price, boolean isolated, String leverage) {
    private static final Messages TEXT = Messages.of("whatif");

    private static final double USUAL_LEVERAGE = 10;
    static final Draft EMPTY = new Draft(Optional.empty(), true, "", "", false, "");

    Draft of(Optional<InstrumentId> other) {
        return new Draft(other, buys, size, price, isolated, leverage);
    }

    Draft sized(boolean newBuys, String newSize) {
        return new Draft(instrument, newBuys, newSize, price, isolated, leverage);
    }

    private static OptionalDouble positive(String text) {
        OptionalDouble number = NumberEntry.parse(text);
        return number.isPresent() && number.getAsDouble() > 0 ? number : OptionalDouble.empty();
    }

    private static boolean isOdd(String text) {
        return !text.isBlank() && positive(text).isEmpty();
    }

    /// Why it is no trade yet; empty when it is one.
    String refusal() {
        if (instrument.isEmpty()) {
            return TEXT.text("chooseAnInstrument");
        }
        if (positive(size).isEmpty()) {
            return size.isBlank() ? TEXT.text("typeASizeIn") : TEXT.text("isNoSizeAllowed", size);
        }
        if (isOdd(price)) {
            return TEXT.text("isNoPriceAllowed", price);
        }
        return isOdd(leverage) ? TEXT.text("isNoLeverageAllowed", leverage) : "";
    }

    /// For an account; only when nothing refuses it.
    Edit.Trade trade(Account account) {
        double quantity = positive(size).orElseThrow();
        return trade(account, buys ? quantity : -quantity);
    }

    /// With another quantity, signed.
    Edit.Trade trade(Account account, double quantity) {
        double at = price.isBlank() ? Double.NaN : positive(price).orElse(Double.NaN);
        return Trades.of(account, instrument.orElseThrow(), quantity, at, mode());
    }

    private MarginMode mode() {
        OptionalDouble typed = positive(leverage);
        return isolated
                ? new MarginMode.Isolated(typed.orElse(USUAL_LEVERAGE), Double.NaN)
                : new MarginMode.Cross(typed.orElse(Double.NaN));
    }
}
