package plimsoll.model.problem;

public enum Severity {
    INFO,
    WARNING,
    ERROR
}
