package plimsoll.model.output;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.model.ask.AskedFigure;
import plimsoll.model.ask.VenueAnswer;
import plimsoll.model.problem.Problem;
import plimsoll.model.reconcile.Reason;
import plimsoll.model.reconcile.Reconciled;

/// What venues said of the margin of a book, beside ours.
///
/// @param edited whether the book is other than the file has it
public record AskDocument(Heading heading, List<VenueAnswer> answers, boolean edited, List<Problem> problems)
        implements Document {
    private static final String FORMAT = "plimsoll-ask/1";
    private static final int WIDTH = 132;

    public AskDocument {
        answers = List.copyOf(answers);
        problems = List.copyOf(problems);
    }

    /// @param found what reading the file, editing and asking found
    public static AskDocument of(Heading heading, List<VenueAnswer> answers, boolean edited, List<Problem> found) {
        return new AskDocument(
                heading,
                answers,
                edited,
                ProblemForms.once(
                        Stream.concat(Stream.of(found), answers.stream().map(VenueAnswer::problems))));
    }

    private Stream<Reconciled> lines() {
        return answers.stream().flatMap(a -> a.figures().stream()).map(AskedFigure::line);
    }

    @Override
    public boolean complete() {
        return lines().noneMatch(l -> l.reason().kind() == Reason.Kind.UNKNOWN);
    }

    @Override
    public String json() {
        return heading.json(FORMAT)
                .flag("edited", edited)
                .list("answers", answers, AskDocument::json)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    private static JsonObject json(VenueAnswer answer) {
        return new JsonObject()
                .text("account", answer.account().name())
                .text("venue", answer.venue())
                .text("time", answer.time().toString())
                .texts(
                        "asked",
                        answer.exchanges().stream()
                                .map(e -> e.request().endpoint())
                                .toList())
                .list("figures", answer.figures(), f -> json(f.line()));
    }

    private static JsonObject json(Reconciled l) {
        return new JsonObject()
                .text("what", l.what())
                .text("unit", l.unit())
                .number("venue", l.venue())
                .number("ours", l.ours())
                .number("residual", l.difference())
                .number("relativeResidual", l.relativeDifference())
                .text("reason", l.reason().words())
                .text("kind", kind(l));
    }

    private static String kind(Reconciled l) {
        return l.reason().kind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String csv() {
        Csv csv = new Csv()
                .row(
                        "account",
                        "what",
                        "unit",
                        "venue",
                        "ours",
                        "residual",
                        "relativeResidual",
                        "reason",
                        "kind",
                        "time");
        answers.forEach(a -> a.figures().stream()
                .map(AskedFigure::line)
                .forEach(l -> csv.row(
                        l.account().name(),
                        l.what(),
                        l.unit(),
                        Csv.number(l.venue()),
                        Csv.number(l.ours()),
                        Csv.number(l.difference()),
                        Csv.number(l.relativeDifference()),
                        l.reason().words(),
                        kind(l),
                        a.time().toString())));
        return csv.toString();
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(heading.line());
        if (edited) {
            text.append("Of the book with its edits.\n");
        }
        answers.forEach(a -> text.append(table(a)));
        return text.toString();
    }

    private static String table(VenueAnswer answer) {
        TextTable table =
                new TextTable("  ", "llrrrrl").row("figure", "in", "venue", "ours", "residual", "relative", "reason");
        answer.figures().stream()
                .map(AskedFigure::line)
                .forEach(l -> table.row(
                        l.what(),
                        l.unit(),
                        l.venueText(),
                        l.oursText(),
                        l.differenceText(),
                        l.relativeDifferenceText(),
                        l.reason().words()));
        return "\nAccount " + answer.account() + ": " + answer.venue() + " at "
                + answer.time().truncatedTo(ChronoUnit.SECONDS) + "\n\n"
                + table.toString().lines().map(AskDocument::cut).collect(Collectors.joining());
    }

    /// The reason of a difference may be a sentence; whole it is in the other forms.
    private static String cut(String line) {
        return (line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…") + "\n";
    }
}
