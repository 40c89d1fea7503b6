package plimsoll.model.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.problem.Reading;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.EditList;
import tools.jackson.databind.node.ObjectNode;

/// What-if edits in a file of their own, `plimsoll-edits/1`, or a bare list of them.
public final class EditFile {
    private static final String FORMAT = "plimsoll-edits/1";
    private static final String EDITS = "edits";
    private static final Kind<String> FORMAT_NAME = Kind.word(Map.of(FORMAT, FORMAT));

    private EditFile() {}

    /// Those that can be read; of the others, a problem says where and why. Empty when the file is
    /// something else.
    public static Reading<Optional<EditList>> read(byte[] content) {
        Reading<Optional<String>> text = SourceText.decoded(content);
        return text.value().map(EditFile::read).orElseGet(() -> new Reading<>(Optional.empty(), text.problems()));
    }

    /// One edit as text, on one line.
    public static String text(Edit edit) {
        return EditWriter.text(edit);
    }

    /// Read back by `read`.
    public static String text(EditList list) {
        ObjectNode node = PortfolioWriter.node();
        node.put("format", FORMAT);
        PortfolioWriter.text(node, "name", list.name());
        var edits = node.putArray(EDITS);
        list.edits().forEach(e -> edits.add(EditWriter.node(e)));
        return PortfolioWriter.pretty(node);
    }

    private static Reading<Optional<EditList>> read(String source) {
        Findings findings = new Findings(source);
        Json root = TreeReader.read(findings).root();
        Optional<EditList> list = switch (root) {
            case Json.Arr bare -> Optional.of(edits("", wrapped(bare, findings)));
            case Json.Obj file -> named(new Fields(file, "", findings));
            default -> {
                String found = root.in(source);
                findings.malformed(
                        "line 1, column 1",
                        found.isEmpty() ? "an empty file" : found,
                        "a list of edits, or an object with format " + FORMAT);
                yield Optional.empty();
            }
        };
        return new Reading<>(list, findings.problems());
    }

    private static Fields wrapped(Json.Arr bare, Findings findings) {
        Json.Member member = new Json.Member(bare.start(), bare);
        return new Fields(new Json.Obj(bare.start(), bare.end(), Map.of(EDITS, member)), "", findings);
    }

    private static Optional<EditList> named(Fields file) {
        if (file.want("format", FORMAT_NAME).isEmpty()) {
            return Optional.empty();
        }
        file.want(EDITS, Kind.LIST);
        return Optional.of(edits(file.find("name", Kind.TEXT).orElse(""), file));
    }

    private static EditList edits(String name, Fields owner) {
        List<Edit> edits = EditReader.plain(EditReader.edits(owner, EDITS));
        return new EditList(name, edits);
    }
}
