package plimsoll.views.workspace;

/// How the window is lit.
public enum Theme {
    DARK,
    LIGHT;

    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }
}
