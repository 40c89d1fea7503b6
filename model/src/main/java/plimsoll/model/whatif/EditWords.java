package plimsoll.model.whatif;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.OptionState;
import plimsoll.model.valuation.ValuedAccount;

/// Edits as a trader reads them: `BTC-PERPETUAL: size -6,500 → -7,000 at 65,010.00`.
public final class EditWords {
    private static final String TO = " → ";

    private final Situation before;

    private EditWords(Situation before) {
        this.before = before;
    }

    /// @param before the edit; what it does not know reads `?`
    public static String of(Edit edit, Situation before) {
        EditWords words = new EditWords(before);
        return switch (edit) {
            case Edit.OfPosition e -> words.name(e.key()) + ": " + words.of(e);
            case Edit.Trade e -> words.of(e);
            case Edit.ChangeBalance e -> words.of(e);
            case Edit.OfMarket e -> words.of(e);
        };
    }

    /// With its account where there are several.
    private String name(PositionKey key) {
        return before.book().accounts().size() > 1
                ? key.toString()
                : key.position().name();
    }

    private String of(Edit.OfPosition edit) {
        return switch (edit) {
            case Edit.Resize e -> resized(e.key(), "size", e.quantity());
            case Edit.Close e -> "close " + quantity(e.key()) + at(e.key());
            case Edit.Flip e -> resized(e.key(), "flip", -held(e.key()));
            case Edit.Duplicate e -> resized(e.key(), "the same again, size", 2 * held(e.key()));
            case Edit.Roll e ->
                "roll " + quantity(e.key()) + " to "
                        + Trading.rolledSize(before, e.key(), e.to())
                                .map(Numbers::quantity)
                                .orElse(Numbers.UNKNOWN) + " " + e.to();
            case Edit.Exclude _ -> "exclude";
            case Edit.Include _ -> "include again";
            case Edit.Tag e ->
                e.text().isBlank() ? "no tag" : "tag \"" + e.text().strip() + "\"";
            case Edit.ChangeLeverage e ->
                "leverage " + leverage(mode(e.key()).leverage()) + TO + leverage(e.leverage());
            case Edit.ChangeMode e -> mode(e);
            case Edit.ChangePosted e ->
                "posted "
                        + Numbers.quantity(before.position(e.key())
                                .map(ValuedAccount::posted)
                                .orElse(Double.NaN)) + TO + Numbers.quantity(e.posted());
            case Edit.CorrectQuantity e ->
                "quantity corrected " + quantity(e.key()) + TO + Numbers.quantity(e.quantity());
            case Edit.CorrectEntry e ->
                "entry corrected "
                        + price(
                                e.key(),
                                before.position(e.key())
                                        .map(Position::entryPrice)
                                        .orElse(Double.NaN)) + TO + price(e.key(), e.price());
        };
    }

    private double held(PositionKey key) {
        return before.position(key).map(Position::quantity).orElse(Double.NaN);
    }

    private String quantity(PositionKey key) {
        return Numbers.quantity(held(key));
    }

    private MarginMode mode(PositionKey key) {
        return before.position(key).map(Position::mode).orElse(new MarginMode.Cross(Double.NaN));
    }

    private String resized(PositionKey key, String verb, double quantity) {
        return verb + " " + quantity(key) + TO + Numbers.quantity(quantity) + at(key);
    }

    private String at(PositionKey key) {
        return " at " + before.position(key).map(p -> mark(p.instrument())).orElse(Numbers.UNKNOWN);
    }

    private String mark(InstrumentId id) {
        OptionalDouble mark = before.mark(id);
        return price(id, mark.orElse(Double.NaN));
    }

    private String price(PositionKey key, double price) {
        return before.position(key).map(p -> price(p.instrument(), price)).orElseGet(() -> Numbers.quantity(price));
    }

