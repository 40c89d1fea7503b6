package plimsoll.model.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.file.EditReader.Placed;
import plimsoll.model.file.EditReader.PlacedList;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.EditList;

/// The what-if edits and scenarios of a file, and what changes in its text when they do. What could not be
/// read stays as it stands.
record WhatIfEdits(List<Placed> edits, List<PlacedList> scenarios) {
    private static final String EDITS = "edits";
    private static final String SCENARIOS = "scenarios";

    WhatIfEdits {
        edits = List.copyOf(edits);
        scenarios = List.copyOf(scenarios);
    }

    static WhatIfEdits read(Fields file) {
        return new WhatIfEdits(EditReader.edits(file, EDITS), EditReader.scenarios(file, SCENARIOS));
    }

    List<Edit> plainEdits() {
        return EditReader.plain(edits);
    }

    List<EditList> plainScenarios() {
        return scenarios.stream().map(PlacedList::list).toList();
    }

    void write(TextEdits text, Json.Obj root, List<Edit> newEdits, List<EditList> newScenarios) {
        MemberEdits members = new MemberEdits(text, root);
        changeEdits(text, members, edits, newEdits);
        changeScenarios(text, members, newScenarios);
        members.done();
    }

    /// What comes before the first difference keeps its text.
    private static void changeEdits(TextEdits text, MemberEdits owner, List<Placed> before, List<Edit> after) {
        int same = 0;
        while (same < Math.min(before.size(), after.size())
                && before.get(same).edit().equals(after.get(same))) {
            same++;
        }
        List<Json.Obj> gone = new ArrayList<>();
        before.subList(same, before.size()).forEach(p -> gone.add(p.node()));
        List<String> added =
                after.subList(same, after.size()).stream().map(EditWriter::text).toList();
        changeList(text, owner, EDITS, gone, added);
    }

    private void changeScenarios(TextEdits text, MemberEdits owner, List<EditList> after) {
        List<PlacedList> left = new ArrayList<>(scenarios);
        List<String> added = new ArrayList<>();
        for (EditList scenario : after) {
            Optional<PlacedList> known = left.stream()
                    .filter(p -> p.list().name().equals(scenario.name()))
                    .findFirst();
            known.ifPresentOrElse(
                    p -> {
                        left.remove(p);
                        MemberEdits members = new MemberEdits(text, p.node());
                        changeEdits(text, members, p.edits(), scenario.edits());
                        members.done();
                    },
                    () -> added.add(EditWriter.text(scenario)));
        }
        changeList(text, owner, SCENARIOS, left.stream().map(PlacedList::node).toList(), added);
    }

    private static void changeList(
            TextEdits text, MemberEdits owner, String name, List<Json.Obj> gone, List<String> added) {
        if (owner.value(name).orElse(null) instanceof Json.Arr array) {
            text.change(array, gone, added);
        } else if (!added.isEmpty()) {
            owner.put(name, "[" + String.join(", ", added) + "]");
        }
    }
}
