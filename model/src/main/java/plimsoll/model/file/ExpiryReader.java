package plimsoll.model.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.ExpiryKey;
import plimsoll.model.market.Smile;

/// Reads `market.expiries`: forwards, rates and smiles.
final class ExpiryReader {
    private static final Kind<Boolean> IS_SVI = Kind.word(Map.of("svi", true, "points", false));

    private ExpiryReader() {}

    static Map<ExpiryKey, ExpiryCurve> read(Fields market) {
        Map<ExpiryKey, ExpiryCurve> curves = new HashMap<>();
        market.rows("expiries", (_, row) -> {
            ExpiryKey key =
                    new ExpiryKey(new UnderlyingId(row.need("underlying", Kind.NAME)), row.need("expiry", Kind.TIME));
            if (curves.putIfAbsent(key, curve(row)) != null) {
                String found = key.underlying() + " " + key.expiry();
                row.findings().malformed(row.path("expiry"), found, "each expiry once; the first is used");
            }
            return key;
        });
        return curves;
    }

    private static ExpiryCurve curve(Fields row) {
        Fields confidence = row.object("confidence");
        return new ExpiryCurve(
                row.wanted("forward", Kind.NOT_NEGATIVE),
                row.number("forwardFixed", Kind.NOT_NEGATIVE, 0),
                row.number("rate", Kind.NUMBER, 0),
                new ExpiryCurve.Confidence(
                        confidence.number("forward", Kind.SHARE, 1),
                        confidence.number("rate", Kind.SHARE, 1),
                        confidence.number("volatility", Kind.SHARE, 1)),
                row.find("smile", Kind.OBJECT).flatMap(o -> smile(new Fields(o, row.path("smile"), row.findings()))));
    }

    private static Optional<Smile> smile(Fields smile) {
        try {
            return Optional.of(smile.need("kind", IS_SVI) ? svi(smile) : points(smile));
        } catch (Unreadable _) {
            return Optional.empty();
        }
    }

    private static Smile svi(Fields smile) {
        return new Smile.Svi(
                smile.need("a", Kind.NUMBER),
                smile.need("b", Kind.NOT_NEGATIVE),
                smile.need("rho", Kind.CORRELATION),
                smile.need("m", Kind.NUMBER),
                smile.need("sigma", Kind.NOT_NEGATIVE),
                smile.need("forward", Kind.POSITIVE),
                smile.need("tenor", Kind.POSITIVE));
    }

    private static Smile points(Fields smile) {
        List<Double> strikes = numbers(smile, "strikes", Kind.POSITIVE);
        List<Double> volatilities = numbers(smile, "volatilities", Kind.NOT_NEGATIVE);
        if (strikes.size() != volatilities.size() || strikes.isEmpty()) {
            String found = strikes.size() + " strikes, " + volatilities.size() + " volatilities";
            smile.findings().malformed(smile.path(), found, "as many volatilities as strikes");
            throw new Unreadable();
        }
        checkRising(smile, strikes);
        return new Smile.Points(array(strikes), array(volatilities));
    }

    private static List<Double> numbers(Fields smile, String name, Kind<Double> kind) {
        List<Json> elements = smile.need(name, Kind.LIST).elements();
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String path = smile.path(name) + "[" + i + "]";
            numbers.add(smile.checked(path, elements.get(i), kind).orElseThrow(Unreadable::new));
        }
        return numbers;
    }

    private static void checkRising(Fields smile, List<Double> strikes) {
        for (int i = 1; i < strikes.size(); i++) {
            if (strikes.get(i) <= strikes.get(i - 1)) {
                String path = smile.path("strikes") + "[" + i + "]";
                smile.findings().malformed(path, strikes.get(i).toString(), "a strike above the one before it");
                throw new Unreadable();
            }
        }
    }

    private static DoubleArray array(List<Double> numbers) {
        return DoubleArray.of(numbers.stream().mapToDouble(Double::doubleValue));
    }
}
