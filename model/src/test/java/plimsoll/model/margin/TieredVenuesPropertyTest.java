package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every account of BitMEX, Bitget and Gate besides [VenuePropertyTest], on a thousand drawn
/// ones each.
class TieredVenuesPropertyTest {
    private static final int BOOKS = 1000;

    @ParameterizedTest
    @ValueSource(strings = {"bitmex", "bitget", "gate"})
    void equityBeforeHaircutsIsTheSameInEveryMode(String venue) {
        for (long seed = 0; seed < BOOKS; seed++) {
            TieredBook book = TieredBook.of(venue, seed);
            Comparison assessed = Assessed.ASSESSOR.assess(book.account(), book.market(), Searches.NONE);
            for (AsIf asIf : AsIf.values()) {
                MarginResult r = assessed.in(asIf);
                assertThat(r.complete()).as(asIf + " " + r.problems() + book).isTrue();
                double parts = r.freeBalance() + r.equity();
                assertWithin(asIf + " " + book, assessed.in(AsIf.HELD).equityBeforeHaircuts(), parts, 1e-6);
            }
        }
    }
}
