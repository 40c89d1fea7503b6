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
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The letters of a document: DejaVu Sans Condensed, and Noto Sans SC where a text needs it.
final class ReportFonts {
    static final String MISSING = "□";

    /// Sees the fonts' own modules.
    private static final ClassLoader FOUND_IN = Objects.requireNonNull(ReportFonts.class.getClassLoader());

    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    private static final String NOTO = "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final List<Letters> all = new ArrayList<>();
    private final NavigableSet<Integer> missing = new TreeSet<>();

    /// @param font without ligatures, whose rules cost a third of the time and help no number
    private record Letters(TrueTypeFont font, String family, int weight) {
        static Letters read(String path, String family, int weight) throws IOException {
            try (InputStream in = FOUND_IN.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IOException("no font " + path + " in the program");
                }
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                font.setEnableGsub(false);
                return new Letters(font, family, weight);
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
        NavigableSet<Integer> unknown = without(fonts.all.getFirst(), rare(text));
        if (!unknown.isEmpty()) {
            Letters noto = Letters.read(NOTO, "Plimsoll East", REGULAR);
            NavigableSet<Integer> left = without(noto, unknown);
            if (left.size() < unknown.size()) {
                fonts.all.add(noto);
            }
            fonts.missing.addAll(left);
        }
        return fonts;
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

    void register(PdfRendererBuilder builder, PDDocument document) throws IOException {
        for (Letters letters : all) {
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(document, letters.font(), true)),
                    letters.family(),
                    letters.weight(),
                    FontStyle.NORMAL,
                    true);
        }
    }
}
