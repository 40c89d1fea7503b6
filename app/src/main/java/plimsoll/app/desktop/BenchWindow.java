package plimsoll.app.desktop;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.util.Subscription;
import plimsoll.model.file.Portfolio;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Book;
import plimsoll.model.portfolio.Position;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.Workspace;

/// The real window without a display, for measuring what it does; painted in software.
public final class BenchWindow {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final UiCalls ui = new UiCalls();
    private final Account account;
    private final Workspace workspace;
    private final Scene scene;
    private final WritableImage picture = new WritableImage(WIDTH, HEIGHT);
    private double size = 1;

    /// Opens the account and waits until everything is computed but what is searched.
    public BenchWindow(Account account, MarketSnapshot market) {
        this.account = account;
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Wiring wiring = ui.start(() -> new Wiring(request(), Theme.DARK, Kept.nothing()));
        this.workspace = wiring.workspace();
        Portfolio portfolio = new Portfolio("bench", Asset.USD, new Book(List.of(account)), market);
        this.scene = ui.call(() -> {
            wiring.layOut();
            return wiring.window().root().getScene();
        });
        answered(() -> wiring.open(new OpenedFile("bench", Optional.empty(), portfolio, Optional.empty(), List.of())));
    }

    private static OpenRequest request() {
        return new OpenRequest(
                List.of(),
                Optional.empty(),
                WIDTH,
                HEIGHT,
                Optional.of("dark"),
                ParameterLibrary.builtIn(),
                Optional.empty(),
                ParameterStress.NONE);
    }

    /// The scene painted once more while nothing has changed: what is drawn is remembered, the heatmap a picture.
    ///
    /// @return milliseconds
    public double copied() {
        settle();
        return ui.call(this::paint);
    }

    /// Every view laid out and drawn once more, tables and heatmap too, with nothing changed or computed.
    ///
    /// @return milliseconds
    public double repainted() {
        settle();
        return ui.call(() -> {
            long begin = System.nanoTime();
            touch(scene.getRoot());
            scene.snapshot(picture);
            return since(begin);
        });
    }

    private static void touch(Parent parent) {
        if (parent.isVisible()) {
            parent.requestLayout();
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (child instanceof Parent inner) {
                    touch(inner);
                }
            }
        }
    }

    /// Leaves what still computes, and paints what that changes.
    private void settle() {
        ui.call(() -> {
            workspace.cancel();
            return paint();
        });
    }

    /// Changes a quantity and paints as soon as margins, Greeks and heatmap are those of the new book.
    ///
    /// @return milliseconds from the edit to the end of painting
    public double edited() {
        settle();
        Position position = account.positions().getFirst();
        size = size > 2 ? 1 : size + 1.0 / 64;
        return answered(() -> workspace.edit(
                new Edit.Resize(new PositionKey(account.id(), position.id()), position.quantity() * size)));
    }

    /// What became of the last edit.
    public double maintenance() {
        return ui.call(() -> workspace
                .currentAccount()
                .orElseThrow()
                .comparison()
                .in(AsIf.HELD)
                .maintenanceMargin());
    }

    private double answered(Runnable change) {
        CompletableFuture<Double> painted = new CompletableFuture<>();
        ui.call(() -> {
            long begin = System.nanoTime();
            Watch watch = new Watch(() -> {
                paint();
                painted.complete(since(begin));
            });
            change.run();
            return watch;
        });
        return painted.join();
    }

    /// Waits for an assessment and the surface after it, once every view has heard of them.
    private final class Watch {
        private final Runnable then;
        private final Subscription assessments;
        private Subscription surfaces = Subscription.EMPTY;

        Watch(Runnable then) {
            this.then = then;
            this.assessments = workspace.assessmentProperty().subscribe((_, a) -> a.ifPresent(_ -> assessed()));
        }

        private void assessed() {
            assessments.unsubscribe();
            surfaces = workspace.surfaceProperty().subscribe((_, s) -> s.ifPresent(_ -> done()));
        }

        private void done() {
            surfaces.unsubscribe();
            then.run();
        }
    }

    /// @return milliseconds
    private double paint() {
        long begin = System.nanoTime();
        scene.snapshot(picture);
        return since(begin);
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    /// Lays the position table out after each of so many pages down.
    ///
    /// @return milliseconds of each
    public List<Double> pages(int steps) {
        return ui.call(() -> {
            TableView<?> table = table();
            int page = Math.max(1, (int) (table.getHeight() / 24));
            return java.util.stream.IntStream.rangeClosed(1, steps)
                    .mapToObj(i -> page(table, i * page % table.getItems().size()))
                    .toList();
        });
    }

    private double page(TableView<?> table, int first) {
        long begin = System.nanoTime();
        table.scrollTo(first);
        scene.getRoot().layout();
        return since(begin);
    }

    private TableView<?> table() {
        for (Node node : scene.getRoot().lookupAll(".table-view")) {
            if (node instanceof TableView<?> table
                    && table.getItems().size() == account.positions().size()) {
                return table;
            }
        }
        throw new IllegalStateException("no table of all positions");
    }
}
