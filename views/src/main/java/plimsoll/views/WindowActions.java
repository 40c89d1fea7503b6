package plimsoll.views;

/// What commands ask of the window itself.
interface WindowActions {
    /// @param begun what stands in its field at first
    void showPalette(String begun);

    void showKeys();

    void showAbout();

    void quit();
}
