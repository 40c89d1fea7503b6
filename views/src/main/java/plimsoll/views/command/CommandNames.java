package plimsoll.views.command;

import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;

/// What commands are called; an underscore precedes the letter that a menu underlines.
public final class CommandNames {
    private static final String EXTRA = "key.";
    private static final ResourceBundle NAMES = ResourceBundle.getBundle("plimsoll.views.messages.commands");

    private CommandNames() {}

    static boolean isNamed(String id) {
        return NAMES.containsKey(id);
    }

    /// A name that is missing shows as its id.
    static String menuText(String id) {
        return isNamed(id) ? NAMES.getString(id) : id;
    }

    public static String text(String id) {
        return menuText(id).replace("_", "");
    }

    /// Keys that tables and charts answer to themselves: the key, a bar, what it does.
    static List<CheatSheet.Line> keysOfViews() {
        return NAMES.keySet().stream()
                .filter(id -> id.startsWith(EXTRA))
                .sorted(Comparator.naturalOrder())
                .map(NAMES::getString)
                .map(text -> new CheatSheet.Line(
                        text.substring(text.indexOf('|') + 1).strip(),
                        text.substring(0, text.indexOf('|')).strip()))
                .toList();
    }
}
