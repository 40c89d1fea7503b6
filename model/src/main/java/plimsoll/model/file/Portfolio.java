package plimsoll.model.file;

import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Book;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.EditList;

/// What one file says.
///
/// @param name in words; empty when the file has none
/// @param currency the totals are reported in
/// @param edits what-if edits of the file that could be read; the book is without them
/// @param scenarios named lists of them, each starting from the book
public record Portfolio(
        String name, Asset currency, Book book, MarketSnapshot market, List<Edit> edits, List<EditList> scenarios) {
    public Portfolio {
        edits = List.copyOf(edits);
        scenarios = List.copyOf(scenarios);
    }

    /// Without edits.
    public Portfolio(String name, Asset currency, Book book, MarketSnapshot market) {
        this(name, currency, book, market, List.of(), List.of());
    }

    /// The same accounts in another market.
    public Portfolio in(MarketSnapshot newMarket) {
        return new Portfolio(name, currency, book, newMarket, edits, scenarios);
    }
}
