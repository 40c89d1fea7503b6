package plimsoll.model.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Settings;
import plimsoll.model.portfolio.Side;

/// Reads the positions and orders of one account.
final class PositionReader {
    private static final Kind<Side> SIDE = Kind.word(Map.of("net", Side.NET, "long", Side.LONG, "short", Side.SHORT));
    private static final Kind<Boolean> IS_ISOLATED = Kind.word(Map.of("cross", false, "isolated", true));
    private static final Kind<Double> LONG_SIZE = sized("a number from 0: side is long", 1);
    private static final Kind<Double> SHORT_SIZE = sized("a number up to 0: side is short", -1);

    private final AccountId account;
    private final String venue;
    private final String model;
    private final Settings settings;
    private final Listing listing;
    private final Places places;

    PositionReader(AccountId account, String venue, String model, Settings settings, Listing listing, Places places) {
        this.account = account;
        this.venue = venue;
        this.model = model;
        this.settings = settings;
        this.listing = listing;
        this.places = places;
    }

    List<Position> positions(Fields fields) {
        if (fields.want("positions", Kind.LIST).isEmpty()) {
            fields.findings().lost(fields.path("positions"));
        }
        return fields.rows("positions", (_, row) -> position(row));
    }

    List<Order> orders(Fields fields) {
        return fields.rows("orders", this::order);
    }

    private Position position(Fields row) {
        InstrumentId instrument = instrument(row);
        Side side = side(row);
        double quantity = row.need("quantity", size(side));
        return new Position(
                id(row, instrument, side),
                instrument,
                side,
                quantity,
                row.number("entryPrice", listing.price(instrument)),
                mode(row),
                row.number("fundingOwed", Kind.NUMBER, 0));
    }

    private Order order(int index, Fields row) {
        return new Order(
                row.find("id", Kind.NAME).orElse("order " + (index + 1)),
                instrument(row),
                row.need("quantity", Kind.NUMBER),
                row.number("price", Kind.NOT_NEGATIVE),
                row.find("reduceOnly", Kind.FLAG).orElse(false),
                side(row),
                row.number("leverage", Kind.LEVERAGE));
    }

    /// Kept when the file does not list it: the position is there, only its terms are not.
    private InstrumentId instrument(Fields row) {
        String name = row.need("instrument", Kind.NAME);
        if (!listing.has(name)) {
            row.findings().malformed(row.path("instrument"), name, "a name listed under instruments");
        }
        return new InstrumentId(name);
    }

    private Side side(Fields row) {
        if (row.raw("side").isEmpty()) {
            return Side.NET;
        }
        Side side = row.need("side", SIDE);
        if (side != Side.NET && settings.positionMode() == Settings.PositionMode.ONE_WAY) {
            row.findings().suspicious(row.path("side"), "a leg of an account that is not in hedge mode");
        }
        return side;
    }

    private static Kind<Double> size(Side side) {
        return switch (side) {
            case NET -> Kind.NUMBER;
            case LONG -> LONG_SIZE;
            case SHORT -> SHORT_SIZE;
        };
    }

    private static Kind<Double> sized(String expected, int sign) {
        return new Kind<>(expected, v -> Kind.NUMBER.of(v).filter(q -> q * sign >= 0));
    }

    /// As written; else named after the instrument and, in hedge mode, the leg.
    private PositionId id(Fields row, InstrumentId instrument, Side side) {
        Optional<PositionId> written = row.find("id", Kind.NAME).map(PositionId::new);
        if (written.isEmpty()) {
            return derived(row, side == Side.NET ? instrument.name() : instrument + "-" + side);
        }
        if (!places.add(account, written.get(), row.node())) {
            row.findings().malformed(row.path("id"), written.get().name(), "a name no other position here has");
            throw new Unreadable();
        }
        return written.get();
    }

    private PositionId derived(Fields row, String name) {
        PositionId id = new PositionId(name);
        for (int i = 2; !places.add(account, id, row.node()); i++) {
            id = new PositionId(name + " #" + i);
        }
        return id;
    }

    private MarginMode mode(Fields row) {
        double leverage = row.number("leverage", Kind.LEVERAGE);
        double posted = row.number("posted", Kind.NUMBER);
        if (isIsolated(row)) {
            return new MarginMode.Isolated(leverage, posted);
        }
        if (!Double.isNaN(posted)) {
            row.findings().suspicious(row.path("posted"), "a cross position has no margin of its own; it is not used");
        }
        return new MarginMode.Cross(leverage);
    }

    private boolean isIsolated(Fields row) {
        boolean byModel = venue.equals("bybit") && model.equals("isolated");
        if (row.raw("mode").isEmpty() && !Venues.isAlwaysCross(venue, model)) {
            row.findings().assumed(row.path("mode"), byModel ? "isolated" : "cross");
        }
        return row.find("mode", IS_ISOLATED).orElse(byModel);
    }
}
