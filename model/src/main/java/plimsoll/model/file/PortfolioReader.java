package plimsoll.model.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Book;
import plimsoll.model.problem.Reading;

/// Reads a whole portfolio file.
final class PortfolioReader {
    static final String FORMAT = "plimsoll-portfolio/1";
    private static final Kind<String> FORMAT_NAME = Kind.word(Map.of(FORMAT, FORMAT));

    private PortfolioReader() {}

    static Reading<Optional<PortfolioFile>> read(byte[] content) {
        Reading<Optional<String>> text = SourceText.decoded(content);
        return text.value()
                .map(PortfolioReader::read)
                .orElseGet(() -> new Reading<>(Optional.empty(), text.problems()));
    }

    private static Reading<Optional<PortfolioFile>> read(String source) {
        Findings findings = new Findings(source);
        TreeReader.Tree tree = TreeReader.read(findings);
        Reading<Optional<PortfolioFile>> beforeBreak = new Reading<>(Optional.empty(), findings.problems());
        Optional<PortfolioFile> file = file(tree, findings);
        if (tree.broken() && file.map(PortfolioReader::isEmpty).orElse(true)) {
            return beforeBreak;
        }
        return new Reading<>(file, findings.problems());
    }

    private static Optional<PortfolioFile> file(TreeReader.Tree tree, Findings findings) {
        try {
            if (tree.root() instanceof Json.Obj root) {
                return Optional.of(file(tree, new Fields(root, "", findings)));
            }
            String found = tree.root().in(findings.source());
            String expected = "an object with format " + FORMAT;
            findings.malformed("line 1, column 1", found.isEmpty() ? "an empty file" : found, expected);
        } catch (Unreadable _) {
            // listed where it was met
        }
        return Optional.empty();
    }

    private static PortfolioFile file(TreeReader.Tree tree, Fields file) {
        file.need("format", FORMAT_NAME);
        MarketSnapshot market = MarketReader.read(file);
        Listing listing = new Listing(file.want("instruments", Kind.OBJECT), market.instruments());
        Places places = new Places();
        OwnMarkets own = new OwnMarkets(file, market);
        List<Account> accounts = new AccountReader(listing, places, own).read(file);
        WhatIfEdits edits = WhatIfEdits.read(file);
        if (!edits.edits().isEmpty()) {
            file.findings().notApplied(file.path("edits"), edits.edits().size());
        }
        Portfolio portfolio = new Portfolio(
                file.find("name", Kind.TEXT).orElse(""),
                currency(file, market),
                new Book(accounts),
                market.withOwn(own.all()),
                edits.plainEdits(),
                edits.plainScenarios());
        return new PortfolioFile(portfolio, tree, places, edits);
    }

    private static Asset currency(Fields file, MarketSnapshot market) {
        Optional<Asset> named = file.find("currency", Kind.NAME).map(Asset::new);
        named.filter(c -> !market.canReportIn(c))
                .ifPresent(c -> file.findings()
                        .malformed(file.path("currency"), c.code(), "USD or an asset with a price and no index"));
        return named.filter(market::canReportIn).orElse(Asset.USD);
    }

    private static boolean isEmpty(PortfolioFile file) {
        return file.portfolio().book().accounts().isEmpty();
    }
}
