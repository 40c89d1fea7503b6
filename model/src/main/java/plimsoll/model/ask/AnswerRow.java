package plimsoll.model.ask;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import plimsoll.model.problem.Problem;
import tools.jackson.databind.JsonNode;

/// A part of a venue's answer. What is missing or of another kind is a problem that names it, and NaN, never zero.
record AnswerRow(JsonNode node, String path, List<Problem> problems) {
    AnswerRow at(String name) {
        return new AnswerRow(node.path(name), path + "." + name, problems);
    }

    /// Whether the venue says by an empty text that there is no such figure.
    boolean isBlank(String name) {
        return node.path(name).isString() && ReplyText.string(node.path(name)).isEmpty();
    }

    /// A number, or a text that is one.
    double number(String name) {
        JsonNode value = node.path(name);
        String text = ReplyText.string(value);
        if (text.isEmpty()) {
            problems.add(new Problem.MissingData(path + "." + name, name));
            return Double.NaN;
        }
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException _) {
            problems.add(new Problem.Malformed(path + "." + name, text, "a number"));
            return Double.NaN;
        }
    }

    /// The objects of a list; a missing list is a problem.
    List<AnswerRow> rows(String name) {
        JsonNode list = node.path(name);
        if (!list.isArray()) {
            problems.add(new Problem.MissingData(path + "." + name, name));
            return List.of();
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> new AnswerRow(list.get(i), path + "." + name + "[" + i + "]", problems))
                .toList();
    }

    /// The members of an object; a missing object is a problem.
    Map<String, AnswerRow> members(String name) {
        JsonNode object = node.path(name);
        if (!object.isObject()) {
            problems.add(new Problem.MissingData(path + "." + name, name));
        }
        Map<String, AnswerRow> members = new LinkedHashMap<>();
        object.propertyStream()
                .forEach(e -> members.put(
                        e.getKey(), new AnswerRow(e.getValue(), path + "." + name + "." + e.getKey(), problems)));
        return members;
    }
}
