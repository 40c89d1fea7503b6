package plimsoll.views.greeks;

import java.util.List;
import plimsoll.views.control.Figure;

/// A line of the Greeks: a position, an expiry, an underlying or the account.
record GreekRow(
        Figure name,
        Figure coinDelta,
        Figure dollarDelta,
        Figure gamma,
        Figure vega,
        Figure theta,
        List<GreekRow> children) {}
