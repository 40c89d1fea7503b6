package plimsoll.views.stresses;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.NamedStress;
import plimsoll.model.parameter.NamedStress.Origin;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.NumberEntry;

/// A stress as typed: moves in percent, lists as `BTC -20, ETH -30`; what is blank does not move.
///
/// @param id of the stress in whose place it comes
record StressDraft(
        String id,
        String name,
        String prices,
        String others,
        String volatility,
        String basis,
        String assets,
        String haircut) {
    private static final Messages TEXT = Messages.of("stresses");

    private static final double PERCENT = 100;

    static StressDraft empty(String id) {
        return new StressDraft(id, "", "", "", "", "", "", "");
    }

    static StressDraft of(NamedStress stress, String id, String name) {
        return new StressDraft(
                id,
                name,
                list(stress.prices(), UnderlyingId::name),
                stress.others().isPresent() ? percent(stress.others().getAsDouble()) : "",
                blank(stress.volatility()),
                blank(stress.basis()),
                list(stress.assets(), Asset::code),
                stress.haircut() == 1 ? "" : Numbers.quantity(stress.haircut()));
    }

    private static String blank(double move) {
        return move == 0 ? "" : percent(move);
    }

    private static String percent(double move) {
        return Numbers.quantity(Math.rint(move * 1e8) / 1e6);
    }

    private static <K extends Comparable<K>> String list(Map<K, Double> moves, Function<K, String> name) {
        return new TreeMap<>(moves)
                .entrySet().stream()
                        .map(e -> name.apply(e.getKey()) + " " + percent(e.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /// @throws IllegalArgumentException saying what cannot be read, or used
    NamedStress stress() {
        return new NamedStress(
                id,
                name.strip(),
                Origin.OWN,
                TEXT.text("enteredByYou"),
                moves(TEXT.text("pricesWord"), prices, UnderlyingId::new),
                others.isBlank() ? OptionalDouble.empty() : OptionalDouble.of(move(TEXT.text("otherPrices2"), others)),
                volatility.isBlank() ? 0 : move(TEXT.text("volatilityWord"), volatility),
                basis.isBlank() ? 0 : move(TEXT.text("basisWord"), basis),
                moves(TEXT.text("assets"), assets, Asset::new),
                haircut.isBlank() ? 1 : number(TEXT.text("haircutsWord"), haircut),
                List.of());
    }

    private static <K extends Comparable<K>> Map<K, Double> moves(String what, String typed, Function<String, K> key) {
        Map<K, Double> moves = new TreeMap<>();
        for (String part : typed.split(",", -1)) {
            if (!part.isBlank()) {
                String[] words = part.strip().split("\\s+", 2);
                if (words.length < 2) {
                    throw new IllegalArgumentException(what + ": a name and a move are expected, such as BTC -20");
                }
                moves.put(key.apply(words[0]), move(what + " " + words[0], words[1]));
            }
        }
        return moves;
    }

    private static double move(String what, String typed) {
        return number(what, typed.replace("%", "")) / PERCENT;
    }

    private static double number(String what, String typed) {
        return NumberEntry.parse(typed)
                .orElseThrow(() -> new IllegalArgumentException(what + ": a number is expected, not " + typed.strip()));
    }
}
