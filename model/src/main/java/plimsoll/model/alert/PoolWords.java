package plimsoll.model.alert;

import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.Scope;

/// A pool in a trader's words.
public final class PoolWords {
    private PoolWords() {}

    public static String of(MarginPool pool) {
        return switch (pool.scope()) {
            case Scope.WholeAccount _ -> "whole account";
            case Scope.Settlement s -> "cross, " + s.asset();
            case Scope.Isolated i -> "isolated, " + i.position();
        };
    }
}
