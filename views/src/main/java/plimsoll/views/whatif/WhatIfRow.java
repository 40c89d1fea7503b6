package plimsoll.views.whatif;

import plimsoll.views.control.Messages;

/// A what-if in the list.
///
/// @param edits how many
/// @param isCompared whether it has a column in the comparison
record WhatIfRow(String name, int edits, boolean isShown, boolean isCompared) {
    private static final Messages TEXT = Messages.of("whatif");

    String text() {
        return name + " · " + (edits == 1 ? TEXT.text("1Edit") : TEXT.text("edits", edits));
    }
}
