package plimsoll.app.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.output.BenchDocument.Row;
import plimsoll.model.surface.KernelProbe;

/// How far the kernel is from its scalar twin on random inputs: calls and puts, up to forty standard
/// deviations and a factor of a thousand away from the money, total volatility 0 and from 1e-4 to 10.
///
/// The kernel errs by some 1e-15 of forward or strike, whichever is larger: relative to the forward its
/// error grows with the strike.
final class AccuracyBench {
    private static final int NODES = 64;
    private static final double FARTHEST = Math.log(1_000);
    private static final long SEED = 76;

    private final int inputs;
    private final KernelProbe kernel = KernelProbe.ofKernel();
    private final KernelProbe twin = KernelProbe.ofScalarTwin();

    AccuracyBench(int inputs) {
        this.inputs = inputs;
    }

    /// @param ofForward difference of the prices, relative to the forward
    /// @param ofLarger relative to the larger of forward and strike
    /// @param unknown prices that are not a number, of either
    private record Worst(double ofForward, double ofLarger, long unknown) {
        static final Worst NONE = new Worst(0, 0, 0);

        static Worst of(double forward, double strike, double price, double witness) {
            double difference = Math.abs(price - witness);
            return Double.isNaN(difference)
                    ? new Worst(0, 0, 1)
                    : new Worst(difference / forward, difference / Math.max(forward, strike), 0);
        }

        Worst and(Worst other) {
            return new Worst(
                    Math.max(ofForward, other.ofForward), Math.max(ofLarger, other.ofLarger), unknown + other.unknown);
        }
    }

    List<Row> run() {
        int strips = Math.ceilDiv(inputs, NODES);
        Worst worst =
                IntStream.range(0, strips).parallel().mapToObj(this::strip).reduce(Worst.NONE, Worst::and);
        String name = "Kernel against scalar twin, " + (long) strips * NODES + " random inputs";
        int threads = Runtime.getRuntime().availableProcessors();
        return List.of(
                Row.figure(name, "worst difference", threads, worst.ofForward(), "of the forward"),
                Row.figure(name, "worst difference", threads, worst.ofLarger(), "of the larger of forward and strike"),
                Row.figure(name, "not a number", threads, (double) worst.unknown(), "values"));
    }

    /// One option at random forwards, the first of them at the money.
    private Worst strip(int number) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + number);
        OptionType type = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
        double strike = Math.exp(random.nextDouble(-7, 14));
        double deviation = random.nextInt(16) == 0 ? 0 : Math.exp(random.nextDouble(Math.log(1e-4), Math.log(10)));
        DoubleArray forwards = DoubleArray.of(IntStream.range(0, NODES)
                .mapToDouble(i -> i == 0 ? strike : strike * Math.exp(moneyness(random, deviation))));
        DoubleArray prices = kernel.prices(type, forwards, strike, deviation);
        DoubleArray witnesses = twin.prices(type, forwards, strike, deviation);
        return IntStream.range(0, NODES)
                .mapToObj(i -> Worst.of(forwards.get(i), strike, prices.get(i), witnesses.get(i)))
                .reduce(Worst.NONE, Worst::and);
    }

    private static double moneyness(RandomGenerator random, double deviation) {
        return Math.clamp(random.nextDouble(-40, 40) * Math.max(deviation, 0.01), -FARTHEST, FARTHEST);
    }
}
