package plimsoll.model.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Side;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.EditList;
import plimsoll.model.whatif.PositionKey;

/// Reads what-if edits: each an object whose `edit` names the verb.
final class EditReader {
    private static final Kind<Side> SIDE = Kind.word(Map.of("net", Side.NET, "long", Side.LONG, "short", Side.SHORT));
    private static final Kind<Boolean> IS_ISOLATED = Kind.word(Map.of("cross", false, "isolated", true));

    private static final Map<String, Function<Fields, Edit>> VERBS = Map.ofEntries(
            Map.entry("resize", f -> new Edit.Resize(key(f), f.need("quantity", Kind.NUMBER))),
            Map.entry("close", f -> new Edit.Close(key(f))),
            Map.entry("flip", f -> new Edit.Flip(key(f))),
            Map.entry("duplicate", f -> new Edit.Duplicate(key(f))),
            Map.entry("roll", f -> new Edit.Roll(key(f), instrument(f, "to"))),
            Map.entry("trade", EditReader::trade),
            Map.entry("exclude", f -> new Edit.Exclude(key(f))),
            Map.entry("include", f -> new Edit.Include(key(f))),
            Map.entry("tag", f -> new Edit.Tag(key(f), f.need("text", Kind.TEXT))),
            Map.entry("leverage", f -> new Edit.ChangeLeverage(key(f), f.need("leverage", Kind.LEVERAGE))),
            Map.entry("mode", f -> new Edit.ChangeMode(key(f), mode(f, f.need("mode", IS_ISOLATED)))),
            Map.entry("posted", f -> new Edit.ChangePosted(key(f), f.need("posted", Kind.NOT_NEGATIVE))),
            Map.entry("balance", EditReader::balance),
            Map.entry("correctQuantity", f -> new Edit.CorrectQuantity(key(f), f.need("quantity", Kind.NUMBER))),
            Map.entry("correctEntry", f -> new Edit.CorrectEntry(key(f), f.need("price", Kind.NOT_NEGATIVE))),
            Map.entry("mark", f -> new Edit.SetMark(instrument(f, "instrument"), f.need("price", Kind.NOT_NEGATIVE))),
            Map.entry("index", f -> new Edit.SetIndex(underlying(f), f.need("price", Kind.POSITIVE))),
            Map.entry("volatility", EditReader::volatility),
            Map.entry("shiftVolatility", f -> new Edit.ShiftVolatility(underlying(f), f.need("relative", Kind.MOVE))),
            Map.entry("date", f -> new Edit.SetDate(f.need("date", Kind.TIME))));
    private static final Kind<Function<Fields, Edit>> VERB = Kind.word(VERBS);

    private EditReader() {}

    /// The readable edits of a member that is a list, in their order, and where each stands.
    static List<Placed> edits(Fields owner, String name) {
        return owner.rows(name, (_, row) -> new Placed(edit(row), row.node()));
    }

    /// An edit and its text.
    record Placed(Edit edit, Json.Obj node) {}

    /// @param edits where the scenario has a list of them
    record PlacedList(EditList list, List<Placed> edits, Json.Obj node) {}

    static List<PlacedList> scenarios(Fields owner, String name) {
        return owner.rows(name, (index, row) -> {
            String called = row.find("name", Kind.NAME).orElse("scenario " + (index + 1));
            row.want("edits", Kind.LIST);
            List<Placed> placed = edits(row, "edits");
            return new PlacedList(new EditList(called, plain(placed)), placed, row.node());
        });
    }

    static List<Edit> plain(List<Placed> placed) {
        List<Edit> edits = new ArrayList<>();
        placed.forEach(p -> edits.add(p.edit()));
        return edits;
    }

    private static Edit edit(Fields row) {
        return row.need("edit", VERB).apply(row);
    }

    private static PositionKey key(Fields row) {
        AccountId account = account(row);
        return new PositionKey(account, new PositionId(row.need("position", Kind.NAME)));
    }

    private static AccountId account(Fields row) {
        return new AccountId(row.need("account", Kind.NAME));
    }

    private static InstrumentId instrument(Fields row, String member) {
        return new InstrumentId(row.need(member, Kind.NAME));
    }

    private static UnderlyingId underlying(Fields row) {
        return new UnderlyingId(row.need("underlying", Kind.NAME));
    }

    private static Edit trade(Fields row) {
        return new Edit.Trade(
                account(row),
                instrument(row, "instrument"),
                optional(row, "side", SIDE).orElse(Side.NET),
                row.need("quantity", Kind.NUMBER),
                number(row, "price", Kind.NOT_NEGATIVE),
                mode(row, optional(row, "mode", IS_ISOLATED).orElse(false)));
    }

    private static MarginMode mode(Fields row, boolean isIsolated) {
        double leverage = number(row, "leverage", Kind.LEVERAGE);
        return isIsolated
                ? new MarginMode.Isolated(leverage, number(row, "posted", Kind.NOT_NEGATIVE))
                : new MarginMode.Cross(leverage);
    }

    private static Edit balance(Fields row) {
        Asset asset = new Asset(row.need("asset", Kind.NAME));
        return new Edit.ChangeBalance(account(row), asset, row.need("quantity", Kind.NUMBER));
    }

    private static Edit volatility(Fields row) {
        return new Edit.SetVolatility(instrument(row, "instrument"), row.need("volatility", Kind.NOT_NEGATIVE));
    }

    /// Absent is one thing, unreadable another: then the whole edit is.
    private static <T> Optional<T> optional(Fields row, String name, Kind<T> kind) {
        return row.raw(name).isEmpty() ? Optional.empty() : Optional.of(row.need(name, kind));
    }

    private static double number(Fields row, String name, Kind<Double> kind) {
        return optional(row, name, kind).orElse(Double.NaN);
    }
}
