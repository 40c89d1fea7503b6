package plimsoll.model.file;

import plimsoll.model.instrument.Asset;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Book;

/// What one file says.
///
/// @param name in words; empty when the file has none
/// @param currency the totals are reported in
public record Portfolio(String name, Asset currency, Book book, MarketSnapshot market) {}
