package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a chart shows. Every string is ready for readers; numbers give lengths and places only.
 *
 * <p>Bars and lines come in the order in which they are drawn, top to bottom.
 */
public sealed interface ChartSpec {

  /** What every chart has. */
  Heading heading();

  /** Calls the one that fits. */
  <T> T match(
      Function<RankingBars, T> ranking,
      Function<Slope, T> slope,
      Function<AreaBars, T> areas,
      Function<ContributionBars, T> contributions);

  /**
   * What every chart has.
   *
   * @param id ASCII, unique on its page
   * @param title the finding, at most ten words
   * @param description for those who do not see it
   * @param notice words that the figures are illustrative, drawn inside; empty when they are real
   */
  record Heading(String id, String title, String description, String notice) {
    /** Checks the parts. */
    public Heading {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(description, "description");
      Objects.requireNonNull(notice, "notice");
    }
  }

  /** A number for geometry and the text a reader sees. */
  record Value(double number, String text) {
    /** Checks that the number can be drawn. */
    public Value {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("cannot draw " + number);
      }
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A horizontal bar.
   *
   * @param label what it stands for
   * @param value its length
   */
  record Bar(String label, Value value) {
    /** Checks the parts. */
    public Bar {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * Bars by rank with a line at the median.
   *
   * @param heading what every chart has
   * @param bars best first
   * @param median where the line stands, with its words; empty without bars
   */
  record RankingBars(Heading heading, List<Bar> bars, Optional<Value> median) implements ChartSpec {
    /** Checks and copies. */
    public RankingBars {
      Objects.requireNonNull(heading, "heading");
      bars = List.copyOf(bars);
      Objects.requireNonNull(median, "median");
    }

    @Override
    public <T> T match(
        Function<RankingBars, T> ranking,
        Function<Slope, T> slope,
        Function<AreaBars, T> areas,
        Function<ContributionBars, T> contributions) {
      return ranking.apply(this);
    }
  }

  /** Where a line goes. */
  enum Direction {
    /** To a larger value. */
    UP,
    /** To a smaller value. */
    DOWN,
    /** Neither. */
    LEVEL
  }

  /**
   * A line from one period to another.
   *
   * @param label what it stands for
   * @param from value on the left
   * @param to value on the right
   * @param direction where it goes
   */
  record Line(String label, Value from, Value to, Direction direction) {
    /** Checks the parts. */
    public Line {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(direction, "direction");
    }
  }

  /**
   * Lines between two periods, labelled at both ends.
   *
   * @param heading what every chart has
   * @param fromLabel name of the period on the left
   * @param toLabel name of the period on the right
   * @param lines in any order
   * @param legend words for up, down and level, in this order
   */
  record Slope(
      Heading heading, String fromLabel, String toLabel, List<Line> lines, List<String> legend)
      implements ChartSpec {
    /** Checks and copies. */
    public Slope {
      Objects.requireNonNull(heading, "heading");
      Objects.requireNonNull(fromLabel, "fromLabel");
      Objects.requireNonNull(toLabel, "toLabel");
      lines = List.copyOf(lines);
      legend = List.copyOf(legend);
      Objects.checkIndex(2, legend.size());
    }

    @Override
    public <T> T match(
        Function<RankingBars, T> ranking,
        Function<Slope, T> slope,
        Function<AreaBars, T> areas,
        Function<ContributionBars, T> contributions) {
      return slope.apply(this);
    }
  }

  /**
   * A value against the median and the best of its group.
   *
   * @param label what it stands for
   * @param value the bar; empty when there is no figure
   * @param absent words in the place of a missing bar
   * @param median the tick; empty when nobody has a figure
   * @param best the outline; empty when nobody has a figure
   */
  record Row(
      String label,
      Optional<Value> value,
      String absent,
      Optional<Value> median,
      Optional<Value> best) {
    /** Checks the parts. */
    public Row {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(absent, "absent");
      Objects.requireNonNull(median, "median");
      Objects.requireNonNull(best, "best");
    }
  }

  /**
   * Bars on a scale from 0 to 100, each against median and best.
   *
   * @param heading what every chart has
   * @param rows top to bottom
   * @param legend words for the bar, the tick and the outline, in this order
   */
  record AreaBars(Heading heading, List<Row> rows, List<String> legend) implements ChartSpec {
    /** Checks and copies. */
    public AreaBars {
      Objects.requireNonNull(heading, "heading");
      rows = List.copyOf(rows);
      legend = List.copyOf(legend);
      Objects.checkIndex(2, legend.size());
    }

    @Override
    public <T> T match(
        Function<RankingBars, T> ranking,
        Function<Slope, T> slope,
        Function<AreaBars, T> areas,
        Function<ContributionBars, T> contributions) {
      return areas.apply(this);
    }
  }

  /**
   * A part of a whole that could be larger.
   *
   * @param label what it stands for
   * @param got the bar
   * @param possible the outline: the bar and what was lost
   */
  record Share(String label, Value got, double possible) {
    /** Checks the parts. */
    public Share {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(got, "got");
    }
  }

  /**
   * Points got and lost, by part.
   *
   * @param heading what every chart has
   * @param shares top to bottom
   * @param legend words for what was got and what was lost, in this order
   */
  record ContributionBars(Heading heading, List<Share> shares, List<String> legend)
      implements ChartSpec {
    /** Checks and copies. */
    public ContributionBars {
      Objects.requireNonNull(heading, "heading");
      shares = List.copyOf(shares);
      legend = List.copyOf(legend);
      Objects.checkIndex(1, legend.size());
    }

    @Override
    public <T> T match(
        Function<RankingBars, T> ranking,
        Function<Slope, T> slope,
        Function<AreaBars, T> areas,
        Function<ContributionBars, T> contributions) {
      return contributions.apply(this);
    }
  }
}
