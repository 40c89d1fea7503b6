package plimsoll.app.cli;

import java.util.List;
import plimsoll.model.margin.AsIf;

/// The choices of `--as`.
enum Modes {
    HELD,
    ISOLATED,
    CROSS,
    PORTFOLIO,
    ALL;

    List<AsIf> modes() {
        return this == ALL ? List.of(AsIf.values()) : List.of(AsIf.valueOf(name()));
    }
}
