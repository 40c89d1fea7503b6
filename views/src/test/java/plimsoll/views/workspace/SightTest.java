package plimsoll.views.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.Test;

final class SightTest {
    private final IntegerProperty book = new SimpleIntegerProperty();
    private final IntegerProperty market = new SimpleIntegerProperty();
    private final List<String> told = new ArrayList<>();
    private final Sight sight = new Sight();

    SightTest() {
        sight.follow(() -> told.add("book " + book.get()), book);
        sight.await(() -> told.add("market " + market.get()), market);
    }

    @Test
    void whatIsSeenIsToldAtOnceAndOfEveryChange() {
        book.set(1);
        market.set(1);
        book.set(2);
        assertThat(told).containsExactly("book 0", "book 1", "market 1", "book 2");
    }

    @Test
    void whatIsNotSeenIsToldOnceWhenItIsSeenAgain() {
        sight.set(false);
        book.set(1);
        market.set(1);
        book.set(2);
        assertThat(told).containsExactly("book 0");
        sight.set(true);
        assertThat(told).containsExactly("book 0", "market 1", "book 2");
        sight.set(true);
        book.set(3);
        assertThat(told).endsWith("book 2", "book 3");
    }

    @Test
    void whatIsNotSeenCanBeBroughtUpToDateAndIsLeftAloneAfterwards() {
        sight.set(false);
        book.set(1);
        sight.catchUp();
        book.set(2);
        assertThat(told).containsExactly("book 0", "book 1");
    }

    @Test
    void nothingIsToldWhereNothingChanged() {
        sight.set(false);
        sight.set(true);
        assertThat(told).containsExactly("book 0");
    }
}
