package plimsoll.model.file;

import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Side;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.EditList;
import plimsoll.model.whatif.PositionKey;
import tools.jackson.databind.node.ObjectNode;

/// Writes what-if edits as they are read.
final class EditWriter {
    private EditWriter() {}

    static String text(Edit edit) {
        return PortfolioWriter.compact(node(edit));
    }

    static String text(EditList scenario) {
        return PortfolioWriter.compact(node(scenario));
    }

    static ObjectNode node(EditList scenario) {
        ObjectNode node = PortfolioWriter.node();
        node.put("name", scenario.name());
        var edits = node.putArray("edits");
        scenario.edits().forEach(e -> edits.add(node(e)));
        return node;
    }

    static ObjectNode node(Edit edit) {
        return switch (edit) {
            case Edit.Resize e -> number(of("resize", e.key()), "quantity", e.quantity());
            case Edit.Close e -> of("close", e.key());
            case Edit.Flip e -> of("flip", e.key());
            case Edit.Duplicate e -> of("duplicate", e.key());
            case Edit.Roll e -> of("roll", e.key()).put("to", e.to().name());
            case Edit.Trade e -> trade(e);
            case Edit.Exclude e -> of("exclude", e.key());
            case Edit.Include e -> of("include", e.key());
            case Edit.Tag e -> of("tag", e.key()).put("text", e.text());
            case Edit.ChangeLeverage e -> number(of("leverage", e.key()), "leverage", e.leverage());
            case Edit.ChangeMode e -> mode(of("mode", e.key()), e.mode());
            case Edit.ChangePosted e -> number(of("posted", e.key()), "posted", e.posted());
            case Edit.ChangeBalance e -> balance(e);
            case Edit.CorrectQuantity e -> number(of("correctQuantity", e.key()), "quantity", e.quantity());
            case Edit.CorrectEntry e -> number(of("correctEntry", e.key()), "price", e.price());
            case Edit.OfMarket e -> market(e);
        };
    }

    private static ObjectNode market(Edit.OfMarket edit) {
        return switch (edit) {
            case Edit.SetMark e ->
                number(of("mark").put("instrument", e.instrument().name()), "price", e.price());
            case Edit.SetIndex e ->
                number(of("index").put("underlying", e.underlying().name()), "price", e.price());
            case Edit.SetVolatility e ->
                number(of("volatility").put("instrument", e.instrument().name()), "volatility", e.volatility());
            case Edit.ShiftVolatility e ->
                number(of("shiftVolatility").put("underlying", e.underlying().name()), "relative", e.relative());
            case Edit.SetDate e -> of("date").put("date", e.date().toString());
        };
    }

    private static ObjectNode of(String verb) {
        return PortfolioWriter.node().put("edit", verb);
    }

    private static ObjectNode of(String verb, AccountId account) {
        return of(verb).put("account", account.name());
    }

    private static ObjectNode of(String verb, PositionKey key) {
        return of(verb, key.account()).put("position", key.position().name());
    }

    private static ObjectNode number(ObjectNode node, String name, double value) {
        PortfolioWriter.number(node, name, value);
        return node;
    }

    private static ObjectNode balance(Edit.ChangeBalance e) {
        return number(of("balance", e.account()).put("asset", e.asset().code()), "quantity", e.quantity());
    }

    private static ObjectNode trade(Edit.Trade e) {
        ObjectNode node =
                of("trade", e.account()).put("instrument", e.instrument().name());
        if (e.side() != Side.NET) {
            node.put("side", PortfolioWriter.word(e.side()));
        }
        number(node, "quantity", e.quantity());
        number(node, "price", e.price());
        return mode(node, e.mode());
    }

    private static ObjectNode mode(ObjectNode node, MarginMode mode) {
        node.put("mode", PortfolioWriter.word(mode));
        number(node, "leverage", mode.leverage());
        return mode instanceof MarginMode.Isolated i ? number(node, "posted", i.posted()) : node;
    }
}
