package plimsoll.views.control;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/// The words of one room of the window, by key, from `messages/<room>.properties`.
public final class Messages {
    private final ResourceBundle words;

    private Messages(ResourceBundle words) {
        this.words = words;
    }

    public static Messages of(String room) {
        return new Messages(bundle(room));
    }

    private static ResourceBundle bundle(String room) {
        return ResourceBundle.getBundle("plimsoll.views.messages." + room);
    }

    /// @param values take the places of `{0}`, `{1}` …
    public String text(String key, Object... values) {
        String text = words.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /// For FXML, where `%room.key` stands for a text.
    public static ResourceBundle ofEveryRoom() {
        return new EveryRoom();
    }

    private static final class EveryRoom extends ResourceBundle {
        @Override
        protected Object handleGetObject(String key) {
            int dot = key.indexOf('.');
            return bundle(key.substring(0, dot)).getString(key.substring(dot + 1));
        }

        @Override
        public boolean containsKey(String key) {
            int dot = key.indexOf('.');
            return dot > 0 && bundle(key.substring(0, dot)).containsKey(key.substring(dot + 1));
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }
    }
}
