package plimsoll.model.volatility;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.ExpiryKey;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.market.Smile;
import plimsoll.model.pricing.PricingLimits;

/// What a snapshot says of the options of one expiry, before anything is fitted.
///
/// The volatilities stated for one strike are averaged, call and put alike: venues state one per
/// strike, and where they differ neither is known to be better. Only where none is stated the marks
/// speak, those out of the money before those in it, whose volatility hangs on a few units of time
/// value.
///
/// @param years above 0
/// @param forward USD, the whole forward
/// @param smile the file's own, if it has a variance of 0 or more at every strike
/// @param brokenSmile whether the file has a smile that has not
/// @param quotes by rising strike
record OptionChain(
        ExpiryKey key,
        double years,
        double forward,
        Optional<Smile> smile,
        boolean brokenSmile,
        List<StrikeVolatility> quotes) {
    /// Above 10,000 % it is no volatility but a mistake.
    private static final double LARGEST = 100;

    OptionChain {
        quotes = List.copyOf(quotes);
    }

    static OptionChain of(MarketSnapshot market, ExpiryKey key, double forward, List<Option> options) {
        double years = market.years(key.expiry());
        double rate =
                market.curve(key.underlying(), key.expiry()).map(c -> c.rate()).orElse(0.0);
        TreeMap<Double, Strike> byStrike = new TreeMap<>();
        for (Option option : options.stream()
                .filter(o -> isUsable(forward, o.strike(), years))
                .toList()) {
            market.quote(option.id())
                    .ifPresent(q -> byStrike.computeIfAbsent(option.strike(), _ -> new Strike())
                            .add(option, q, new MarkVolatility(forward, rate, years)));
        }
        Optional<Smile> stated = market.curve(key.underlying(), key.expiry()).flatMap(ExpiryCurve::smile);
        Optional<Smile> smile = stated.filter(OptionChain::isWhole);
        boolean broken = stated.isPresent() && smile.isEmpty();
        return new OptionChain(key, years, forward, smile, broken, quotes(byStrike));
    }

    private static List<StrikeVolatility> quotes(TreeMap<Double, Strike> byStrike) {
        return byStrike.entrySet().stream()
                .filter(e -> e.getValue().count > 0)
                .map(e -> new StrikeVolatility(e.getKey(), e.getValue().mean()))
                .toList();
    }

    /// Beyond these no logarithm of strike ÷ forward means anything.
    private static boolean isUsable(double forward, double strike, double years) {
        return forward > 0 && PricingLimits.hold(forward, strike, years, 0, 1);
    }

    boolean isEmpty() {
        return smile.isEmpty() && quotes.isEmpty();
    }

    private static boolean isWhole(Smile smile) {
        return switch (smile) {
            case Smile.Svi s ->
                s.b() >= 0
                        && Math.abs(s.rho()) <= 1
                        && s.tenor() > 0
                        && s.forward() > 0
                        && s.a() + s.b() * s.sigma() * Math.sqrt(1 - s.rho() * s.rho()) >= 0;
            case Smile.Points p -> p.volatilities().stream().allMatch(v -> v >= 0 && v <= LARGEST);
        };
    }

    /// The best kind of volatilities seen so far, summed.
    private static final class Strike {
        private static final int STATED = 0;
        private static final int OUT_OF_THE_MONEY = 1;
        private static final int IN_THE_MONEY = 2;

        private int rank = IN_THE_MONEY;
        private double sum;
        private int count;

        void add(Option option, Quote quote, MarkVolatility marks) {
            if (isUsable(quote.volatility())) {
                add(STATED, quote.volatility());
            } else if (rank != STATED) {
                boolean call = option.type() == OptionType.CALL;
                boolean inside = call ? option.strike() < marks.forward() : option.strike() > marks.forward();
                add(inside ? IN_THE_MONEY : OUT_OF_THE_MONEY, marks.of(option, quote.mark()));
            }
        }

        private void add(int ofRank, double volatility) {
            if (!isUsable(volatility) || ofRank > rank) {
                return;
            }
            if (ofRank < rank) {
                rank = ofRank;
                sum = 0;
                count = 0;
            }
            sum += volatility;
            count++;
        }

        private static boolean isUsable(double volatility) {
            return volatility > 0 && volatility <= LARGEST;
        }

        double mean() {
            return sum / count;
        }
    }
}
