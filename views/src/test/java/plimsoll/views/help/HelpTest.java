package plimsoll.views.help;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.views.control.VisibleText;

@ExtendWith(ApplicationExtension.class)
final class HelpTest {
    private Button inPanel;
    private StackPane window;
    private Help help;

    @Start
    void open(Stage stage) {
        inPanel = new Button("in a panel");
        StackPane panel = new StackPane(inPanel);
        panel.setId("panel-greeks");
        window = new StackPane(panel);
        help = new Help(window, new HelpViewModel(ParameterLibrary.builtIn().all()));
        Scene scene = new Scene(window, 900, 700);
        help.commands()
                .forEach(c -> c.keys().forEach(key -> scene.getAccelerators().put(key, c::run)));
        stage.setScene(scene);
        stage.show();
        inPanel.requestFocus();
    }

    @Test
    void f1OpensThePageOfThePanelTypingSearchesAndEscapeGoesBack(FxRobot robot) {
        robot.push(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(VisibleText.of(window)).contains("Delta is in base coin");
        assertThat(robot.lookup("#search").queryAs(TextField.class).isFocused()).isTrue();
        robot.write("terminology");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(VisibleText.of(window)).contains("money and positions that live and die together");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(VisibleText.of(window)).isEqualTo("in a panel\n");
        assertThat(inPanel.isFocused()).isTrue();
    }
}
