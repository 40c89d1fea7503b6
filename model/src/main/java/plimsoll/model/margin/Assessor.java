package plimsoll.model.margin;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;
import plimsoll.model.scenario.ScenarioGrid;
import plimsoll.model.scenario.Stickiness;
import plimsoll.model.valuation.Settlement;
import plimsoll.model.valuation.ValuedAccount;
import plimsoll.model.volatility.VolatilityEstimates;

/// Margins accounts in every mode with the parameters in force at the market's time.
///
/// @param currency reporting currency
/// @param betas how other underlyings move when one does, see `Liquidation.Move`
/// @param stress what the parameters are multiplied by; the published ones under none
/// @param stickiness what keeps its volatility as a liquidation by underlying is looked for
/// @param wanted asked all through searches, which end with `NoLongerWanted` as soon as it is false
public record Assessor(
        ParameterLibrary library,
        Asset currency,
        Map<UnderlyingId, Double> betas,
        ParameterStress stress,
        Stickiness stickiness,
        BooleanSupplier wanted) {
    private static final String HOUSE = "house-matrix";

    public Assessor {
        betas = Map.copyOf(betas);
    }

    public Assessor(ParameterLibrary library, Asset currency, Map<UnderlyingId, Double> betas, ParameterStress stress) {
        this(library, currency, betas, stress, Stickiness.STRIKE, () -> true);
    }

    public Assessor(ParameterLibrary library, Asset currency, Map<UnderlyingId, Double> betas) {
        this(library, currency, betas, ParameterStress.NONE);
    }

    public static Assessor of(ParameterLibrary library, Asset currency) {
        return new Assessor(library, currency, Map.of());
    }

    /// The same under another stress.
    public Assessor under(ParameterStress newStress) {
        return new Assessor(library, currency, betas, newStress, stickiness, wanted);
    }

    /// The same with something else keeping its volatility.
    public Assessor sticking(Stickiness other) {
        return new Assessor(library, currency, betas, stress, other, wanted);
    }

    /// The same for as long as somebody waits for it.
    public Assessor whileWanted(BooleanSupplier asked) {
        return new Assessor(library, currency, betas, stress, stickiness, asked);
    }

    /// The account in one mode, as a function of account and market alone.
    public MarginModel model(AsIf asIf) {
        return (account, market) -> assess(account, market, asIf, Searches.ALL);
    }

    /// The account in one mode.
    public MarginResult assess(Account account, MarketSnapshot market, AsIf asIf, Searches searches) {
        MarginResult result = result(account, market, asIf, searches);
        return result.noting(
                withoutEffect(account, List.of(result), s -> List.of(s.result(account, market, asIf, Searches.NONE))));
    }

    /// Without saying which factors of the stress have no effect.
    MarginResult result(Account account, MarketSnapshot market, AsIf asIf, Searches searches) {
        ValuedAccount valued = valued(account, market);
        return modes(valued, market).result(valued, asIf, searches, moves(valued, market), Map.of());
    }

    /// The account in all four modes, with liquidation prices.
    public Comparison assess(Account account, MarketSnapshot market) {
        return assess(account, market, Searches.ALL);
    }

    public Comparison assess(Account account, MarketSnapshot market, Searches searches) {
        Comparison margined = margined(account, market, _ -> searches);
        return margined.with(margined.results(), afterNextExpiry(margined.valued(), market));
    }

    /// The account in all four modes without what takes longer: liquidation prices, and margins after the
    /// next expiry.
    public Comparison margined(Account account, MarketSnapshot market) {
        return margined(account, market, _ -> Searches.NONE);
    }

    /// What `margined` leaves out, added to what it found.
    public Comparison searched(Comparison margined, MarketSnapshot market) {
        ValuedAccount valued = margined.valued();
        Map<AsIf, MarginResult> results = results(valued, market, _ -> Searches.ALL);
        results.replaceAll((asIf, found) -> margined.in(asIf).recalling(found, _ -> true));
        return margined.with(results, afterNextExpiry(valued, market));
    }

    /// The same with the liquidation prices that are wanted of each mode.
    public Comparison margined(Account account, MarketSnapshot market, Function<AsIf, Searches> searches) {
        ValuedAccount valued = valued(account, market);
        Map<AsIf, MarginResult> results = results(valued, market, searches);
        List<Problem> idle = withoutEffect(
                account,
                results.values(),
                s -> s.results(s.valued(account, market), market, _ -> Searches.NONE)
                        .values());
        results.replaceAll((_, result) -> result.noting(idle));
        return new Comparison(account.id(), account.venue(), account.model(), valued, results, Map.of());
    }

    private Map<AsIf, MarginResult> results(
            ValuedAccount valued, MarketSnapshot market, Function<AsIf, Searches> searches) {
        Modes modes = modes(valued, market);
        Moves moves = moves(valued, market);
        Map<AsIf, MarginResult> results = new EnumMap<>(AsIf.class);
        for (AsIf asIf : AsIf.values()) {
            results.put(asIf, modes.result(valued, asIf, searches.apply(asIf), moves, results));
        }
        return results;
    }

    /// By mode; empty where nothing expires.
    private Map<AsIf, AfterExpiry> afterNextExpiry(ValuedAccount valued, MarketSnapshot market) {
        Modes modes = modes(valued, market);
        Map<AsIf, AfterExpiry> after = new EnumMap<>(AsIf.class);
        Settlement.next(valued).ifPresent(settled -> {
            for (AsIf asIf : AsIf.values()) {
                after.put(asIf, AfterExpiry.of(settled.expiry(), modes.drafts(settled.after(), asIf)));
            }
        });
        return after;
    }

    private List<Problem> withoutEffect(
            Account account, Collection<MarginResult> results, Function<Assessor, Collection<MarginResult>> again) {
        StressReach reach = new StressReach(stress, other -> again.apply(under(other)));
        return reach.withoutEffect(account.id().name(), results);
    }

    /// What lets each pool of the account survive a move of each of its underlyings.
    ///
    /// @param distance above 0 and below 1
    public List<Relief> relief(Account account, MarketSnapshot market, AsIf asIf, double distance) {
        ValuedAccount valued = valued(account, market);
        return modes(valued, market).relief(valued, asIf, moves(valued, market), distance);
    }

    /// What each position, balance and open order does to its pool's margin and liquidation.
    public Contributions contributions(Account account, MarketSnapshot market, AsIf asIf, Removals removals) {
        ValuedAccount valued = valued(account, market);
        return modes(valued, market).contributions(valued, account, asIf, moves(valued, market), removals);
    }

    /// How far each parameter may be tightened before each pool of the account fails, what fails first
    /// coming first.
    public List<ReverseStress> reverseStress(Account account, MarketSnapshot market, AsIf asIf) {
        return new ReverseStressSearch(stress, s -> under(s).result(account, market, asIf, Searches.NONE)).all();
    }

    /// The account, as held, after none, all and some of its open orders filled; one outcome where it
    /// has none.
    public List<OrderOutcome> orders(Account account, MarketSnapshot market) {
        return new OrderOutcomes(this, account, market).all();
    }

    private Moves moves(ValuedAccount valued, MarketSnapshot market) {
        return new Moves(
                betas, new VolatilityEstimates(market.of(valued.account().id())), stickiness, valued.smiles(), wanted);
    }

    /// What the venue does when the liquidation price of a position of the account is reached.
    public Unwinding unwinding(Account account, MarketSnapshot market, AsIf asIf) {
        ValuedAccount valued = valued(account, market);
        return modes(valued, market).unwinding(valued, asIf, moves(valued, market));
    }

    /// Totals of an account in one mode after any move of the market: what a single scenario needs.
    public Function<ValuedAccount, Totals> totals(Account account, MarketSnapshot market, AsIf asIf) {
        Modes modes = modes(valued(account, market), market);
        return moved -> modes.totals(moved, asIf);
    }

    /// The same for a whole grid of scenarios, row by row.
    ///
    /// @param valued the account as held, see `Comparison.valued`
    /// @param wanted asked before each node or row; may be asked by several threads at a time
    /// @return empty as soon as it is no longer wanted
    public Optional<List<Totals>> totals(
            ValuedAccount valued, MarketSnapshot market, AsIf asIf, ScenarioGrid grid, BooleanSupplier wanted) {
        Modes modes = modes(valued(valued.account(), market), market);
        return new MarginGrid(modes, asIf, valued, grid).all(wanted);
    }

    /// The account as it is margined in its market, as held: the same as `Comparison.valued`.
    public ValuedAccount valued(Account account, MarketSnapshot market) {
        VenueParameters venue =
                library.of(account, market.of(account.id()).asOf()).value();
        ValuedAccount valued = ValuedAccount.of(account, stress.on(market), currency);
        return Reopened.asOfEntry(valued.noting(stress.remarks(account.id().name())), venue);
    }

    /// Figures of the venue are compared with its published parameters, so stress comes after them.
    private Modes modes(ValuedAccount valued, MarketSnapshot market) {
        String path = valued.account().id().name();
        Instant asOf = market.of(valued.account().id()).asOf();
        Reading<VenueParameters> venue = Calibration.of(library.of(valued.account(), asOf), valued);
        Reading<VenueParameters> house = library.of(HOUSE, asOf);
        return new Modes(asOf, stress.on(venue, path), stress.on(house, path));
    }
}