    private String price(InstrumentId id, double price) {
        double tick = before.instrument(id).map(i -> i.terms().tickSize()).orElse(Double.NaN);
        return tick > 0 ? Numbers.price(price, tick) : Numbers.price(price, Double.NaN);
    }

    private static String leverage(double leverage) {
        return Double.isNaN(leverage) ? "the venue's" : Numbers.quantity(leverage) + "×";
    }

    private String mode(Edit.ChangeMode edit) {
        MarginMode is = mode(edit.key());
        double leverage = Double.isNaN(edit.mode().leverage())
                ? is.leverage()
                : edit.mode().leverage();
        String change = word(is) + TO + word(edit.mode());
        if (!(edit.mode() instanceof MarginMode.Isolated isolated)) {
            return change;
        }
        double posted = before.position(edit.key())
                .map(p -> Restating.posted(before, edit.key(), p, isolated, leverage))
                .orElse(Double.NaN);
        return change + ", posted " + Numbers.upTo(posted, 8);
    }

    private static String word(MarginMode mode) {
        return mode instanceof MarginMode.Isolated ? "isolated" : "cross";
    }

    private String of(Edit.Trade e) {
        String price = Double.isNaN(e.price()) ? mark(e.instrument()) : price(e.instrument(), e.price());
        String name = before.book().accounts().size() > 1
                ? e.account() + "/" + e.instrument()
                : e.instrument().name();
        String leg = switch (e.side()) {
            case NET -> "";
            case LONG -> ", long leg";
            case SHORT -> ", short leg";
        };
        String isolated = e.mode() instanceof MarginMode.Isolated ? ", isolated" : "";
        String leverage = Double.isNaN(e.mode().leverage())
                ? ""
                : ", " + leverage(e.mode().leverage());
        return name + ": " + (e.quantity() < 0 ? "sell " : "buy ") + Numbers.quantity(Math.abs(e.quantity())) + " at "
                + price + leg + isolated + leverage;
    }

    private String of(Edit.ChangeBalance e) {
        double was = before.account(e.account()).stream()
                .flatMap(a -> a.balances().stream())
                .filter(b -> b.asset().equals(e.asset()))
                .mapToDouble(Balance::quantity)
                .findFirst()
                .orElse(Double.NaN);
        String none = Double.isNaN(was) ? "none" : Numbers.quantity(was);
        return e.account() + ": balance of " + e.asset() + " " + none + TO + Numbers.quantity(e.quantity());
    }

    private String of(Edit.OfMarket edit) {
        return switch (edit) {
            case Edit.SetMark e ->
                "mark of " + e.instrument() + " " + mark(e.instrument()) + TO + price(e.instrument(), e.price());
            case Edit.SetIndex e -> "index of " + e.underlying() + " " + index(e);
            case Edit.SetVolatility e ->
                "volatility of " + e.instrument() + " " + Numbers.percent(volatility(e.instrument())) + TO
                        + Numbers.percent(e.volatility());
            case Edit.ShiftVolatility e ->
                "every volatility of " + e.underlying() + " " + Numbers.signedPercent(e.relative());
            case Edit.SetDate e -> "date " + time(before.market().asOf()) + TO + time(e.date());
        };
    }

    private String index(Edit.SetIndex edit) {
        double is =
                before.market().index(edit.underlying()).map(IndexQuote::price).orElse(Double.NaN);
        return Numbers.price(is, Double.NaN) + TO + Numbers.price(edit.price(), Double.NaN) + " ("
                + Numbers.signedPercent(edit.price() / is - 1) + ")";
    }

    private double volatility(InstrumentId id) {
        Optional<Instrument> option = before.instrument(id).filter(Instrument.Option.class::isInstance);
        return option.flatMap(_ -> before.contract(id))
                .flatMap(Leg::option)
                .map(OptionState::volatility)
                .orElse(Double.NaN);
    }

    private static String time(Instant time) {
        return time.toString().replace("T", " ").replace(":00Z", "").replace("Z", "");
    }
}
