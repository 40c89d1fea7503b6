package plimsoll.model.alert;

/// @param underlying by name; empty where the limit holds for all
public record LimitKey(Watched what, String underlying) {
    public static LimitKey of(Watched what) {
        return new LimitKey(what, "");
    }
}
