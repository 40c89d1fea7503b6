package plimsoll.model.kernel;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NEG;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// Several nodes at a time in the machine's widest registers.
///
/// With v = F φ(d1) = K φ(d2) one exponential serves both tails: the call is
/// [d1 ≥ 0] F − [d2 ≥ 0] K − v (± M(|d1|) ∓ M(|d2|)), M the Mills ratio as a quotient of polynomials, both
/// over one common denominator. Source of the coefficients: own minimax fits (50 digits); largest error
/// of M × φ 2.2e-17, of 2^x 2.2e-16 relative.
final class VectorKernel implements StripKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    private static final int LANES = SPECIES.length();

    private static final double PEAK = 0.3989422804014327;
    /// −1 ÷ (2 ln 2): the density is a power of two.
    private static final double HALVING = -0.7213475204444817;
    /// Beyond this many standard deviations the density is as good as 0, and still a normal number.
    private static final double FAR = 37.5;
    /// Stands for a total volatility of 0: sends every moneyness but 0 itself far away.
    private static final double FLAT = 1e-300;
    /// Adding it leaves the nearest integer in the last bits.
    private static final double ROUND = 0x1.8p52;
    private static final int EXPONENT = 52;

    private static final DoubleVector E0 = all(1);
    private static final DoubleVector E1 = all(0.6931471805599497);
    private static final DoubleVector E2 = all(0.24022650695908768);
    private static final DoubleVector E3 = all(0.05550410866445883);
    private static final DoubleVector E4 = all(0.009618129108034614);
    private static final DoubleVector E5 = all(0.0013333558228561851);
    private static final DoubleVector E6 = all(0.0001540352996110794);
    private static final DoubleVector E7 = all(1.5252658116361787e-5);
    private static final DoubleVector E8 = all(1.321566284497165e-6);
    private static final DoubleVector E9 = all(1.0208537938342241e-7);
    private static final DoubleVector E10 = all(7.037277377904802e-9);
    private static final DoubleVector P0 = all(6245.476568324634);
    private static final DoubleVector P1 = all(6273.941188638613);
    private static final DoubleVector P2 = all(3178.6971129267445);
    private static final DoubleVector P3 = all(961.795593908247);
    private static final DoubleVector P4 = all(180.76800486123366);
    private static final DoubleVector P5 = all(19.86278664977674);
    private static final DoubleVector P6 = all(1.0000183724015428);
    private static final DoubleVector Q0 = all(4983.169328722287);
    private static final DoubleVector Q1 = all(8981.87468105387);
    private static final DoubleVector Q2 = all(7211.147820588725);
    private static final DoubleVector Q3 = all(3355.459316665374);
    private static final DoubleVector Q4 = all(981.8641517232251);
    private static final DoubleVector Q5 = all(181.752561351051);
    private static final DoubleVector Q6 = all(19.86354683171821);

    VectorKernel() {}

    @Override
    public void addValues(Strip s) {
        aim(s);
        weighTails(s);
        boolean varies = s.deviations.length > 0;
        for (int i = 0; i < s.values.length; i += LANES) {
            DoubleVector d1 = DoubleVector.fromArray(SPECIES, s.first.moneyness, i);
            DoubleVector d2 = varies ? d1.sub(DoubleVector.fromArray(SPECIES, s.deviations, i)) : d1.sub(s.deviation);
            DoubleVector f = DoubleVector.fromArray(SPECIES, s.factors, i);
            DoubleVector tails = DoubleVector.fromArray(SPECIES, s.densities, i);
            DoubleVector forward = f.mul(s.forward);
            DoubleVector strike = DoubleVector.broadcast(SPECIES, s.strike).blend(0, d2.compare(LT, 0));
            DoubleVector call = forward.blend(0, d1.compare(LT, 0)).sub(strike).sub(tails.mul(forward));
            DoubleVector paid = call.mul(s.discount).add(f.mul(s.slope)).add(s.constant);
            DoubleVector weight = DoubleVector.fromArray(SPECIES, s.weights, i).mul(s.size);
            DoubleVector sums = DoubleVector.fromArray(SPECIES, s.values, i);
            paid.max(0).fma(weight, sums).intoArray(s.values, i);
        }
    }

    @Override
    public void addGreeks(Strip s) {
        aim(s);
        addDeltas(s);
        addCurvature(s);
    }

    /// Every node's d1, and its density as a power of two: the polynomial of the fraction, the whole part
    /// added to the exponent.
    private static void aim(Strip s) {
        boolean varies = s.deviations.length > 0;
        double inverse = 1 / Math.max(s.deviation, FLAT);
        for (int i = 0; i < s.values.length; i += LANES) {
            DoubleVector k = DoubleVector.fromArray(SPECIES, s.logFactors, i).add(s.logMoneyness);
            DoubleVector t = varies
                    ? DoubleVector.fromArray(SPECIES, s.deviations, i)
                    : DoubleVector.broadcast(SPECIES, s.deviation);
            DoubleVector d1 = (varies ? k.div(t.max(FLAT)) : k.mul(inverse)).add(t.mul(0.5));
            d1.intoArray(s.first.moneyness, i);
            DoubleVector y = d1.abs().min(FAR);
            DoubleVector power = y.mul(y).mul(HALVING);
            DoubleVector rounded = power.add(ROUND);
            DoubleVector x = power.sub(rounded.sub(ROUND));
            DoubleVector high = E10.fma(x, E9).fma(x, E8).fma(x, E7).fma(x, E6).fma(x, E5);
            DoubleVector mantissa =
                    high.fma(x, E4).fma(x, E3).fma(x, E2).fma(x, E1).fma(x, E0);
            LongVector whole = rounded.reinterpretAsLongs().lanewise(LSHL, EXPONENT);
            DoubleVector scaled = mantissa.reinterpretAsLongs().add(whole).reinterpretAsDoubles();
            scaled.mul(PEAK).intoArray(s.densities, i);
        }
    }

    /// Turns every node's density into density × (± M(|d1|) ∓ M(|d2|)).
    private static void weighTails(Strip s) {
        boolean varies = s.deviations.length > 0;
        for (int i = 0; i < s.values.length; i += LANES) {
            DoubleVector d1 = DoubleVector.fromArray(SPECIES, s.first.moneyness, i);
            DoubleVector d2 = varies ? d1.sub(DoubleVector.fromArray(SPECIES, s.deviations, i)) : d1.sub(s.deviation);
            DoubleVector y = d1.abs().min(FAR);
            DoubleVector z = d2.abs().min(FAR);
            DoubleVector p1 =
                    P6.fma(y, P5).fma(y, P4).fma(y, P3).fma(y, P2).fma(y, P1).fma(y, P0);
            DoubleVector q1 = Q6.add(y)
                    .fma(y, Q5)
                    .fma(y, Q4)
                    .fma(y, Q3)
                    .fma(y, Q2)
                    .fma(y, Q1)
                    .fma(y, Q0);
            DoubleVector p2 =
                    P6.fma(z, P5).fma(z, P4).fma(z, P3).fma(z, P2).fma(z, P1).fma(z, P0);
            DoubleVector q2 = Q6.add(z)
                    .fma(z, Q5)
                    .fma(z, Q4)
                    .fma(z, Q3)
                    .fma(z, Q2)
                    .fma(z, Q1)
                    .fma(z, Q0);
            DoubleVector first = p1.lanewise(NEG, d1.compare(LT, 0)).mul(q2);
            DoubleVector second = p2.lanewise(NEG, d2.compare(LT, 0)).mul(q1);
            DoubleVector density = DoubleVector.fromArray(SPECIES, s.densities, i);
            density.mul(first.sub(second)).div(q1.mul(q2)).intoArray(s.densities, i);
        }
    }

    /// Φ(d1) less the gap.
    private static void addDeltas(Strip s) {
        for (int i = 0; i < s.values.length; i += LANES) {
            DoubleVector d1 = DoubleVector.fromArray(SPECIES, s.first.moneyness, i);
            DoubleVector y = d1.abs().min(FAR);
            DoubleVector p =
                    P6.fma(y, P5).fma(y, P4).fma(y, P3).fma(y, P2).fma(y, P1).fma(y, P0);
            DoubleVector q = Q6.add(y)
                    .fma(y, Q5)
                    .fma(y, Q4)
                    .fma(y, Q3)
                    .fma(y, Q2)
                    .fma(y, Q1)
                    .fma(y, Q0);
            DoubleVector tail =
                    DoubleVector.fromArray(SPECIES, s.densities, i).mul(p).div(q);
            DoubleVector below = E0.sub(tail).blend(tail, d1.compare(LT, 0));
            DoubleVector weight = DoubleVector.fromArray(SPECIES, s.weights, i).mul(s.size);
            DoubleVector sums = DoubleVector.fromArray(SPECIES, s.deltas, i);
            below.sub(s.deltaGap).fma(weight, sums).intoArray(s.deltas, i);
        }
    }

    private static void addCurvature(Strip s) {
        boolean varies = s.deviations.length > 0;
        for (int i = 0; i < s.values.length; i += LANES) {
            DoubleVector t = varies
                    ? DoubleVector.fromArray(SPECIES, s.deviations, i)
                    : DoubleVector.broadcast(SPECIES, s.deviation);
            DoubleVector density = DoubleVector.fromArray(SPECIES, s.densities, i);
            DoubleVector curved = density.blend(0, t.compare(LT, FLAT)).mul(s.discount);
            DoubleVector forward = DoubleVector.fromArray(SPECIES, s.factors, i).mul(s.forward);
            DoubleVector gamma = curved.mul(s.gammaSize).div(forward).div(t.max(FLAT));
            DoubleVector.fromArray(SPECIES, s.gammas, i).add(gamma).intoArray(s.gammas, i);
            DoubleVector vega = curved.mul(forward).mul(s.vegaSize);
            DoubleVector.fromArray(SPECIES, s.vegas, i).add(vega).intoArray(s.vegas, i);
        }
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    @Override
    public String name() {
        return "SIMD, " + SPECIES.vectorBitSize() + " bits, " + SPECIES.length() + " values at a time";
    }
}
