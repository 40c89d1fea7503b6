package plimsoll.views;

/// What commands ask of the window itself.
interface WindowActions {
    void showPalette();

    void showKeys();

    void showAbout();

    void quit();
}
