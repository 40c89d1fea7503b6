package plimsoll.model.margin;

import plimsoll.model.valuation.Leg;

/// How one leg is charged by itself; amounts in the settle asset.
interface LegRule {
    Charge charge(Leg leg);

    /// The charge as a requirement that says how it came about, settle asset.
    Requirement explain(Leg leg);
}
