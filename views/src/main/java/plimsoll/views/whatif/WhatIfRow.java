package plimsoll.views.whatif;

/// A what-if in the list.
///
/// @param edits how many
/// @param isCompared whether it has a column in the comparison
record WhatIfRow(String name, int edits, boolean isShown, boolean isCompared) {
    String text() {
        return name + " · " + (edits == 1 ? "1 edit" : edits + " edits");
    }
}
