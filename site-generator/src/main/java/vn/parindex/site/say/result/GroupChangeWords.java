package vn.parindex.site.say.result;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.GroupChange;
import vn.parindex.analytics.delta.Split;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.words.WordFamily;

/**
 * What is said of the change of all units together: one measure on every page, over the units that
 * have a figure in both periods. Where what is measured changed too, the part that can be compared
 * stands beside the whole.
 */
public final class GroupChangeWords extends TablePart {

  private final List<Change.Compared> compared;
  private final EstimatedWords estimates;

  public GroupChangeWords(Edition edition) {
    super(edition);
    this.estimates = new EstimatedWords(edition);
    this.compared =
        edition.results().delta().units().values().stream()
            .flatMap(change -> change.compared().stream())
            .toList();
  }

  /** How many rose, by how much on average, and what of it is performance; none if none can be. */
  public List<Stat> stats() {
    List<Stat> stats = new ArrayList<>();
    GroupChange.of(edition.results().delta())
        .ifPresent(
            group -> {
              stats.add(
                  new Stat(
                      edition.say("group-change.rising", edition.from()),
                      edition.say(
                          "count.of", formats.count(count(Tone.UP)), formats.count(group.units())),
                      joined(group.units() == 1 ? "" : falling(), mean(group), others()),
                      Tone.PLAIN));
              if (edition.frameworkChanged()) {
                stats.add(performance(group));
              }
            });
    estimates.above().ifPresent(stats::add);
    return stats;
  }

  private Stat performance(GroupChange group) {
    Split split = group.split();
    return new Stat(
        edition.say("column.performance"),
        formats.signed(split.performance()),
        joined(
            edition.say(
                group.units() == 1 ? "group-change.edition.one" : "group-change.edition",
                formats.signed(split.edition())),
            turned("group-change.better", Tone.DOWN, Tone.UP),
            turned("group-change.worse", Tone.UP, Tone.DOWN)),
        cells.tone(split.performance()));
  }

  private String falling() {
    long level = count(Tone.LEVEL);
    return edition.say(
        level == 0 ? "group-change.falling" : "group-change.falling.level",
        formats.count(count(Tone.DOWN)),
        formats.count(level));
  }

  private String mean(GroupChange group) {
    String mean =
        edition.say(
            group.units() == 1 ? "group-change.one" : "group-change.mean",
            new Sentences(edition).changed(group.points()),
            formats.percent(group.from()),
            formats.percent(group.to()));
    return edition.hasSuccessors() && group.units() == 1
        ? edition.say("group-change.only", only(), mean)
        : mean;
  }

  /** The name of the one that is compared: its figures are not those of the group. */
  private String only() {
    return edition.labels().get(edition.results().improvement().placed().get(0).key());
  }

  /** How many ranked units there is nothing to compare with. */
  private String others() {
    long others =
        edition.ranking().placed().stream()
            .map(Ranking.Placed<UnitId>::key)
            .filter(unit -> edition.results().delta().of(unit).isEmpty())
            .filter(unit -> estimates.of(unit).isEmpty())
            .count();
    return others == 0
        ? ""
        : edition.say(
            "group-change.others", formats.count(others), edition.terms().unit(), edition.from());
  }

  /** How many went one way in all, and the other way in the part that can be compared. */
  private String turned(String key, Tone whole, Tone performance) {
    List<Change.Compared> moved =
        compared.stream().filter(change -> cells.tone(change.points()) == whole).toList();
    long turned =
        moved.stream()
            .map(change -> change.split().performance())
            .filter(part -> cells.tone(part) == performance)
            .count();
    return turned == 0
        ? ""
        : edition.say(
            key, formats.count(turned), formats.count(moved.size()), edition.terms().unit());
  }

  private static String joined(String... parts) {
    return String.join("; ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
  }

  private long count(Tone tone) {
    return compared.stream().filter(change -> cells.tone(change.points()) == tone).count();
  }

  /** How many rose and fell, and how far all did together. */
  public String together() {
    return GroupChange.of(edition.results().delta())
        .map(
            group ->
                edition.say(
                    "group-change.together",
                    formats.count(count(Tone.UP)),
                    formats.count(count(Tone.DOWN)),
                    formats.count(group.units()),
                    edition.terms().unit(),
                    mean(group)))
        .orElseGet(() -> edition.say("change.none"));
  }

  /**
   * Who rose and fell most, however few did; then how those are that are compared with an estimate.
   */
  public String lead() {
    return estimates
        .together()
        .map(said -> compared.isEmpty() ? said : moved() + " " + said)
        .orElseGet(this::moved);
  }

  private String moved() {
    if (compared.isEmpty()) {
      return edition.say("change.none");
    }
    String unit = edition.terms().unit();
    List<Ranking.Placed<UnitId>> order = edition.results().improvement().placed();
    Ranking.Placed<UnitId> most = order.get(0);
    Ranking.Placed<UnitId> least = order.get(order.size() - 1);
    if (order.size() == 1) {
      return edition.say(
          "change.lead.one",
          unit,
          edition.labels().get(most.key()),
          new Sentences(edition).changed(most.value()));
    }
    long up = count(Tone.UP);
    if (count(Tone.LEVEL) == order.size()) {
      return edition.say("change.lead.level", formats.count(order.size()), unit);
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        edition.say(
            up == 0
                ? "change.lead.none"
                : up == order.size() ? "change.lead.all" : "change.lead.some",
            formats.count(up),
            formats.count(order.size()),
            unit));
    if (up > 0) {
      parts.add(extreme(Families.ROSE, most));
    }
    if (count(Tone.DOWN) > 0) {
      parts.add(extreme(Families.FELL, least));
    }
    return String.join("; ", parts) + ".";
  }

  private String extreme(WordFamily<Boolean> words, Ranking.Placed<UnitId> like) {
    List<String> names = new Sentences(edition).names(edition.results().improvement(), like);
    Fraction change = like.value();
    return edition.say(
        words.of(names.size() == 1), new Sentences(edition).listed(names), formats.signed(change));
  }
}
