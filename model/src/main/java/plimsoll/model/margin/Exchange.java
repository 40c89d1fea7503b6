package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.valuation.Leg;

/// One leg of a pool given for others, and what that brings in.
///
/// @param in legs that are charged together with it
/// @param cash pool currency
record Exchange(Leg out, List<Leg> in, double cash) {
    List<Leg> applied(List<Leg> group) {
        List<Leg> left = new ArrayList<>(group);
        left.remove(out);
        left.addAll(in);
        return left;
    }
}
