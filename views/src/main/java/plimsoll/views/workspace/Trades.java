package plimsoll.views.workspace;

import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Settings.PositionMode;
import plimsoll.model.portfolio.Side;
import plimsoll.model.whatif.Edit;

/// Trades as an account makes them.
public final class Trades {
    private Trades() {}

    /// In hedge mode a purchase is of the long leg and a sale of the short one.
    ///
    /// @param quantity contracts, signed
    /// @param price NaN for the mark
    public static Edit.Trade of(
            Account account, InstrumentId instrument, double quantity, double price, MarginMode mode) {
        boolean hedges = account.settings().positionMode() == PositionMode.HEDGE;
        Side side = hedges ? (quantity > 0 ? Side.LONG : Side.SHORT) : Side.NET;
        return new Edit.Trade(account.id(), instrument, side, quantity, price, mode);
    }

    /// At the mark, in cross.
    public static Edit.Trade of(Account account, InstrumentId instrument, double quantity) {
        return of(account, instrument, quantity, Double.NaN, new MarginMode.Cross(Double.NaN));
    }
}
