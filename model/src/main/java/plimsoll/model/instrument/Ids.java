package plimsoll.model.instrument;

final class Ids {
    private Ids() {}

    static void require(String kind, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(kind + " must have a name");
        }
    }
}
