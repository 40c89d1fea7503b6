package plimsoll.model.whatif;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Side;

/// One verb of the what-if book. What trades does so at the mark, unless a price is stated: entries
/// average, what is closed is realised into the balance, options and spot are paid for.
///
/// Quantities are signed contracts, prices in the instrument's price asset, rates and volatilities
/// fractions. An edit that does not fit changes nothing; why it does not fit says [EditCheck].
public sealed interface Edit {
    /// The situation after the edit; the argument is untouched.
    Situation apply(Situation before);

    /// A verb of one position.
    sealed interface OfPosition extends Edit {
        PositionKey key();
    }

    /// A verb of the market, for all accounts alike.
    sealed interface OfMarket extends Edit {}

    /// Trades the difference to another size; to 0 closes.
    record Resize(PositionKey key, double quantity) implements OfPosition {
        @Override
        public Situation apply(Situation before) {
            return Trading.resize(before, key, quantity);
        }
    }

    /// Sold or bought back, what it posted and owed settled: the position is gone.
    record Close(PositionKey key) implements OfPosition {
        @Override
        public Situation apply(Situation before) {
            return Trading.resize(before, key, 0);
        }
    }

    /// The same size the other way round; in hedge mode as the other leg.
    record Flip(PositionKey key) implements OfPosition {
        @Override
        public Situation apply(Situation before) {
            return Trading.flip(before, key);
        }
    }

    /// The same size again, on top.
    record Duplicate(PositionKey key) implements OfPosition {
        @Override
        public Situation apply(Situation before) {
            return before.position(key)
                    .map(p -> Trading.resize(before, key, 2 * p.quantity()))
                    .orElse(before);
        }
    }

    /// Closed, and as many coins opened in another contract, whole lots of it.
    record Roll(PositionKey key, InstrumentId to) implements OfPosition {
        @Override
        public Situation apply(Situation before) {
            return Trading.roll(before, key, to);
        }
    }

    /// Contracts bought or sold: added to the position of the instrument, leg and margin mode, which keeps
    /// its leverage, or opened.
    ///
    /// @param price NaN for the mark
    /// @param mode posted NaN is the notional over the leverage
    record Trade(AccountId account, InstrumentId instrument, Side side, double quantity, double price, MarginMode mode)
            implements Edit {
        /// At the mark, in cross.
        public Trade(AccountId account, InstrumentId instrument, double quantity) {
            this(account, instrument, Side.NET, quantity, Double.NaN, new MarginMode.Cross(Double.NaN));
        }

        @Override
        public Situation apply(Situation before) {
            return Trading.trade(before, this);
        }
    }

    /// In the book, and not counted.
    record Exclude(PositionKey key) implements OfPosition {
        @Override
        public Situation apply(Situation before) {
            if (before.position(key).isEmpty()) {
                return before;
            }
            Set<PositionKey> more = new HashSet<>(before.excluded());
            more.add(key);
            return before.withExcluded(more);
        }
    }

    record Include(PositionKey key) implements OfPosition {
        @Override
        public Situation apply(Situation before) {
            Set<PositionKey> fewer = new HashSet<>(before.excluded());
            fewer.remove(key);
            return before.withExcluded(fewer);
        }
    }

    /// @param text empty takes the tag away
    record Tag(PositionKey key, String text) implements OfPosition {
        @Override
        public Situation apply(Situation before) {
            return before.position(key).isPresent() ? before.tagged(key, text) : before;
        }
    }

    /// What is posted stays.
    record ChangeLeverage(PositionKey key, double leverage) implements OfPosition {
        @Override
        public Situation apply(Situation before) {
            return before.changing(key, p -> p.withMode(p.mode().withLeverage(leverage)));
        }
    }

    /// Margin goes from the balance to the position, or back.
    ///
    /// @param mode a leverage of NaN keeps the position's; posted NaN is the notional at mark over the
    ///     leverage, and an open loss with it
    record ChangeMode(PositionKey key, MarginMode mode) implements OfPosition {
        @Override
        public Situation apply(Situation before) {
            return Restating.mode(before, key, mode);
        }
    }

    /// Moves the difference between the balance and the position.
    ///
    /// @param posted settle asset
    record ChangePosted(PositionKey key, double posted) implements OfPosition {
        @Override
        public Situation apply(Situation before) {
            return Restating.posted(before, key, posted);
        }
    }

    /// The wallet balance is another; what is borrowed and reserved of it stays.
    record ChangeBalance(AccountId account, Asset asset, double quantity) implements Edit {
        @Override
        public Situation apply(Situation before) {
            return Restating.balance(before, account, asset, quantity);
        }
    }

    /// As if the file had said so: no trade.
    record CorrectQuantity(PositionKey key, double quantity) implements OfPosition {
        @Override
        public Situation apply(Situation before) {
            return before.changing(key, p -> p.withQuantity(quantity));
        }
    }

    /// As if the file had said so.
    record CorrectEntry(PositionKey key, double price) implements OfPosition {
        @Override
        public Situation apply(Situation before) {
            return before.changing(key, p -> p.withEntryPrice(price));
        }
    }

    /// This mark alone moves; an option's volatility becomes the one it implies.
    record SetMark(InstrumentId instrument, double price) implements OfMarket {
        @Override
        public Situation apply(Situation before) {
            return before.in(before.market().changed(m -> MarketMoves.marked(m, instrument, price)));
        }
    }

    /// Marks, forwards and coins of the underlying move by the same factor, options keep the volatility
    /// of their strike.
    ///
    /// @param price USD
    record SetIndex(UnderlyingId underlying, double price) implements OfMarket {
        @Override
        public Situation apply(Situation before) {
            return before.in(MarketMoves.indexed(before.market(), underlying, price));
        }
    }

    /// Of one option, its mark with it.
    record SetVolatility(InstrumentId instrument, double volatility) implements OfMarket {
        @Override
        public Situation apply(Situation before) {
            return before.in(before.market().changed(m -> MarketMoves.quoted(m, instrument, volatility)));
        }
    }

    /// Every volatility of the underlying times one and a fraction.
    record ShiftVolatility(UnderlyingId underlying, double relative) implements OfMarket {
        @Override
        public Situation apply(Situation before) {
            return before.in(before.market().changed(m -> MarketMoves.shifted(m, underlying, relative)));
        }
    }

    /// Time passes at today's indices: dated contracts keep their annualised basis, options lose their
    /// time value, what expires on the way becomes cash. Funding is not charged.
    record SetDate(Instant date) implements OfMarket {
        @Override
        public Situation apply(Situation before) {
            return Ageing.until(before, date);
        }
    }
}
