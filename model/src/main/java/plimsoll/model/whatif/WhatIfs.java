package plimsoll.model.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.model.whatif.Step.Added;
import plimsoll.model.whatif.Step.Edited;
import plimsoll.model.whatif.Step.Kept;
import plimsoll.model.whatif.Step.Redone;
import plimsoll.model.whatif.Step.Removed;
import plimsoll.model.whatif.Step.Renamed;
import plimsoll.model.whatif.Step.Shown;
import plimsoll.model.whatif.Step.Undone;

/// The what-ifs of one file: named lists of edits of which one is shown.
///
/// @param all by different names, at least one
/// @param shown its name
/// @param removed those that can be shown again, newest last
public record WhatIfs(List<WhatIf> all, String shown, List<WhatIf> removed) {
    /// The name of the edits a file holds beside its named scenarios.
    public static final String EDITS = "Edits";

    public static final WhatIfs NONE = new WhatIfs(List.of(WhatIf.of(EDITS, List.of())), EDITS, List.of());

    public WhatIfs {
        all = List.copyOf(all);
        removed = List.copyOf(removed);
        if (find(all, shown).isEmpty()) {
            throw new IllegalArgumentException("no what-if " + shown);
        }
    }

    /// Of a file.
    ///
    /// @param edits beside its scenarios; a scenario of the same name as another one gets a number
    public static WhatIfs of(List<Edit> edits, List<EditList> scenarios) {
        List<WhatIf> all = new ArrayList<>(List.of(WhatIf.of(EDITS, edits)));
        for (EditList scenario : scenarios) {
            all.add(WhatIf.of(unused(all, scenario.name()), scenario.edits()));
        }
        return new WhatIfs(all, EDITS, List.of());
    }

    private static String unused(List<WhatIf> all, String name) {
        return Stream.iterate(1, i -> i + 1)
                .map(i -> i == 1 ? name : name + " " + i)
                .filter(n -> find(all, n).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// The name, or with a number when it is taken.
    public String unused(String name) {
        return unused(all, name);
    }

    /// The edits beside the named scenarios.
    public List<Edit> ownEdits() {
        return find(all, EDITS).map(WhatIf::edits).orElse(List.of());
    }

    public List<EditList> scenarios() {
        return all.stream()
                .filter(w -> !w.name().equals(EDITS))
                .map(w -> new EditList(w.name(), w.edits()))
                .toList();
    }

    public WhatIf current() {
        return find(all, shown).orElseThrow();
    }

    public List<Edit> edits() {
        return current().edits();
    }

    /// Whether names and edits are the same, however they came to be.
    public boolean holdsTheSameAs(WhatIfs other) {
        return named().equals(other.named());
    }

    private Map<String, List<Edit>> named() {
        return all.stream().collect(Collectors.toMap(WhatIf::name, WhatIf::edits));
    }

    /// Every step is possible: one without sense changes nothing.
    public WhatIfs after(Step step) {
        return switch (step) {
            case Edited edited -> changing(w -> w.with(edited.edit(), edited.words()));
            case Kept kept -> changing(w -> w.changed(kept.edits(), kept.words()));
            case Undone _ -> changing(WhatIf::undone);
            case Redone _ -> changing(WhatIf::redone);
            case Added added -> adding(added);
            case Shown wanted -> showing(wanted.name());
            case Renamed renamed -> renaming(renamed.name());
            case Removed gone -> removing(gone.name());
        };
    }

    /// Each edit of each what-if as another, those that can be taken back, too.
    public WhatIfs mapped(UnaryOperator<Edit> change) {
        return new WhatIfs(
                all.stream().map(w -> w.mapped(change)).toList(),
                shown,
                removed.stream().map(w -> w.mapped(change)).toList());
    }

    private static Optional<WhatIf> find(List<WhatIf> among, String name) {
        return among.stream().filter(w -> w.name().equals(name)).findFirst();
    }

    private WhatIfs changing(UnaryOperator<WhatIf> change) {
        WhatIf changed = change.apply(current());
        return new WhatIfs(
                all.stream().map(w -> w.name().equals(shown) ? changed : w).toList(), changed.name(), removed);
    }

    private WhatIfs adding(Added added) {
        if (find(all, added.name()).isPresent()) {
            return showing(added.name());
        }
        return new WhatIfs(plus(all, WhatIf.of(added.name(), added.edits())), added.name(), removed);
    }

    private WhatIfs showing(String name) {
        if (find(all, name).isPresent()) {
            return new WhatIfs(all, name, removed);
        }
        return find(removed.reversed(), name)
                .map(back -> new WhatIfs(plus(all, back), name, without(removed, back)))
                .orElse(this);
    }

    private WhatIfs renaming(String name) {
        return name.isBlank() || find(all, name).isPresent() ? this : changing(w -> w.named(name));
    }

    private WhatIfs removing(String name) {
        Optional<WhatIf> gone = find(all, name).filter(_ -> all.size() > 1);
        return gone.map(w -> {
                    List<WhatIf> left = without(all, w);
                    String next = shown.equals(name) ? left.getFirst().name() : shown;
                    return new WhatIfs(left, next, plus(removed, w));
                })
                .orElse(this);
    }

    private static List<WhatIf> plus(List<WhatIf> list, WhatIf one) {
        List<WhatIf> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private static List<WhatIf> without(List<WhatIf> list, WhatIf one) {
        return list.stream().filter(w -> !w.equals(one)).toList();
    }
}
