package plimsoll.model.alert;

/// How serious something is, mildest first.
public enum Band {
    CALM,
    WATCH,
    DANGER
}
