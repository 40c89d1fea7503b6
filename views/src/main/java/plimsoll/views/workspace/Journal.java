package plimsoll.views.workspace;

import java.util.function.UnaryOperator;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Step;

/// Where what a trader does to one file is written down as it happens. Called on the UI thread, returns
/// at once; what was recorded survives the end of the program, however it ends.
public interface Journal {
    Journal NONE = new Journal() {
        @Override
        public void record(Step step) {
            // kept nowhere
        }

        @Override
        public void refreshed(String name, String text, UnaryOperator<Edit> change) {
            // kept nowhere
        }

        @Override
        public void saved() {
            // kept nowhere
        }

        @Override
        public void leave() {
            // kept nowhere
        }

        @Override
        public void end() {
            // kept nowhere
        }
    };

    void record(Step step);

    /// What it is of has newer figures; what was recorded is of those from now on, at once or not at all.
    ///
    /// @param change of every edit recorded, as of instruments that got other names
    void refreshed(String name, String text, UnaryOperator<Edit> change);

    /// What was recorded so far is in the saved file.
    void saved();

    /// The session ends; what was recorded is offered again.
    void leave();

    /// Nothing of it is needed any more.
    void end();
}
