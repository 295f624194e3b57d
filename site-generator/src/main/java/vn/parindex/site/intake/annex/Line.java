package vn.parindex.site.intake.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.site.grid.CellPlace;

/** A line of an annex, with the lines below it. */
final class Line {
  private final CellPlace place;
  private final Mark mark;
  private final String name;
  private final Optional<Fraction> points;
  private final StringBuilder rule;
  private final List<Line> below = new ArrayList<>();

  /**
   * A line without lines below it.
   *
   * @param place of its points, or where they would stand
   * @param rule how it is scored, in words; empty when nobody says
   */
  Line(CellPlace place, Mark mark, String name, Optional<Fraction> points, String rule) {
    this.place = place;
    this.mark = mark;
    this.name = name;
    this.points = points;
    this.rule = new StringBuilder(rule);
  }

  CellPlace place() {
    return place;
  }

  Mark mark() {
    return mark;
  }

  String name() {
    return name;
  }

  Optional<Fraction> points() {
    return points;
  }

  String rule() {
    return rule.toString();
  }

  List<Line> below() {
    return below;
  }

  void add(Line line) {
    below.add(line);
  }

  /** More of how it is scored. */
  void explain(String words) {
    rule.append(rule.isEmpty() || words.isEmpty() ? "" : " ").append(words);
  }

  /** The points below, of the lines that have some. */
  Stream<Fraction> pointsBelow() {
    return below.stream().flatMap(line -> line.points().stream());
  }

  /** Number and name: "1.2. Tổ chức chỉ đạo". */
  String inWords() {
    return mark.text().isEmpty() ? name : mark.text() + ". " + name;
  }
}
