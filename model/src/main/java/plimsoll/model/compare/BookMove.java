package plimsoll.model.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.market.AssetQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Settings;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Severity;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// One move of accounts to a venue.
final class BookMove {
    private final Books books;
    private final Target target;
    private final Target asked;
    private final List<Account> accounts;
    private final List<Translation> translations = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<List<Balance>> balances = new ArrayList<>();

    BookMove(Books books, Target target, Target asked, List<Account> accounts) {
        this.books = books;
        this.target = target;
        this.asked = asked;
        this.accounts = accounts;
    }

    VenueBook book() {
        Translator translator = translator();
        accounts.forEach(account -> move(account, translator));
        if (Books.ownParameters(target, accounts).size() > 1) {
            problems.add(new Problem.Suspicious(
                    asked.label(),
                    "the accounts there have different parameters of their own: the published are used"));
        }
        List<Position> positions =
                translations.stream().map(Translation::position).toList();
        List<Balance> collateral = Cash.sum(balances);
        MarketSnapshot market = market();
        return new VenueBook(
                asked,
                isAsItIs() ? accounts.getFirst().withModel(target.model()) : account(collateral, positions),
                account(nothing(), positions),
                collateral,
                market,
                translations,
                problems);
    }

    private boolean isAsItIs() {
        return accounts.size() == 1 && accounts.getFirst().venue().equals(target.venue());
    }

    private Translator translator() {
        VenueParameters parameters = books.library()
                .of(account(List.of(), List.of()), books.market().asOf())
                .value();
        return new Translator(books.listing(target.venue()), parameters, books.market());
    }

    private Account account(List<Balance> held, List<Position> positions) {
        return new Account(
                id(),
                target.venue(),
                target.model(),
                Settings.DEFAULT,
                held,
                positions,
                List.<Order>of(),
                Optional.empty(),
                Reported.NOTHING,
                Books.overrides(target, accounts),
                unknown);
    }

    private AccountId id() {
        if (!asked.equals(Target.HOUSE_MATRIX)) {
            return new AccountId(asked.label());
        }
        return accounts.size() == 1 ? accounts.getFirst().id() : new AccountId("pool");
    }

    private void move(Account account, Translator translator) {
        ValuedAccount valued = ValuedAccount.of(account, books.market(), Asset.USD);
        for (Leg leg : valued.legs()) {
            if (!leg.isSpot()) {
                move(account, leg, translator);
            } else if (leg.position().isIsolated()) {
                missing(
                        account,
                        leg.position(),
                        new Problem.NotModelled(path(account, leg.position()), "moving spot margin"));
            }
        }
        valued.problems().stream().filter(p -> p.severity() == Severity.ERROR).forEach(problems::add);
        valued.unresolved().forEach(p -> unknown.add(path(account, p)));
        unknown.addAll(account.unread());
        balances.add(Cash.of(
                valued,
                books.library()
                        .of(account, books.market().asOf())
                        .value()
                        .convention()
                        .equityAt()));
        account.outside()
                .filter(_ -> !isAsItIs())
                .ifPresent(_ -> problems.add(new Problem.Suspicious(
                        asked.label(), "positions of " + account.id() + " that are not in the file are left out")));
    }

    private void move(Account account, Leg leg, Translator translator) {
        PositionId id =
                new PositionId(accounts.size() == 1 ? leg.position().id().name() : path(account, leg.position()));
        if (Books.keeps(account, target)) {
            translations.add(Translator.unchanged(id, leg, books.market()));
            return;
        }
        Asset base = books.usual(account, leg.terms().base());
        translator
                .of(id, leg, base)
                .ifPresentOrElse(
                        translations::add,
                        () -> missing(
                                account,
                                leg.position(),
                                new Problem.MissingParameter(
                                        asked.label() + "/" + id,
                                        target.venue(),
                                        what(leg.instrument()) + " on " + base)));
    }

    private static String what(Instrument instrument) {
        return switch (instrument) {
            case Instrument.Option _ -> "option";
            case Instrument.Future _ -> "dated future";
            case Instrument.Perpetual _ -> "perpetual";
            case Instrument.Spot _ -> "spot market";
        };
    }

    private void missing(Account account, Position position, Problem why) {
        problems.add(why);
        unknown.add(path(account, position));
    }

    private static String path(Account account, Position position) {
        return account.id() + "/" + position.id();
    }

    /// A balance of 0 in everything positions settle in, so that it is known that there is none.
    private List<Balance> nothing() {
        TreeSet<Asset> assets = new TreeSet<>();
        translations.forEach(t -> assets.add(t.instrument().terms().settle()));
        balances.forEach(held -> held.forEach(b -> assets.add(b.asset())));
        assets.add(Asset.USD);
        return assets.stream().map(a -> Balance.of(a, 0)).toList();
    }

    private MarketSnapshot market() {
        MarketSnapshot m = books.market();
        Map<InstrumentId, Instrument> instruments = new HashMap<>(m.instruments());
        Map<InstrumentId, Quote> quotes = new HashMap<>(m.quotes());
        translations.forEach(t -> instruments.put(t.instrument().id(), t.instrument()));
        translations.forEach(t -> quotes.put(t.instrument().id(), t.quote()));
        return new MarketSnapshot(
                m.asOf(),
                m.origin(),
                instruments,
                quotes,
                m.indices(),
                assets(),
                m.expiries(),
                isAsItIs() ? m.own() : Map.of());
    }

    /// What nobody priced and only the venue settles in stands at its peg.
    private Map<Asset, AssetQuote> assets() {
        Map<Asset, AssetQuote> assets = new HashMap<>(books.market().assets());
        for (Translation t : translations) {
            Asset settle = t.instrument().terms().settle();
            Double peg = books.listings().pegs().get(settle);
            if (peg != null
                    && !t.changes().isEmpty()
                    && Double.isNaN(books.market().usd(settle))) {
                assets.computeIfAbsent(settle, a -> pegged(a, peg));
            }
        }
        return assets;
    }

    private AssetQuote pegged(Asset asset, double peg) {
        problems.add(new Problem.Assumed(
                asked.label(), "the file has no price of " + asset + ": its peg of " + peg + " USD is used"));
        return AssetQuote.of(peg);
    }
}
