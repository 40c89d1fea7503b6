package plimsoll.model.file;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.ContractTerms;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;

/// Reads `instruments`.
final class InstrumentReader {
    private enum Form {
        PERPETUAL,
        FUTURE,
        OPTION,
        SPOT
    }

    private static final Kind<Form> FORM = Kind.word(
            Map.of("perpetual", Form.PERPETUAL, "future", Form.FUTURE, "option", Form.OPTION, "spot", Form.SPOT));
    private static final Kind<Payoff> PAYOFF =
            Kind.word(Map.of("linear", Payoff.LINEAR, "inverse", Payoff.INVERSE, "quanto", Payoff.QUANTO));
    private static final Kind<OptionType> TYPE = Kind.word(Map.of("call", OptionType.CALL, "put", OptionType.PUT));

    private InstrumentReader() {}

    static Map<InstrumentId, Instrument> read(Fields file, Instant asOf) {
        Map<InstrumentId, Instrument> instruments = new HashMap<>();
        file.entries("instruments", (name, fields) -> {
            InstrumentId id = new InstrumentId(name);
            instruments.put(id, instrument(id, fields, asOf));
        });
        return instruments;
    }

    private static Instrument instrument(InstrumentId id, Fields fields, Instant asOf) {
        Form form = fields.need("kind", FORM);
        ContractTerms terms = terms(id, fields);
        return switch (form) {
            case PERPETUAL -> new Instrument.Perpetual(terms);
            case SPOT -> new Instrument.Spot(terms);
            case FUTURE -> new Instrument.Future(terms, expiry(fields, asOf));
            case OPTION ->
                new Instrument.Option(
                        terms, expiry(fields, asOf), fields.need("strike", Kind.POSITIVE), fields.need("type", TYPE));
        };
    }

    private static ContractTerms terms(InstrumentId id, Fields fields) {
        ContractTerms terms = new ContractTerms(
                id,
                new UnderlyingId(fields.need("underlying", Kind.NAME)),
                asset(fields, "base"),
                asset(fields, "quote"),
                asset(fields, "settle"),
                asset(fields, "priceAsset"),
                fields.need("payoff", PAYOFF),
                fields.need("contractSize", Kind.POSITIVE),
                fields.number("tick", Kind.POSITIVE),
                fields.number("lot", Kind.POSITIVE));
        if (terms.payoff() == Payoff.INVERSE && !terms.settle().equals(terms.base())) {
            fields.findings()
                    .suspicious(
                            fields.path("settle"),
                            "an inverse contract on " + terms.base() + " that settles in " + terms.settle());
        }
        return terms;
    }

    private static Asset asset(Fields fields, String name) {
        return new Asset(fields.need(name, Kind.NAME));
    }

    private static Instant expiry(Fields fields, Instant asOf) {
        Instant expiry = fields.need("expiry", Kind.TIME);
        if (expiry.isBefore(asOf)) {
            fields.findings().suspicious(fields.path("expiry"), "expired " + expiry + ", before the data of " + asOf);
        }
        return expiry;
    }
}
