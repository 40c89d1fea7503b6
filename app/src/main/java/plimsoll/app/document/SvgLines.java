package plimsoll.app.document;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Draws the polylines of the template's charts, which is all they hold. A whole renderer of SVG would
/// bring ten megabytes and a second of loading.
final class SvgLines implements SVGDrawer {
    private static final Pattern BETWEEN = Pattern.compile("[ ,]+");

    private record Line(Path2D path, Color colour, BasicStroke stroke) {
        static Line of(Element element) {
            Path2D path = new Path2D.Double();
            String[] numbers = BETWEEN.split(element.getAttribute("points").strip(), -1);
            for (int i = 0; i + 1 < numbers.length; i += 2) {
                double x = Double.parseDouble(numbers[i]);
                double y = Double.parseDouble(numbers[i + 1]);
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            return new Line(path, Color.decode(element.getAttribute("stroke")), stroke(element));
        }

        private static BasicStroke stroke(Element element) {
            float width = Float.parseFloat(element.getAttribute("stroke-width"));
            String dash = element.getAttribute("stroke-dasharray");
            if (dash.isBlank()) {
                return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            }
            String[] parts = BETWEEN.split(dash.strip(), -1);
            float[] lengths = new float[parts.length];
            for (int i = 0; i < parts.length; i++) {
                lengths[i] = Float.parseFloat(parts[i]);
            }
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0);
        }

        void draw(Graphics2D graphics) {
            graphics.setColor(colour);
            graphics.setStroke(stroke);
            graphics.draw(path);
        }
    }

    private record Picture(List<Line> lines, double width, double height, double dots) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width * dots);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height * dots);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics(
                    (float) x, (float) y, (float) width, (float) height, g -> lines.forEach(line -> line.draw(g)));
        }
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        List<Line> lines = new ArrayList<>();
        NodeList found = svg.getElementsByTagName("polyline");
        for (int i = 0; i < found.getLength(); i++) {
            lines.add(Line.of((Element) found.item(i)));
        }
        return new Picture(
                lines,
                Double.parseDouble(svg.getAttribute("width")),
                Double.parseDouble(svg.getAttribute("height")),
                dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}
}
