package vn.parindex.site.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.site.chart.ChartRenderer;
import vn.parindex.site.chart.FittedText;
import vn.parindex.site.model.OutlineMapView;
import vn.parindex.site.model.OutlineMapView.Area;
import vn.parindex.site.model.OutlineMapView.Point;
import vn.parindex.site.model.SitePath;

/**
 * Draws outlines as inline SVG, every unit a link. Where name and figure have room they stand
 * within; else the rank does, where it has, and the name follows in a list below. On telephones all
 * units have their rank only and all names stand in the list: the drawing is the same, for it is
 * what weighs. Very many units are not written, they answer a pointer.
 */
final class OutlineMapSvg {

  /** Sizes of a name, as in the style sheet. */
  private static final List<Integer> NAMES = List.of(16, 14);

  private static final int VALUE = 17;
  private static final int RANK = 15;

  /** On a telephone the drawing is half as wide: 26 pixels of it are 13. */
  private static final int TELEPHONE_RANK = 26;

  /** From baseline to baseline, in pixels. */
  private static final int LINE = 18;

  /** That stays free on either side of words, in pixels. */
  private static final int MARGIN = 3;

  private final OutlineMapView map;
  private final SitePath page;
  private final ChartRenderer fonts;
  private final StringBuilder svg = new StringBuilder();
  private final List<Area> named = new ArrayList<>();

  private OutlineMapSvg(OutlineMapView map, SitePath page, ChartRenderer fonts) {
    this.map = map;
    this.page = page;
    this.fonts = fonts;
  }

  static String draw(OutlineMapView map, SitePath page, ChartRenderer fonts) {
    return new OutlineMapSvg(map, page, fonts).drawn();
  }

  private String drawn() {
    svg.append("<svg class=\"tiles outlines\" role=\"group\" aria-label=\"")
        .append(SvgText.escaped(map.title()))
        // Half of the outermost line lies beyond the outlines.
        .append("\" viewBox=\"-2 -2 ")
        .append(map.width() / 10 + 5)
        .append(' ')
        .append(map.height() / 10 + 5)
        .append("\">");
    map.areas().forEach(this::area);
    svg.append("</svg>\n");
    if (OutlineMapView.isWritten(map.areas().size())) {
      list();
    }
    return svg.toString();
  }

  private void area(Area area) {
    svg.append("<a href=\"")
        .append(SvgText.escaped(area.to().relativeTo(page)))
        .append("\" class=\"tile band-")
        .append(area.shade())
        .append("\" data-figure=\"")
        .append(SvgText.escaped(area.figure()))
        .append("\"><title>")
        .append(SvgText.escaped(area.name() + ": " + area.value() + ", " + area.rank()))
        .append("</title><path fill-rule=\"evenodd\" vector-effect=\"non-scaling-stroke\" d=\"");
    area.lines().forEach(this::line);
    svg.append("\"/>");
    if (OutlineMapView.isWritten(map.areas().size())) {
      if (!inside(area)) {
        rank(area, RANK, "tile-rank wide");
      }
      rank(area, TELEPHONE_RANK, "tile-rank narrow");
    }
    svg.append("</a>");
  }

  /** A closed line, each point counted from the one before. */
  private void line(List<Point> points) {
    Point before = points.get(0);
    svg.append('M').append(tenths(before.x())).append(' ').append(tenths(before.y())).append('l');
    for (int i = 1; i < points.size(); i++) {
      Point next = points.get(i);
      String x = tenths(next.x() - before.x());
      String y = tenths(next.y() - before.y());
      svg.append(i == 1 || x.startsWith("-") ? "" : " ").append(x);
      svg.append(y.startsWith("-") ? "" : " ").append(y);
      before = next;
    }
    svg.append('z');
  }

  /** 125 is 12.5 and -5 is -.5: shorter is read as well. */
  private static String tenths(int tenths) {
    int whole = Math.abs(tenths) / 10;
    int rest = Math.abs(tenths) % 10;
    String digits = rest == 0 ? Integer.toString(whole) : (whole == 0 ? "" : whole) + "." + rest;
    return tenths < 0 ? "-" + digits : digits;
  }

  /** The name, on a line or two, above the figure; whether there is room for that. */
  private boolean inside(Area area) {
    double value = fonts.width(area.value(), VALUE);
    for (int lines = 1; lines <= 2; lines++) {
      for (int size : NAMES) {
        FittedText name = fitted(area.name(), size, lines);
        double width = name.lines().stream().mapToDouble(l -> fonts.width(l, size)).max().orElse(0);
        Optional<LabelPlace> place =
            place(area, Math.max(width, value), name.lines().size() * LINE + VALUE);
        if (place.isPresent()) {
          int x = place.get().x() / 10;
          int high = name.lines().size() * LINE + VALUE;
          int first = place.get().y() / 10 - high / 2 + LINE - 4;
          svg.append("<g class=\"wide\">");
          SvgText.name(svg, name, area.name(), NAMES.get(0), x, first, LINE);
          SvgText.words(svg, "tile-value", x, first + name.lines().size() * LINE, area.value());
          svg.append("</g>");
          named.add(area);
          return true;
        }
      }
    }
    return false;
  }

  /** In as many lines as asked for, as narrow as they can be without cutting a word. */
  private FittedText fitted(String name, int size, int lines) {
    double room = fonts.width(name, size);
    FittedText best = fonts.fitted(name, room, 1, List.of(size));
    for (double less = room; lines > 1 && less > room / 3; less -= 4) {
      FittedText narrower = fonts.fitted(name, less, lines, List.of(size));
      if (narrower.cut()) {
        return best;
      }
      best = narrower;
    }
    return best;
  }

  private void rank(Area area, int size, String words) {
    place(area, fonts.width(area.place(), size), size)
        .ifPresent(
            place ->
                SvgText.words(
                    svg, words, place.x() / 10, place.y() / 10 + size * 36 / 100, area.place()));
  }

  private static Optional<LabelPlace> place(Area area, double width, int height) {
    return LabelPlace.within(area.lines(), (width + 2 * MARGIN) * 10, height * 10.0);
  }

  /** The units whose names are not on the drawing; on a telephone that is all of them. */
  private void list() {
    svg.append("<ul class=\"outlined\">\n");
    for (Area area : map.areas()) {
      svg.append(named.contains(area) ? "<li class=\"narrow\">" : "<li>")
          .append("<span class=\"place\">")
          .append(SvgText.escaped(area.place()))
          .append("</span> <a href=\"")
          .append(SvgText.escaped(area.to().relativeTo(page)))
          .append("\">")
          .append(SvgText.escaped(area.name()))
          .append("</a> ")
          .append(SvgText.escaped(area.value()))
          .append("</li>\n");
    }
    svg.append("</ul>\n");
  }
}
