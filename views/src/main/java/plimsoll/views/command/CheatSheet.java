package plimsoll.views.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every command with its keys, by menu.
record CheatSheet(List<Section> sections) {
    CheatSheet {
        sections = List.copyOf(sections);
    }

    /// @param key empty for a command that only the menu and the palette have
    record Line(String name, String key) {}

    record Section(String title, List<Line> lines) {
        Section {
            lines = List.copyOf(lines);
        }
    }

    static CheatSheet of(Commands commands) {
        List<Section> sections = new ArrayList<>(Stream.of(CommandGroup.values())
                .map(group -> section(commands, group))
                .filter(section -> !section.lines().isEmpty())
                .toList());
        sections.add(new Section(CommandNames.text("group.views"), CommandNames.keysOfViews()));
        return new CheatSheet(sections);
    }

    private static Section section(Commands commands, CommandGroup group) {
        return new Section(
                group.title(),
                commands.all().stream()
                        .filter(c -> c.group() == group)
                        .map(c -> new Line(c.name(), KeyText.all(c)))
                        .toList());
    }

    /// Sections one below the other, with columns of about equal length.
    List<List<Section>> columns(int count) {
        int total = sections.stream().mapToInt(CheatSheet::height).sum();
        List<List<Section>> columns = new ArrayList<>();
        int used = 0;
        for (Section section : sections) {
            int column = Math.min(count - 1, (used + height(section) / 2) * count / total);
            while (columns.size() <= column) {
                columns.add(new ArrayList<>());
            }
            columns.get(column).add(section);
            used += height(section);
        }
        return columns;
    }

    private static int height(Section section) {
        return section.lines().size() + 2;
    }
}
