package plimsoll.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.portfolio.Account;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.command.PaletteEntry;
import plimsoll.views.control.Messages;
import plimsoll.views.dock.Docks;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.Workspace;

/// Accounts and positions that can be gone to.
final class Places {
    private static final Messages TEXT = Messages.of("main");

    private final Workspace workspace;
    private final Docks docks;

    Places(Workspace workspace, Docks docks) {
        this.workspace = workspace;
        this.docks = docks;
    }

    List<PaletteEntry> entries() {
        List<PaletteEntry> entries = new ArrayList<>();
        workspace.assessmentProperty().get().ifPresent(a -> a.accounts().forEach(account -> add(entries, account)));
        return entries;
    }

    private void add(List<PaletteEntry> entries, AccountAssessment assessed) {
        Account account = assessed.account();
        entries.add(PaletteEntry.of(
                account.id().name(),
                TEXT.text("account"),
                () -> workspace.accountProperty().set(Optional.of(account.id()))));
        account.positions()
                .forEach(position -> entries.add(PaletteEntry.of(
                        position.instrument().name(),
                        TEXT.text("positionIn", account.id().name()),
                        () -> select(new PositionKey(account.id(), position.id())))));
    }

    private void select(PositionKey key) {
        workspace.accountProperty().set(Optional.of(key.account()));
        workspace.positionProperty().set(Optional.of(key));
        docks.enter("positions");
    }
}
