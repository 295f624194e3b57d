package vn.parindex.site.feature.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.MarkNote;
import vn.parindex.site.model.QuadrantDots;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.RoundAxis;

/** Level and change together, each against the median of the units compared. */
final class Quadrants {

  private final Edition edition;
  private final Formats formats;
  private final Map<UnitId, Change.Compared> compared;
  private final double level;
  private final double change;

  /**
   * Of units.
   *
   * @param compared those with both figures
   */
  Quadrants(Edition edition, Map<UnitId, Change.Compared> compared) {
    this.edition = edition;
    this.formats = edition.formats();
    this.compared = compared;
    this.level = median(compared.values().stream().map(Change.Compared::to).toList());
    this.change = median(compared.values().stream().map(Change.Compared::points).toList());
  }

  /** 0 where there is nobody, and nothing is drawn. */
  private static double median(List<Fraction> values) {
    return Summary.of(values).map(Summary::median).orElse(0.0);
  }

  /** Where a unit stands: "cao, tiến nhanh hơn". */
  String words(Change.Compared unit) {
    return words(
        Double.compare(unit.to().toDouble(), level),
        Double.compare(unit.points().toDouble(), change));
  }

  private String words(int level, int change) {
    return edition.say(
        "quadrant.both",
        edition.say(level > 0 ? "quadrant.high" : level < 0 ? "quadrant.low" : "quadrant.middle"),
        edition.say(
            change > 0 ? "quadrant.faster" : change < 0 ? "quadrant.slower" : "quadrant.as-fast"));
  }

  ChartSpec chart(String id) {
    Map<UnitId, String> labels = edition.labels();
    List<QuadrantDots.Dot> dots = new ArrayList<>();
    compared.forEach(
        (unit, both) ->
            dots.add(
                new QuadrantDots.Dot(
                    labels.get(unit),
                    both.to().toDouble(),
                    both.points().toDouble(),
                    new MarkNote(
                        Optional.of(edition.addresses().unit(unit)),
                        edition.say(
                            "quadrant.dot",
                            labels.get(unit),
                            formats.percent(both.to()),
                            formats.signed(both.points())),
                        FigureKey.of(edition.addresses(), unit, FigureKey.index(edition.to()))))));
    long ahead =
        dots.stream().filter(dot -> dot.across() > level && dot.upright() > change).count();
    return new QuadrantDots(
        id,
        edition.say(
            dots.size() == 1 ? "quadrant.title.one" : "quadrant.title",
            formats.count(ahead),
            formats.count(dots.size()),
            edition.terms().unit()),
        edition.say("quadrant.description", edition.from(), edition.to()),
        edition.shortNotice(),
        new QuadrantDots.Axis(
            edition.say("quadrant.across", edition.to()),
            RoundAxis.around(dots.stream().map(QuadrantDots.Dot::across).toList(), formats)),
        new QuadrantDots.Axis(
            edition.say("quadrant.upright", edition.from(), edition.to()),
            RoundAxis.around(dots.stream().map(QuadrantDots.Dot::upright).toList(), formats)),
        new QuadrantDots.Middle(
            edition.say("quadrant.medians", formats.plain(level), formats.signed(change)),
            level,
            change),
        new QuadrantDots.Corners(corner(-1, 1), corner(1, 1), corner(-1, -1), corner(1, -1)),
        dots);
  }

  private String corner(int level, int change) {
    return Edition.capital(words(level, change));
  }
}
