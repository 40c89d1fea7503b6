package plimsoll.model.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plimsoll.model.problem.Reading;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.EditList;
import plimsoll.model.whatif.Step;
import plimsoll.model.whatif.WhatIf;
import plimsoll.model.whatif.WhatIfs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The lines of a journal: first what it is of, then each step, and where the file was saved.
public final class JournalText {
    private static final String FORMAT = "plimsoll-journal/1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JournalText() {}

    /// What a journal is of.
    ///
    /// @param name of the file as shown
    /// @param place where the file is; empty when it is none
    /// @param text what was opened, when it is no file
    /// @param sha256 of the file as opened; empty when unknown
    /// @param whatIfs as opened
    public record Start(String name, Optional<String> place, Optional<String> text, String sha256, WhatIfs whatIfs) {
        /// Newer figures of the same book.
        public Start refreshed(String newName, String newText, UnaryOperator<Edit> change) {
            return new Start(newName, place, Optional.of(newText), sha256, whatIfs.mapped(change));
        }

        public Start withSha256(String newSha256) {
            return new Start(name, place, text, newSha256, whatIfs);
        }
    }

    /// What a journal holds.
    ///
    /// @param saved how many of the steps the saved file holds
    /// @param sha256 of the file as saved last, else as opened
    /// @param whole false when a line could not be read, as when its writing was cut off; it is left out
    public record Content(Start start, List<Step> steps, int saved, String sha256, boolean whole) {
        public Content {
            steps = List.copyOf(steps);
        }

        public WhatIfs whatIfs() {
            return after(steps);
        }

        /// Whether the edits differ from those in the file.
        public boolean isUnsaved() {
            return !whatIfs().holdsTheSameAs(after(steps.subList(0, saved)));
        }

        private Content with(Optional<JsonNode> line) {
            Optional<Step> step = line.flatMap(JournalText::step);
            Optional<String> savedAs = line.flatMap(node -> optional(node, "saved"));
            List<Step> more = new ArrayList<>(steps);
            step.ifPresent(more::add);
            return new Content(
                    start,
                    more,
                    savedAs.isPresent() ? steps.size() : saved,
                    savedAs.orElse(sha256),
                    whole && (step.isPresent() || savedAs.isPresent()));
        }

        private WhatIfs after(List<Step> taken) {
            WhatIfs result = start.whatIfs();
            for (Step step : taken) {
                result = result.after(step);
            }
            return result;
        }
    }

    /// A journal of newer figures of the same book: the same steps, from the same edits.
    ///
    /// @param change of each edit, as of instruments that got other names
    public static String refreshed(Content content, Start newer, UnaryOperator<Edit> change) {
        StringBuilder text = new StringBuilder(line(newer)).append('\n');
        for (int i = 0; i <= content.steps().size(); i++) {
            if (i > 0) {
                text.append(line(content.steps().get(i - 1).mapped(change))).append('\n');
            }
            if (i == content.saved() && i > 0) {
                text.append(savedLine(content.sha256())).append('\n');
            }
        }
        return text.toString();
    }

    public static String line(Start start) {
        ObjectNode node = JSON.createObjectNode().put("format", FORMAT).put("name", start.name());
        start.place().ifPresent(p -> node.put("place", p));
        start.text().ifPresent(t -> node.put("text", t));
        node.put("sha256", start.sha256());
        ArrayNode all = node.putArray("whatIfs");
        start.whatIfs().all().forEach(w -> all.addObject().put("name", w.name()).set("edits", edits(w.edits())));
        node.put("shown", start.whatIfs().shown());
        return JSON.writeValueAsString(node);
    }

    public static String line(Step step) {
        ObjectNode node = JSON.createObjectNode();
        switch (step) {
            case Step.Edited e ->
                node.put("step", "edited").put("words", e.words()).set("edit", node(e.edit()));
            case Step.Kept k -> node.put("step", "kept").put("words", k.words()).set("edits", edits(k.edits()));
            case Step.Undone _ -> node.put("step", "undone");
            case Step.Redone _ -> node.put("step", "redone");
            case Step.Added a -> node.put("step", "added").put("name", a.name()).set("edits", edits(a.edits()));
            case Step.Shown s -> node.put("step", "shown").put("name", s.name());
            case Step.Renamed r -> node.put("step", "renamed").put("name", r.name());
            case Step.Removed r -> node.put("step", "removed").put("name", r.name());
        }
        return JSON.writeValueAsString(node);
    }

    /// @param sha256 of the saved file
    public static String savedLine(String sha256) {
        return JSON.writeValueAsString(JSON.createObjectNode().put("saved", sha256));
    }

    private static ArrayNode edits(List<Edit> edits) {
        ArrayNode array = JSON.createArrayNode();
        edits.forEach(e -> array.add(node(e)));
        return array;
    }

    private static JsonNode node(Edit edit) {
        return JSON.readTree(EditFile.text(edit));
    }

    /// Empty when it is no journal of this format.
    public static Optional<Content> read(byte[] journal) {
        List<String> lines = new String(journal, StandardCharsets.UTF_8).lines().toList();
        return lines.isEmpty()
                ? Optional.empty()
                : node(lines.getFirst())
                        .flatMap(JournalText::start)
                        .map(start -> content(start, lines.subList(1, lines.size())));
    }

    private static Content content(Start start, List<String> lines) {
        Content content = new Content(start, List.of(), 0, start.sha256(), true);
        for (String line : lines) {
            content = content.with(node(line));
        }
        return content;
    }

    private static Optional<JsonNode> node(String line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<Start> start(JsonNode node) {
        if (!text(node, "format").equals(FORMAT)) {
            return Optional.empty();
        }
        List<WhatIf> all = new ArrayList<>();
        for (JsonNode whatIf : node.path("whatIfs")) {
            Optional<List<Edit>> edits = edits(whatIf.path("edits"));
            if (edits.isEmpty()) {
                return Optional.empty();
            }
            all.add(WhatIf.of(text(whatIf, "name"), edits.get()));
        }
        String shown = text(node, "shown");
        return Optional.of(shown)
                .filter(s -> all.stream().anyMatch(w -> w.name().equals(s)))
                .map(s -> new Start(
                        text(node, "name"),
                        optional(node, "place"),
                        optional(node, "text"),
                        text(node, "sha256"),
                        new WhatIfs(all, s, List.of())));
    }

    private static Optional<Step> step(JsonNode node) {
        return switch (text(node, "step")) {
            case "edited" ->
                edits(JSON.createArrayNode().add(node.path("edit")))
                        .map(e -> new Step.Edited(e.getFirst(), text(node, "words")));
            case "kept" -> edits(node.path("edits")).map(e -> new Step.Kept(e, text(node, "words")));
            case "undone" -> Optional.of(new Step.Undone());
            case "redone" -> Optional.of(new Step.Redone());
            case "added" -> edits(node.path("edits")).map(e -> new Step.Added(text(node, "name"), e));
            case "shown" -> Optional.of(new Step.Shown(text(node, "name")));
            case "renamed" -> Optional.of(new Step.Renamed(text(node, "name")));
            case "removed" -> Optional.of(new Step.Removed(text(node, "name")));
            default -> Optional.empty();
        };
    }

    /// Empty when one of them cannot be read.
    private static Optional<List<Edit>> edits(JsonNode array) {
        Reading<Optional<EditList>> read = EditFile.read(array.toString().getBytes(StandardCharsets.UTF_8));
        return read.value().map(EditList::edits).filter(_ -> read.problems().isEmpty());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
