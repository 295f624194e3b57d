package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;

/**
 * One target.
 *
 * @param head what every page has
 * @param facts what the target says: numerator, denominator, threshold, clause
 * @param stats key figures
 * @param bars every unit against the threshold, with all its figures
 * @param series all units together over the year, against the straight path to the threshold
 * @param seriesText the same in words
 * @param histories what each unit reported on each date; without rows where that is too much
 * @param urge whom to urge, in words
 * @param urged those that do not meet it, the worst pace first
 * @param remarks figures that are old, missing, provisional or revised, a line each
 * @param rules what the words mean
 * @param neighbours the target before and after
 */
public record TargetDetail(
    PageHead head,
    List<Fact> facts,
    List<Stat> stats,
    ChartView bars,
    ChartView series,
    List<String> seriesText,
    TableView histories,
    String urge,
    TableView urged,
    List<String> remarks,
    List<String> rules,
    List<Link> neighbours)
    implements Page {

  /** Checks and copies. */
  public TargetDetail {
    Objects.requireNonNull(head, "head");
    facts = List.copyOf(facts);
    stats = List.copyOf(stats);
    Objects.requireNonNull(bars, "bars");
    Objects.requireNonNull(series, "series");
    seriesText = List.copyOf(seriesText);
    Objects.requireNonNull(histories, "histories");
    Objects.requireNonNull(urge, "urge");
    Objects.requireNonNull(urged, "urged");
    remarks = List.copyOf(remarks);
    rules = List.copyOf(rules);
    neighbours = List.copyOf(neighbours);
  }

  @Override
  public String template() {
    return "target-detail";
  }

  /**
   * Something the order says of the target.
   *
   * @param term what: "Tử số"
   * @param words what it is; empty where the links say it
   * @param links pages of other targets it names
   */
  public record Fact(String term, String words, List<Link> links) {
    /** Checks and copies. */
    public Fact {
      Objects.requireNonNull(term, "term");
      Objects.requireNonNull(words, "words");
      links = List.copyOf(links);
    }
  }
}
