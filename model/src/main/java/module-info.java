import org.jspecify.annotations.NullMarked;

/// Margin, liquidation prices, Greeks and scenarios as pure functions of an account and a market.
@NullMarked
module plimsoll.model {
    // Tablesaw names no module and so cannot ask for these two itself.
    requires io.github.classgraph;
    requires org.bouncycastle.provider;
    requires org.slf4j;
    requires static jdk.incubator.vector;
    requires static org.jspecify;
    requires tablesaw.core;
    requires tools.jackson.databind;

    exports plimsoll.model.alert;
    exports plimsoll.model.array;
    exports plimsoll.model.ask;
    exports plimsoll.model.compare;
    exports plimsoll.model.file;
    exports plimsoll.model.format;
    exports plimsoll.model.instrument;
    exports plimsoll.model.margin;
    exports plimsoll.model.market;
    exports plimsoll.model.output;
    exports plimsoll.model.parameter;
    exports plimsoll.model.portfolio;
    exports plimsoll.model.pricing;
    exports plimsoll.model.problem;
    exports plimsoll.model.reconcile;
    exports plimsoll.model.report;
    exports plimsoll.model.scenario;
    exports plimsoll.model.surface;
    exports plimsoll.model.valuation;
    exports plimsoll.model.venue;
    exports plimsoll.model.volatility;
    exports plimsoll.model.whatif;
}
