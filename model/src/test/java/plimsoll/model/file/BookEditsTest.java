package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Book;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Side;

class BookEditsTest {
    private static final Position NEW = new Position(
            new PositionId("d"),
            new InstrumentId("CALL"),
            Side.NET,
            0.25,
            Double.NaN,
            new MarginMode.Cross(Double.NaN),
            0);

    private static String after(UnaryOperator<Account> change) {
        return Sample.file(Sample.SMALL).written(edited(change));
    }

    private static Book edited(UnaryOperator<Account> change) {
        List<Account> accounts = Sample.file(Sample.SMALL).portfolio().book().accounts();
        return new Book(List.of(change.apply(accounts.getFirst()), accounts.getLast()));
    }

    private static Account positions(Account account, int... kept) {
        return account.withPositions(Arrays.stream(kept)
                .mapToObj(i -> i < 3 ? account.positions().get(i) : NEW)
                .toList());
    }

    private static Account balances(Account account, Balance... balances) {
        return account.withBalances(List.of(balances));
    }

    private static Balance usdt(double quantity) {
        return Balance.of(new Asset("USDT"), quantity);
    }

    static Stream<UnaryOperator<Account>> changes() {
        return Stream.of(
                a -> positions(a, 0, 1),
                a -> positions(a, 1, 2),
                a -> positions(a, 0, 2),
                a -> positions(a, 2),
                a -> positions(a),
                a -> positions(a, 0, 1, 2, 3),
                a -> positions(a, 1, 3),
                a -> positions(a, 3),
                a -> balances(a),
                a -> balances(a, usdt(1)),
                a -> balances(a, usdt(1000), new Balance(new Asset("BTC"), 0.4, 0, 0.1)),
                a -> balances(a, usdt(1000), Balance.of(new Asset("ETH"), 1e-9)),
                a -> balances(a, new Balance(new Asset("USDT"), 5, 1, 2)),
                a -> a.withModel("multi"),
                a -> a.replacing(new PositionId("a"), p -> p.withMode(new MarginMode.Isolated(5, 10))),
                a -> a.replacing(new PositionId("b"), p -> p.withMode(new MarginMode.Cross(Double.NaN))),
                a -> a.replacing(
                        new PositionId("c"), p -> p.reopenedAt(12.5, p.mode()).withQuantity(-1e15)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsWrittenReadsBackAsTheEditedBook(UnaryOperator<Account> change) {
        String written = after(change);
        assertThat(Sample.lines(Sample.read(written))).isEmpty();
        assertThat(Sample.file(written).portfolio().book()).isEqualTo(edited(change));
        assertThat(written).contains("\"house\": {\"desk\": 7.10}");
    }

    @Test
    void accountsComeAndGo() {
        PortfolioFile file = Sample.file(Sample.SMALL);
        Account other = file.portfolio().book().accounts().getLast();
        Account fresh = new Account(
                new AccountId("fresh"),
                other.venue(),
                other.model(),
                other.settings(),
                List.of(usdt(3)),
                List.of(NEW),
                List.of(),
                other.outside(),
                other.reported(),
                "{\"tiers\": {}}");
        Book book = new Book(List.of(other, fresh));
        assertThat(Sample.file(file.written(book)).portfolio().book()).isEqualTo(book);
    }

    @Test
    void removingAMemberLeavesTheLayoutAlone() {
        assertThat(after(a -> balances(a, usdt(1000))))
                .isEqualTo(Sample.with(
                        "{\"USDT\": 1000.00, \"BTC\": {\"quantity\": 0.5, \"borrowed\": 0.1}}", "{\"USDT\": 1000.00}"));
    }

    @Test
    void anEditedCopyKeepsTheSizesTheVenueSpokeOf() {
        String text = Sample.with("\"orders\": []", "\"orders\": [], \"reported\": {\"equity\": 7}");
        PortfolioFile file = Sample.file(text);
        List<Account> accounts = file.portfolio().book().accounts();
        assertThat(accounts.getFirst().reported().quantities()).containsEntry(new PositionId("a"), 1.5);
        Book once = halved(accounts);
        PortfolioFile saved = Sample.file(file.written(once));
        assertThat(saved.portfolio().book()).isEqualTo(once);
        Book twice = halved(saved.portfolio().book().accounts());
        assertThat(Sample.file(saved.written(twice)).portfolio().book()).isEqualTo(twice);
        assertThat(twice.accounts().getFirst().reported().quantities()).containsEntry(new PositionId("a"), 1.5);
    }

    private static Book halved(List<Account> accounts) {
        Account changed = accounts.getFirst().replacing(new PositionId("a"), p -> p.withQuantity(p.quantity() / 2));
        return new Book(List.of(changed, accounts.getLast()));
    }

    @Test
    void unreadableRowsStayInTheText() {
        String text = Sample.with("\"quantity\": -3", "\"quantity\": \"many\"");
        PortfolioFile file = Sample.file(text);
        Book empty = new Book(file.portfolio().book().accounts().stream()
                .map(a -> a.withPositions(List.of()))
                .toList());
        assertThat(file.written(empty))
                .contains("{\"id\": \"c\", \"instrument\": \"CALL\", \"quantity\": \"many\", \"mode\": \"cross\"}");
    }

    @Test
    void aPositionCanBeAddedWhereTheListIsMissing() {
        String text = Sample.with(", \"positions\": []", "");
        PortfolioFile file = Sample.file(text);
        List<Account> accounts = file.portfolio().book().accounts();
        Book book = new Book(List.of(accounts.getFirst(), accounts.getLast().withPositions(List.of(NEW))));
        assertThat(Sample.kept(Sample.file(file.written(book)).portfolio().book()))
                .isEqualTo(Sample.kept(book));
    }
}
