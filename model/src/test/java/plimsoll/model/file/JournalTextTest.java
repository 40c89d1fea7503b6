package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.model.file.JournalText.Content;
import plimsoll.model.file.JournalText.Start;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.model.whatif.Step;
import plimsoll.model.whatif.WhatIf;
import plimsoll.model.whatif.WhatIfs;

final class JournalTextTest {
    private static final Edit CLOSE = new Edit.Close(PositionKey.of("main", "BTC-PERPETUAL"));
    private static final Edit INDEX = new Edit.SetIndex(new UnderlyingId("BTC"), 60_123.5);
    private static final WhatIfs FILE = new WhatIfs(
            List.of(WhatIf.of(WhatIfs.EDITS, List.of(CLOSE)), WhatIf.of("hedge", List.of(INDEX, CLOSE))),
            "hedge",
            List.of());
    private static final Start START =
            new Start("book.json", Optional.of("/x/ü/book.json"), Optional.empty(), "ab", FILE);
    private static final List<Step> STEPS = List.of(
            new Step.Edited(INDEX, "BTC at \"60,123.5\"\nnow"),
            new Step.Kept(List.of(CLOSE), "reset"),
            new Step.Undone(),
            new Step.Redone(),
            new Step.Added("more", List.of(INDEX)),
            new Step.Shown("hedge"),
            new Step.Renamed("hedge 2"),
            new Step.Removed("more"));

    private static Optional<Content> read(String... lines) {
        return JournalText.read((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String[] all() {
        return Stream.concat(Stream.of(JournalText.line(START)), STEPS.stream().map(JournalText::line))
                .toArray(String[]::new);
    }

    @Test
    void everyStepReadsBackAsItWasWritten() {
        Content content = read(all()).orElseThrow();
        assertThat(content.start()).isEqualTo(START);
        assertThat(content.steps()).isEqualTo(STEPS);
        assertThat(content.sha256()).isEqualTo("ab");
        assertThat(content.whole()).isTrue();
        assertThat(content.whatIfs().shown()).isEqualTo("hedge 2");
        assertThat(content.isUnsaved()).isTrue();
    }

    @Test
    void everyLineIsOneLine() {
        assertThat(all()).allSatisfy(line -> assertThat(line).doesNotContain("\n"));
    }

    @Test
    void whatWasSavedIsNotUnsaved() {
        String start = JournalText.line(START);
        String edit = JournalText.line(STEPS.getFirst());
        assertThat(read(start).orElseThrow().isUnsaved()).isFalse();
        assertThat(read(start, edit).orElseThrow().isUnsaved()).isTrue();
        Content saved = read(start, edit, JournalText.savedLine("cd")).orElseThrow();
        assertThat(saved.isUnsaved()).isFalse();
        assertThat(saved.sha256()).isEqualTo("cd");
        assertThat(saved.whole()).isTrue();
        assertThat(read(start, edit, JournalText.savedLine("cd"), JournalText.line(new Step.Undone()))
                        .orElseThrow()
                        .isUnsaved())
                .isTrue();
    }

    @Test
    void anEditThatWasUndoneIsNotUnsaved() {
        assertThat(read(
                                JournalText.line(START),
                                JournalText.line(STEPS.getFirst()),
                                JournalText.line(new Step.Undone()))
                        .orElseThrow()
                        .isUnsaved())
                .isFalse();
    }

    @Test
    void aJournalCutOffAnywhereKeepsEveryWholeLine() {
        String text = Arrays.stream(all()).collect(Collectors.joining("\n", "", "\n"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int start = JournalText.line(START).getBytes(StandardCharsets.UTF_8).length;
        for (int length = 0; length <= bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            long whole = new String(cut, StandardCharsets.UTF_8).lines().count()
                    - (length > 0 && cut[length - 1] == '\n' ? 0 : 1);
            Optional<Content> content = JournalText.read(cut);
            assertThat(content.isPresent()).as("cut at %d", length).isEqualTo(length >= start);
            content.ifPresent(c -> assertThat(c.steps())
                    .hasSizeBetween((int) Math.max(whole - 1, 0), STEPS.size())
                    .isEqualTo(STEPS.subList(0, c.steps().size())));
        }
    }

    @Test
    void aLineThatCannotBeReadIsLeftOutAndSaid() {
        Content content = read(
                        JournalText.line(START),
                        "{\"step\": \"edited\", \"words\": \"?\", \"edit\": {\"edit\": \"teleport\"}}",
                        JournalText.line(STEPS.getFirst()))
                .orElseThrow();
        assertThat(content.whole()).isFalse();
        assertThat(content.steps()).containsExactly(STEPS.getFirst());
    }

    @Test
    void somethingElseIsNoJournal() {
        assertThat(JournalText.read(new byte[0])).isEmpty();
        assertThat(read("{\"format\": \"plimsoll-portfolio/1\"}")).isEmpty();
        assertThat(read("nothing")).isEmpty();
        assertThat(read("{\"format\": \"plimsoll-journal/1\", \"shown\": \"Edits\"}"))
                .isEmpty();
    }
}
