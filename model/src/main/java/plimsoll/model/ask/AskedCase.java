package plimsoll.model.ask;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.Requirement;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An answer as a golden case: source, question, reply, account and market, our intermediate values, and what is
/// expected of us. Names of the account, its positions and orders are left out, and what a reply says of persons.
public final class AskedCase {
    private static final double TOLERANCE = 1e-6;

    private AskedCase() {}

    /// @param book the one the question was made of
    public static String text(VenueAnswer answer, Comparison book) {
        ObjectNode root = ReplyText.JSON.createObjectNode();
        root.put("id", "asked-" + answer.venue() + "-" + answer.time().getEpochSecond());
        root.put("source", source(answer));
        ArrayNode asked = root.putArray("asked");
        answer.exchanges().forEach(e -> asked.add(exchange(e, answer)));
        root.set("portfolio", portfolio(book));
        root.set("intermediate", intermediate(book));
        ArrayNode expected = root.putArray("expected");
        answer.figures().stream().filter(f -> !f.figure().isEmpty()).forEach(f -> expected.add(expected(f)));
        return ReplyText.JSON.writer().with(layout()).writeValueAsString(root) + "\n";
    }

    private static DefaultPrettyPrinter layout() {
        DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    private static String source(VenueAnswer answer) {
        String endpoints = answer.exchanges().stream()
                .map(e -> e.request().endpoint())
                .distinct()
                .collect(Collectors.joining(", "));
        return "answer of " + answer.venue() + " to " + endpoints + ", " + answer.time();
    }

    private static ObjectNode exchange(VenueAnswer.Exchange exchange, VenueAnswer answer) {
        Request request = exchange.request();
        ObjectNode node = ReplyText.JSON.createObjectNode();
        node.put("endpoint", request.endpoint());
        node.put("time", answer.time().toString());
        node.put("request", request.toString());
        JsonNode body = ReplyText.tree(request.body());
        if (body.isObject()) {
            node.set("body", body);
        }
        node.set("reply", Masked.of(ReplyText.tree(exchange.reply())));
        return node;
    }

    private static JsonNode portfolio(Comparison book) {
        return ReplyText.tree(PortfolioFile.of(Masked.of(book.valued())).text());
    }

    /// Every requirement as held, pool by pool.
    private static ObjectNode intermediate(Comparison book) {
        ObjectNode node = ReplyText.JSON.createObjectNode();
        for (MarginPool pool : book.in(AsIf.HELD).pools()) {
            ObjectNode own = node.putObject(pool.id());
            own.put("currency", pool.currency().code());
            number(own, "equity", pool.equity());
            ObjectNode requirements = own.putObject("requirements");
            all(pool.requirements()).forEach(r -> {
                ObjectNode one = requirements.putObject(r.id());
                number(one, "initial", r.initial());
                number(one, "maintenance", r.maintenance());
            });
        }
        return node;
    }

    private static List<Requirement> all(List<Requirement> requirements) {
        return requirements.stream()
                .<Requirement>mapMulti((r, more) -> {
                    more.accept(r);
                    all(r.children()).forEach(more);
                })
                .toList();
    }

    private static ObjectNode expected(AskedFigure figure) {
        ObjectNode node = ReplyText.JSON.createObjectNode();
        node.put("figure", figure.figure());
        node.put("pool", figure.pool());
        if (!figure.requirement().isEmpty()) {
            node.put(
                    figure.figure().startsWith("requirements.") ? "requirements" : "requirement", figure.requirement());
        }
        double venue = figure.line().venue();
        node.put("value", venue);
        node.put("tolerance", TOLERANCE * Math.abs(venue));
        node.put(
                "reason",
                String.format(
                        Locale.ROOT,
                        "%s; a millionth, as in the reconciliation; ours was %s",
                        figure.line().what(),
                        figure.line().ours()));
        return node;
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
