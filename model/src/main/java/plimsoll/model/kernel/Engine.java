package plimsoll.model.kernel;

/// How a grid is computed.
///
/// @param shared on all cores where the grid is worth it; else on the calling thread
public record Engine(Kind kind, boolean shared) {
    public static final Engine FASTEST = new Engine(Kind.FASTEST, true);

    /// What prices the options.
    public enum Kind {
        /// The Vector API if the program was started with it, else arrays.
        FASTEST,
        /// Loops that the compiler of the Java machine turns into SIMD.
        ARRAYS,
        /// One value at a time with the formulas of `pricing`: the witness of the others.
        SCALAR
    }

    StripKernel kernel() {
        return switch (kind) {
            case FASTEST -> Kernels.fastest();
            case ARRAYS -> Kernels.arrays();
            case SCALAR -> Kernels.scalar();
        };
    }

    /// For people: what computes, and how many values at a time.
    public String name() {
        return kernel().name();
    }
}
