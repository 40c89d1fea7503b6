package plimsoll.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.app.http.AskedReplies;
import plimsoll.app.http.FetchFailed;
import plimsoll.app.http.FetchOrder;
import plimsoll.app.http.FetchProgress;
import plimsoll.app.http.Fetcher;
import plimsoll.app.http.KeySource;
import plimsoll.app.store.Loaded;
import plimsoll.app.store.PortfolioLoader;
import plimsoll.model.ask.AskedCase;
import plimsoll.model.ask.MarginQuestion;
import plimsoll.model.ask.MarginQuestions;
import plimsoll.model.ask.Subject;
import plimsoll.model.ask.VenueAnswer;
import plimsoll.model.ask.VenueApi;
import plimsoll.model.ask.VenueApis;
import plimsoll.model.output.AskDocument;

@Command(
        name = "ask",
        description = {
            "The venue's own margin of a book, beside ours: Deribit, OKX in multi-currency and portfolio margin mode,",
            "Bybit under portfolio margin. Nothing is traded; with --edits the positions asked about are the edited ones",
            "(not at Bybit). Without FILE the account is fetched first, from --venue. The key is found as by fetch."
        })
final class AskCommand implements Callable<Integer> {
    private final Console console;
    private final KeySource keys;
    private final Clock clock = Clock.systemUTC();

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "Portfolio file, or - for stdin.")
    private @Nullable String file;

    @Option(names = "--venue", paramLabel = "VENUE", description = "Whom to fetch the account from, without FILE.")
    private String venue = "";

    @Option(names = "--edits", paramLabel = "PATH", description = "Edits, plimsoll-edits/1 or a list of them.")
    private @Nullable Path edits;

    @Option(
            names = "--save-case",
            paramLabel = "FILE",
            description = "Keep question, answer, account and market as a golden case; names and keys are left out.")
    private @Nullable Path saved;

    @Mixin
    private VenueOptions asking;

    @Mixin
    private CommonOptions options;

    AskCommand(Console console, KeySource keys) {
        this.console = console;
        this.keys = keys;
    }

    @Override
    public Integer call() throws IOException {
        try (Fetcher fetcher = new Fetcher(clock)) {
            Input input = Input.of(loaded(fetcher), file == null ? List.of() : options.accounts(), options);
            AskedBook asked = AskedBook.of(input, edits);
            VenueAnswer answer = answer(asked, fetcher);
            AskDocument document = AskDocument.of(input.heading(), List.of(answer), edits != null, asked.problems());
            if (saved != null) {
                Disk.write(saved, AskedCase.text(answer, asked.book()));
            }
            return FileCommand.print(document, options, console);
        } catch (FetchFailed e) {
            throw VenueOptions.refused(e);
        }
    }

    private Loaded loaded(Fetcher fetcher) throws IOException, FetchFailed {
        if (file != null) {
            return PortfolioCommand.load(file, console);
        }
        if (venue.isEmpty()) {
            throw new Refused("name a portfolio file, or --venue and --account of one to be fetched");
        }
        String label = options.accounts().isEmpty() ? venue : options.accounts().getFirst();
        VenueApi api = VenueApis.of(venue, subject())
                .orElseThrow(() ->
                        new Refused(venue + " cannot be asked; these can: " + String.join(", ", VenueApis.names())));
        String text = fetcher.fetch(asking.order(api, label, keys), FetchProgress.none())
                .reading()
                .value()
                .text();
        return PortfolioLoader.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Subject subject() {
        return new Subject("", clock.instant());
    }

    private VenueAnswer answer(AskedBook asked, Fetcher fetcher) throws FetchFailed {
        MarginQuestion question = MarginQuestions.of(asked.book(), edits != null);
        question.notOffered().ifPresent(why -> {
            throw new Refused(why);
        });
        VenueApi api = VenueApis.asking(question.venue(), subject(), question.requests())
                .orElseThrow(() -> new Refused(question.venue() + " cannot be asked"));
        FetchOrder order = asking.order(api, question.account().name(), keys);
        AskedReplies replies = fetcher.ask(order, question.requests(), FetchProgress.none());
        return MarginQuestions.answer(question, asked.book(), replies.replies(), replies.refused(), replies.asOf());
    }
}
