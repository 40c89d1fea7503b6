package plimsoll.model.parameter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.ContractTerms;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;

/// Contracts of one kind that a venue lists, one for each coin.
///
/// @param settle asset of profits; empty where contracts settle in their coin
/// @param name the venue's, with `{base}`, `{expiry}`, `{strike}` and `{type}` to fill in
/// @param expiry pattern of the date in it
/// @param contractSizes by coin, `*` for any other: coin per contract, quote per contract for inverse futures
/// @param listed false where the venue lists none, yet margins it by its rates of the coin
public record Product(
        Kind kind,
        Payoff payoff,
        Asset quote,
        Optional<Asset> settle,
        String name,
        String expiry,
        Map<String, Double> contractSizes,
        boolean listed) {
    public enum Kind {
        PERPETUAL,
        FUTURE,
        OPTION
    }

    private static final String ANY = "*";

    public Product {
        contractSizes = Map.copyOf(contractSizes);
    }

    /// Whether the venue lists a contract on the coin without expiry for certain.
    public boolean isCertain(Asset base) {
        return kind == Kind.PERPETUAL && listed && contractSizes.containsKey(base.code());
    }

    public boolean covers(Asset base) {
        return contractSizes.containsKey(base.code()) || contractSizes.containsKey(ANY);
    }

    private double contractSize(Asset base) {
        Double own = contractSizes.get(base.code());
        return own != null ? own : contractSizes.getOrDefault(ANY, Double.NaN);
    }

    public Asset settle(Asset base) {
        return settle.orElse(base);
    }

    /// The contract on a coin.
    ///
    /// @param like what it stands for: its underlying, expiry, strike and type are kept
    /// @param word the venue's for the coin
    public Instrument contract(Instrument like, Asset base, String word) {
        return switch (like) {
            case Instrument.Option o ->
                new Instrument.Option(
                        terms(o, base, named(word, o.expiry(), o.strike(), o.type())),
                        o.expiry(),
                        o.strike(),
                        o.type());
            case Instrument.Future f -> new Instrument.Future(terms(f, base, named(word, f.expiry())), f.expiry());
            case Instrument.Perpetual p -> new Instrument.Perpetual(terms(p, base, name.replace("{base}", word)));
            case Instrument.Spot s -> s;
        };
    }

    private String named(String word, Instant at) {
        String date = DateTimeFormatter.ofPattern(expiry, Locale.ROOT)
                .format(at.atOffset(ZoneOffset.UTC))
                .toUpperCase(Locale.ROOT);
        return name.replace("{base}", word).replace("{expiry}", date);
    }

    private String named(String word, Instant at, double strike, OptionType type) {
        String number = BigDecimal.valueOf(strike).stripTrailingZeros().toPlainString();
        return named(word, at)
                .replace("{strike}", number)
                .replace("{type}", type.name().substring(0, 1));
    }

    private ContractTerms terms(Instrument like, Asset base, String named) {
        UnderlyingId underlying = like.terms().underlying();
        boolean coinPriced = kind == Kind.OPTION && payoff == Payoff.INVERSE;
        return new ContractTerms(
                new InstrumentId(named),
                underlying,
                base,
                quote,
                settle(base),
                coinPriced ? base : quote,
                payoff,
                contractSize(base),
                Double.NaN,
                Double.NaN);
    }
}
