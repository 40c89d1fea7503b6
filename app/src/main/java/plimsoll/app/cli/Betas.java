package plimsoll.app.cli;

import java.util.Map;
import java.util.TreeMap;
import plimsoll.model.instrument.UnderlyingId;

/// `--beta` as the model takes it.
final class Betas {
    private Betas() {}

    static Map<UnderlyingId, Double> of(Map<String, Double> named) {
        Map<UnderlyingId, Double> betas = new TreeMap<>();
        named.forEach((name, beta) -> {
            if (!Double.isFinite(beta) || name.isBlank()) {
                throw new Refused("--beta: NAME=NUMBER is expected, not " + name + "=" + beta);
            }
            betas.put(new UnderlyingId(name), beta);
        });
        return betas;
    }
}
