package plimsoll.model.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.model.instrument.Asset;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Book;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;

/// Brings what differs between two books into the text of a file.
final class BookEdits {
    private final TextEdits edits;
    private final Places places;
    private final PortfolioWriter writer = new PortfolioWriter();

    BookEdits(TextEdits edits, Places places) {
        this.edits = edits;
        this.places = places;
    }

    void write(Json.Obj root, Book before, Book after) {
        Map<AccountId, Account> old = byName(before.accounts(), Account::id);
        Map<AccountId, Account> kept = byName(after.accounts(), Account::id);
        List<String> added = new ArrayList<>();
        for (Account account : after.accounts()) {
            Optional<Json.Obj> node = places.account(account.id());
            node.ifPresentOrElse(
                    n -> changeAccount(n, known(old, account.id()), account), () -> added.add(writer.account(account)));
        }
        List<Json.Obj> gone = old.keySet().stream()
                .filter(id -> !kept.containsKey(id))
                .flatMap(id -> places.account(id).stream())
                .toList();
        MemberEdits members = new MemberEdits(edits, root);
        changeList(members, "accounts", gone, added);
        members.done();
    }

    private void changeAccount(Json.Obj node, Account before, Account after) {
        MemberEdits members = new MemberEdits(edits, node);
        members.text("model", before.model(), after.model());
        changeBalances(members, before, after);
        changePositions(members, before, after);
        keepReportedSizes(members, before, after);
        members.done();
    }

    /// The venue spoke of the positions before they were edited.
    private void keepReportedSizes(MemberEdits account, Account before, Account after) {
        boolean same = before.positions().equals(after.positions());
        if (!same && account.value("reported").orElse(null) instanceof Json.Obj node) {
            MemberEdits reported = new MemberEdits(edits, node);
            if (!after.reported().quantities().isEmpty()
                    && reported.value("quantities").isEmpty()) {
                reported.put("quantities", writer.quantities(after.reported()));
            }
            reported.done();
        }
    }

    private void changePositions(MemberEdits account, Account before, Account after) {
        Map<PositionId, Position> old = byName(before.positions(), Position::id);
        Map<PositionId, Position> kept = byName(after.positions(), Position::id);
        List<String> added = new ArrayList<>();
        for (Position position : after.positions()) {
            places.position(after.id(), position.id())
                    .ifPresentOrElse(
                            n -> changePosition(n, known(old, position.id()), position),
                            () -> added.add(writer.position(position)));
        }
        List<Json.Obj> gone = old.keySet().stream()
                .filter(id -> !kept.containsKey(id))
                .flatMap(id -> places.position(before.id(), id).stream())
                .toList();
        changeList(account, "positions", gone, added);
    }

    private void changeList(MemberEdits owner, String name, List<Json.Obj> gone, List<String> added) {
        if (owner.value(name).orElse(null) instanceof Json.Arr array) {
            edits.change(array, gone, added);
        } else if (!added.isEmpty()) {
            owner.put(name, "[" + String.join(", ", added) + "]");
        }
    }

    private void changePosition(Json.Obj node, Position before, Position after) {
        MemberEdits members = new MemberEdits(edits, node);
        members.number("quantity", before.quantity(), after.quantity());
        members.number("entryPrice", before.entryPrice(), after.entryPrice());
        members.text("mode", PortfolioWriter.word(before.mode()), PortfolioWriter.word(after.mode()));
        members.number("leverage", before.mode().leverage(), after.mode().leverage());
        members.number("posted", posted(before), posted(after));
        members.number("fundingOwed", before.fundingOwed(), after.fundingOwed());
        members.done();
    }

    private static double posted(Position position) {
        return position.mode() instanceof MarginMode.Isolated isolated ? isolated.posted() : Double.NaN;
    }

    private void changeBalances(MemberEdits account, Account before, Account after) {
        if (before.balances().equals(after.balances())) {
            return;
        }
        if (!(account.value("balances").orElse(null) instanceof Json.Obj node)) {
            account.put("balances", writer.balances(after.balances()));
            return;
        }
        Map<Asset, Balance> old = byName(before.balances(), Balance::asset);
        Map<Asset, Balance> kept = byName(after.balances(), Balance::asset);
        MemberEdits balances = new MemberEdits(edits, node);
        after.balances().forEach(b -> changeBalance(balances, Optional.ofNullable(old.get(b.asset())), b));
        old.keySet().stream().filter(asset -> !kept.containsKey(asset)).forEach(asset -> balances.remove(asset.code()));
        balances.done();
    }

    private void changeBalance(MemberEdits balances, Optional<Balance> before, Balance after) {
        String asset = after.asset().code();
        if (before.isEmpty() || !(balances.value(asset).orElse(null) instanceof Json.Obj node)) {
            if (!before.equals(Optional.of(after))) {
                balances.put(asset, writer.balance(after));
            }
            return;
        }
        MemberEdits members = new MemberEdits(edits, node);
        members.number("quantity", before.get().quantity(), after.quantity());
        members.number("borrowed", before.get().borrowed(), after.borrowed());
        members.number("reserved", before.get().reserved(), after.reserved());
        members.done();
    }

    private static <K, V> Map<K, V> byName(List<V> values, Function<V, K> name) {
        return values.stream().collect(Collectors.toMap(name, Function.identity(), (first, _) -> first));
    }

    private static <K, V> V known(Map<K, V> values, K name) {
        return Optional.ofNullable(values.get(name)).orElseThrow();
    }
}
