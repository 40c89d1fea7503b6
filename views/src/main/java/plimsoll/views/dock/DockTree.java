package plimsoll.views.dock;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import software.coley.bentofx.Bento;
import software.coley.bentofx.dockable.Dockable;
import software.coley.bentofx.layout.DockContainer;
import software.coley.bentofx.layout.container.DockContainerBranch;
import software.coley.bentofx.layout.container.DockContainerLeaf;
import software.coley.bentofx.layout.container.DockContainerRootBranch;

/// Between an arrangement and the controls that show it.
final class DockTree {
    private final Bento bento;
    private final Map<String, Dockable> dockables;

    DockTree(Bento bento, Map<String, Dockable> dockables) {
        this.bento = bento;
        this.dockables = dockables;
    }

    /// The dockables leave where they were.
    DockContainerRootBranch build(Optional<Dock> dock) {
        DockContainerRootBranch root = bento.dockBuilding().root();
        root.setPruneWhenEmpty(false);
        dock.ifPresent(d -> {
            d.panels().forEach(this::takeOut);
            if (d instanceof Dock.Split split) {
                fill(root, split);
            } else {
                root.addContainer(container(d));
            }
        });
        return root;
    }

    private void takeOut(String panel) {
        Dockable dockable = dockable(panel);
        if (dockable.getContainer() != null) {
            dockable.getContainer().removeDockable(dockable);
        }
    }

    private Dockable dockable(String panel) {
        return Objects.requireNonNull(dockables.get(panel), panel);
    }

    private DockContainer container(Dock dock) {
        return switch (dock) {
            case Dock.Split split -> {
                DockContainerBranch branch = bento.dockBuilding().branch();
                fill(branch, split);
                yield branch;
            }
            case Dock.Tabs tabs -> {
                DockContainerLeaf leaf = bento.dockBuilding().leaf();
                tabs.panels().forEach(panel -> leaf.addDockable(dockable(panel)));
                leaf.selectDockable(dockable(tabs.front()));
                yield leaf;
            }
        };
    }

    private void fill(DockContainerBranch branch, Dock.Split split) {
        branch.setOrientation(split.orientation());
        split.parts().forEach(part -> branch.addContainer(container(part)));
        branch.setDividerPositions(
                split.dividers().stream().mapToDouble(Double::doubleValue).toArray());
    }

    static Optional<Dock> read(DockContainer container) {
        return switch (container) {
            case DockContainerBranch branch -> read(branch);
            case DockContainerLeaf leaf -> read(leaf);
            default -> Optional.empty();
        };
    }

    private static Optional<Dock> read(DockContainerBranch branch) {
        List<Optional<Dock>> parts =
                branch.getChildContainers().stream().map(DockTree::read).toList();
        List<Integer> full = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).isPresent())
                .boxed()
                .toList();
        List<Dock> docks = full.stream().map(i -> parts.get(i).orElseThrow()).toList();
        if (docks.size() < 2) {
            return docks.stream().findFirst();
        }
        double[] positions = branch.getDividerPositions();
        List<Double> dividers = full.stream()
                .skip(1)
                .flatMapToDouble(i -> DoubleStream.of(positions[i - 1]))
                .boxed()
                .toList();
        return Optional.of(new Dock.Split(branch.getOrientation(), dividers, docks));
    }

    private static Optional<Dock> read(DockContainerLeaf leaf) {
        List<String> panels =
                leaf.getDockables().stream().map(Dockable::getIdentifier).toList();
        Dockable front = leaf.getSelectedDockable();
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Dock.Tabs(front == null ? panels.getFirst() : front.getIdentifier(), panels));
    }
}
