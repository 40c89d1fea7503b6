package plimsoll.model.margin;

import plimsoll.model.parameter.VenueParameters;

/// How an account is margined.
///
/// @param venuesOwn whether the venue itself margins so
record Method(String name, PoolPlan plan, boolean venuesOwn) {
    static Method unknown(VenueParameters parameters, String what) {
        return new Method("not modelled: " + what, new UnknownPlan(parameters, what), true);
    }
}
