package plimsoll.model.problem;

import java.util.List;

/// What could be read, and what could not.
public record Reading<T>(T value, List<Problem> problems) {
    public Reading {
        problems = List.copyOf(problems);
    }
}
