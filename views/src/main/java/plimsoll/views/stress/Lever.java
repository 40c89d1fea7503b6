package plimsoll.views.stress;

import plimsoll.model.parameter.Stressable;

/// A slider's steps and the factors they stand for: from the published parameter on, tighter to the right.
///
/// @param name on the screen
/// @param hint what it multiplies
/// @param stepsOfOne steps between the factors 1 and 2, or 1 and 0
/// @param direction 1 where the factor rises, −1 where it falls
record Lever(Stressable parameter, String name, String hint, int stepsOfOne, int direction, int last) {
    double factor(int step) {
        return (double) (stepsOfOne + direction * step) / stepsOfOne;
    }

    /// The nearest.
    int step(double factor) {
        return Math.clamp(Math.round((factor - 1) * stepsOfOne * direction), 0, last);
    }
}
