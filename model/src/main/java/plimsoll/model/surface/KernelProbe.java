package plimsoll.model.surface;

import java.util.function.Supplier;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.kernel.Engine;
import plimsoll.model.kernel.OptionPrices;
import plimsoll.model.kernel.Revaluation;
import plimsoll.model.scenario.ScenarioGrid;
import plimsoll.model.valuation.ValuedAccount;

/// What computes surfaces, opened to measurement: [Surfaces] always takes the fastest, here one may choose.
public final class KernelProbe {
    private final Engine engine;

    private KernelProbe(Engine engine) {
        this.engine = engine;
    }

    /// With the Vector API where the program was started with it, on all cores where the grid is worth it.
    public static KernelProbe ofKernel() {
        return new KernelProbe(Engine.FASTEST);
    }

    /// Without the Vector API, on all cores where the grid is worth it.
    public static KernelProbe ofArrays() {
        return new KernelProbe(new Engine(Engine.Kind.ARRAYS, true));
    }

    /// One value at a time, on all cores where the grid is worth it.
    public static KernelProbe ofScalarTwin() {
        return new KernelProbe(new Engine(Engine.Kind.SCALAR, true));
    }

    /// The same on the calling thread alone.
    public KernelProbe onOneThread() {
        return new KernelProbe(new Engine(engine.kind(), false));
    }

    /// For people: what computes, and how many values at a time.
    public String name() {
        return engine.name();
    }

    /// Profits at every node, reporting currency, as a surface shows them. The account's numbers are laid
    /// out once, then every call revalues all of them.
    public Supplier<DoubleMatrix> profits(ValuedAccount account, ScenarioGrid grid) {
        Revaluation revaluation = Revaluation.of(account, engine);
        return () -> Surfaces.profits(revaluation, grid, true, () -> true).orElseThrow();
    }

    /// Undiscounted prices of one option, in the unit of forwards and strike.
    ///
    /// @param forwards at least one; none is 0
    /// @param deviation volatility × √years
    public DoubleArray prices(OptionType type, DoubleArray forwards, double strike, double deviation) {
        return OptionPrices.of(engine, type, forwards, strike, deviation);
    }
}
