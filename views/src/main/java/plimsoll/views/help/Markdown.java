package plimsoll.views.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// As much of Markdown as our own pages use: headings, paragraphs, lists, tables, code.
final class Markdown {
    private static final Pattern ITEM = Pattern.compile("(\\d+\\.|-) (.*)");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern RULE = Pattern.compile("\\|[-:| ]+\\|");
    private static final String FENCE = "```";
    private static final String SECTION = "## ";
    private static final String HEADING = "### ";

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> code = new ArrayList<>();
    private final List<List<String>> table = new ArrayList<>();
    private String mark = "";
    private String words = "";
    private boolean inCode;

    private Markdown() {}

    /// The text under each second-level heading, by heading, in order.
    static Map<String, String> sections(String text) {
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        StringBuilder current = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.startsWith(SECTION)) {
                current = new StringBuilder();
                sections.put(line.substring(SECTION.length()).strip(), current);
            } else {
                current.append(line).append('\n');
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        sections.forEach((heading, section) -> texts.put(heading, section.toString()));
        return texts;
    }

    static List<Block> blocks(String text) {
        Markdown markdown = new Markdown();
        text.lines().forEach(markdown::line);
        markdown.line("");
        return List.copyOf(markdown.blocks);
    }

    private void line(String line) {
        if (line.startsWith(FENCE)) {
            fence();
        } else if (inCode) {
            code.add(line);
        } else if (line.startsWith("|")) {
            row(line);
        } else {
            outside(line);
        }
    }

    private void fence() {
        end();
        if (inCode) {
            blocks.add(new Block.Code(String.join("\n", code)));
            code.clear();
        }
        inCode = !inCode;
    }

    private void row(String line) {
        endWords();
        if (!RULE.matcher(line).matches()) {
            table.add(Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                    .map(cell -> plain(cell.strip()))
                    .toList());
        }
    }

    private void outside(String line) {
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            end();
        } else if (line.startsWith(HEADING)) {
            end();
            blocks.add(new Block.Heading(plain(line.substring(HEADING.length()))));
        } else if (item.matches()) {
            end();
            mark = "-".equals(item.group(1)) ? "•" : item.group(1);
            words = item.group(2);
        } else {
            words = words.isEmpty() ? line.strip() : words + " " + line.strip();
        }
    }

    private void end() {
        endWords();
        if (!table.isEmpty()) {
            blocks.add(new Block.Table(table));
            table.clear();
        }
    }

    private void endWords() {
        if (!words.isEmpty()) {
            blocks.add(mark.isEmpty() ? new Block.Paragraph(plain(words)) : new Block.Item(mark, plain(words)));
        }
        words = "";
        mark = "";
    }

    /// Links as their words.
    private static String plain(String text) {
        return LINK.matcher(text).replaceAll("$1");
    }
}
