package plimsoll.app.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The letters of a document: DejaVu Sans Condensed; Noto Sans SC and Kurinto Sans where a text needs them.
final class ReportFonts {
    static final String MISSING = "□";

    /// Sees the fonts' own modules.
    private static final ClassLoader FOUND_IN = Objects.requireNonNull(ReportFonts.class.getClassLoader());

    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    private static final String NOTO = "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final String KURINTO = "fonts/ttf/Kurinto/KurintoSans-Rg.ttf";
    private static final Set<Character.UnicodeBlock> EASTERN = Set.of(
            Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final List<Letters> all = new ArrayList<>();
    private final NavigableSet<Integer> missing = new TreeSet<>();

    /// @param font without ligatures, whose rules cost a third of the time and help no number
    private record Letters(String path, TrueTypeFont font, String family, int weight) {
        static Letters read(String path, String family, int weight) throws IOException {
            try (InputStream in = FOUND_IN.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IOException("no font " + path + " in the program");
                }
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                font.setEnableGsub(false);
                return new Letters(path, font, family, weight);
            }
        }

        boolean has(int character) throws IOException {
            CmapLookup characters = font.getUnicodeCmapLookup();
            return characters.getGlyphId(character) != 0;
        }
    }

    /// @param text of the document
    static ReportFonts of(String text) throws IOException {
        ReportFonts fonts = new ReportFonts();
        fonts.all.add(Letters.read(DEJAVU + ".ttf", "Plimsoll", REGULAR));
        fonts.all.add(Letters.read(DEJAVU + "-Bold.ttf", "Plimsoll", BOLD));
        fonts.missing.addAll(without(fonts.all.getFirst(), rare(text)));
        if (fonts.missing.stream().anyMatch(ReportFonts::isEastern)) {
            fonts.addWhereNeeded(NOTO, "Plimsoll East");
        }
        if (!fonts.missing.isEmpty()) {
            fonts.addWhereNeeded(KURINTO, "Plimsoll More");
        }
        return fonts;
    }

    private static boolean isEastern(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default ->
                Optional.ofNullable(Character.UnicodeBlock.of(character))
                        .filter(EASTERN::contains)
                        .isPresent();
        };
    }

    private void addWhereNeeded(String path, String family) throws IOException {
        Letters letters = Letters.read(path, family, REGULAR);
        NavigableSet<Integer> left = without(letters, missing);
        if (left.size() < missing.size()) {
            all.add(letters);
            missing.retainAll(left);
        }
    }

    private static NavigableSet<Integer> rare(String text) {
        NavigableSet<Integer> rare = new TreeSet<>();
        text.codePoints().filter(c -> c > 0x7E && !isInvisible(c)).forEach(rare::add);
        return rare;
    }

    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT || Character.isWhitespace(character);
    }

    private static NavigableSet<Integer> without(Letters letters, NavigableSet<Integer> characters) throws IOException {
        NavigableSet<Integer> left = new TreeSet<>();
        for (int c : characters) {
            if (!letters.has(c)) {
                left.add(c);
            }
        }
        return left;
    }

    /// Characters that no font has.
    NavigableSet<Integer> missing() {
        return missing;
    }

    /// With a box for each of them.
    String mended(String text) {
        if (missing.isEmpty()) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (missing.contains(c)) {
                mended.append(MISSING);
            } else {
                mended.appendCodePoint(c);
            }
        });
        return mended.toString();
    }

    /// The same read anew: what is read of a font while text is laid out is not for two threads.
    ReportFonts again() throws IOException {
        ReportFonts other = new ReportFonts();
        for (Letters letters : all) {
            other.all.add(Letters.read(letters.path(), letters.family(), letters.weight()));
        }
        return other;
    }

    /// The first of them, in another document.
    PDFont regular(PDDocument document) throws IOException {
        return PDType0Font.load(document, all.getFirst().font(), true);
    }

    List<PDFont> register(PdfRendererBuilder builder, PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (Letters letters : all) {
            PDFont font = PDType0Font.load(document, letters.font(), true);
            fonts.add(font);
            builder.useFont(new PDFontSupplier(font), letters.family(), letters.weight(), FontStyle.NORMAL, true);
        }
        return fonts;
    }
}
