package plimsoll.model.parameter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Problem;

/// Whether values that were set can be used.
///
/// @param published the library without them
record SettingCheck(ParameterLibrary published, List<Setting> settings) {
    private static final String HOUSE = "house-matrix";

    Optional<String> complaint(List<Account> accounts, Instant asOf) {
        return settings.stream()
                .map(s -> complaint(s, accounts, asOf))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> complaint(Setting setting, List<Account> accounts, Instant asOf) {
        ParameterLibrary set = published.with(Map.of(setting.name(), setting.value()));
        List<Problem> found = new ArrayList<>(set.of(HOUSE, asOf).problems());
        List<Problem> before = new ArrayList<>(published.of(HOUSE, asOf).problems());
        for (Account account : accounts) {
            found.addAll(set.of(account, asOf).problems());
            before.addAll(published.of(account, asOf).problems());
        }
        found.removeAll(before);
        if (found.stream().noneMatch(p -> p instanceof Problem.SettingInForce s && s.isKnown())) {
            return Optional.of(setting.name() + ": the parameters of these accounts have no such setting");
        }
        return found.stream()
                .filter(p -> p instanceof Problem.Malformed)
                .map(p -> (Problem.Malformed) p)
                .findFirst()
                .map(m -> setting + ": " + m.path() + ": " + m.expected());
    }
}
