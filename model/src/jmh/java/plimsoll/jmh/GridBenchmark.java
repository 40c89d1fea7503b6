package plimsoll.jmh;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import plimsoll.app.bench.OptionBook;
import plimsoll.app.bench.PlainLoop;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.surface.KernelProbe;

/// 1,000 options on 61 × 41 nodes, one thread; the score is million Black-76 values a second, the norm
/// of the allocation bytes a value.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(GridBenchmark.OPTIONS * GridBenchmark.NODES)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(2)
public class GridBenchmark {
    static final int OPTIONS = 1_000;
    static final int NODES = 61 * 41;

    private Supplier<DoubleMatrix> kernel;
    private Supplier<DoubleMatrix> scalarTwin;
    private PlainLoop plainLoop;
    private PlainLoop strata;

    @Setup
    public void prepare() {
        OptionBook book = OptionBook.of(OPTIONS);
        kernel = KernelProbe.ofKernel().onOneThread().profits(book.account(), book.grid());
        scalarTwin = KernelProbe.ofScalarTwin().onOneThread().profits(book.account(), book.grid());
        plainLoop = PlainLoop.of(book.account(), book.grid(), PlainLoop::black76);
        strata = PlainLoop.of(book.account(), book.grid(), GridBenchmark::strata);
    }

    private static double strata(OptionType type, double forward, double strike, double years, double volatility) {
        return BlackFormulaRepository.price(forward, strike, years, volatility, type == OptionType.CALL);
    }

    @Benchmark
    public DoubleMatrix kernel() {
        return kernel.get();
    }

    @Benchmark
    public DoubleMatrix scalarTwin() {
        return scalarTwin.get();
    }

    @Benchmark
    public DoubleMatrix plainLoop() {
        return plainLoop.values();
    }

    @Benchmark
    public DoubleMatrix strata() {
        return strata.values();
    }
}
