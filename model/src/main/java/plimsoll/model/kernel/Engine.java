package plimsoll.model.kernel;

/// How a grid is computed.
///
/// @param vectorised with the Vector API if the program was started with it; else by the scalar twin
/// @param shared on all cores where the grid is worth it; else on the calling thread
public record Engine(boolean vectorised, boolean shared) {
    public static final Engine FASTEST = new Engine(true, true);

    StripKernel kernel() {
        return vectorised ? Kernels.fastest() : Kernels.scalar();
    }

    /// For people: what computes, and how many values at a time.
    public String name() {
        return kernel().name();
    }
}
