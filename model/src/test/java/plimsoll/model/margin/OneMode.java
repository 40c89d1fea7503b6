package plimsoll.model.margin;

import java.util.Map;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.VenueCase.Seeded;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Reading;
import plimsoll.model.valuation.ValuedAccount;
import plimsoll.model.volatility.VolatilityEstimates;

/// Margins an account in one mode, which is quicker than in all, with parameters that may be a test's own.
record OneMode(Seeded book, Reading<VenueParameters> venue) {
    private static final ParameterLibrary LIBRARY = ParameterLibrary.builtIn();

    static OneMode of(Seeded book) {
        return new OneMode(book, LIBRARY.of(book.account(), book.market().asOf()));
    }

    VenueParameters parameters() {
        return venue.value();
    }

    ValuedAccount valued() {
        ValuedAccount valued = ValuedAccount.of(book.account(), book.market(), Asset.USD);
        return Reopened.asOfEntry(valued, parameters());
    }

    MarginResult in(AsIf asIf, Searches searches) {
        Modes modes = new Modes(
                book.market().asOf(),
                venue,
                LIBRARY.of("house-matrix", book.market().asOf()));
        Moves moves = new Moves(Map.of(), new VolatilityEstimates(book.market()));
        return modes.result(valued(), asIf, searches, moves, Map.of());
    }

    MarginResult held() {
        return in(AsIf.HELD, Searches.NONE);
    }
}
