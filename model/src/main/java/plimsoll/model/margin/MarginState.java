package plimsoll.model.margin;

public enum MarginState {
    OK,
    LIQUIDATABLE,
    INCOMPLETE
}
