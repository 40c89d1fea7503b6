package plimsoll.views.workspace;

/// Colours of gains and losses; sign and word stand beside them in every set.
public enum GainColours {
    /// Told apart with every kind of colour vision.
    BLUE_ORANGE,
    GREEN_RED,
    /// As in the markets of East Asia.
    RED_GREEN
}
