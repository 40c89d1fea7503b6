package plimsoll.model.kernel;

/// Which kernel computes on this machine.
public final class Kernels {
    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    private static final StripKernel SCALAR = new ScalarKernel();
    private static final StripKernel ARRAYS = new ArrayKernel();
    private static final StripKernel FASTEST = isVectorised() ? new VectorKernel() : ARRAYS;

    private Kernels() {}

    /// The Vector API where the program was started with it, otherwise arrays.
    static StripKernel fastest() {
        return FASTEST;
    }

    static StripKernel arrays() {
        return ARRAYS;
    }

    static StripKernel scalar() {
        return SCALAR;
    }

    private static boolean isVectorised() {
        return ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent();
    }
}
