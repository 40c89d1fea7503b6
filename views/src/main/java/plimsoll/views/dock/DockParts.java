package plimsoll.views.dock;

import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import software.coley.bentofx.Bento;
import software.coley.bentofx.building.DockBuilding;
import software.coley.bentofx.building.StageBuilding;
import software.coley.bentofx.control.DragDropStage;
import software.coley.bentofx.control.Header;
import software.coley.bentofx.dockable.Dockable;
import software.coley.bentofx.layout.container.DockContainerLeaf;

/// The library's parts as this window wants them.
final class DockParts extends Bento {
    private final Floats floats;

    DockParts(Floats floats) {
        this.floats = floats;
        controlsBuilding().setHeaderFactory((dockable, pane) -> {
            Header header = new Header(dockable, pane).withDragDrop();
            header.accessibleTextProperty().bind(dockable.titleProperty());
            return header;
        });
    }

    @Override
    protected DockBuilding newDockBuilding() {
        return new DockBuilding(this) {
            @Override
            public DockContainerLeaf leaf(String identifier) {
                return new OpenLeaf(DockParts.this, identifier);
            }
        };
    }

    /// A double click on its tab does not fold it to nothing: what shows risk stays in sight.
    private static final class OpenLeaf extends DockContainerLeaf {
        private OpenLeaf(Bento bento, String identifier) {
            super(bento, identifier);
        }

        @Override
        public boolean toggleCollapse(@Nullable Dockable selected) {
            return false;
        }
    }

    /// Whatever is dragged out of a window stands in one that belongs to the main window.
    @Override
    protected StageBuilding newStageBuilding() {
        return new StageBuilding(this) {
            @Override
            public DragDropStage newStageForDockable(
                    @Nullable Scene source, Dockable dockable, double width, double height) {
                return floats.stage(dockable, width, height);
            }
        };
    }
}
