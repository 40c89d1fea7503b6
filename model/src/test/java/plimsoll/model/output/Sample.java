package plimsoll.model.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.parameter.ParameterLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A sample portfolio and the documents made of it.
record Sample(Portfolio portfolio) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Sample of(String name) {
        return of(text(name).getBytes(StandardCharsets.UTF_8));
    }

    static Sample of(byte[] content) {
        return new Sample(PortfolioFile.read(content).value().orElseThrow().portfolio());
    }

    static String text(String name) {
        try {
            return Files.readString(Path.of("..", "sample-portfolios", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(Document document) {
        return MAPPER.readTree(document.json());
    }

    Heading heading() {
        return new Heading(
                "plimsoll test", portfolio.name(), "00", portfolio.market().asOf(), Asset.USD);
    }

    List<Comparison> comparisons(Searches searches) {
        Assessor assessor = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);
        return portfolio.book().accounts().stream()
                .map(a -> assessor.assess(a, portfolio.market(), searches))
                .toList();
    }

    MarginDocument margin() {
        return MarginDocument.of(heading(), List.of(AsIf.values()), comparisons(Searches.ALL), List.of());
    }
}
