package vn.parindex.site.assemble;

import java.math.BigDecimal;
import java.util.List;
import vn.parindex.analytics.bottleneck.BottleneckSettings;
import vn.parindex.analytics.bottleneck.LeafLoss;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.bottleneck.PointsLost;
import vn.parindex.analytics.bottleneck.UnitLoss;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.site.format.Formats;

/** Words about points lost: the rule, the bottlenecks, what can be done about a loss. */
final class LossWords {

  /** The kinds in the order readers get them: what can be won back first. */
  static final List<LossKind> KINDS =
      List.of(LossKind.RECOVERABLE, LossKind.SURVEY, LossKind.NOT_FIXABLE);

  private final Edition edition;
  private final Formats formats;
  private final PointsLost lost;
  private final String unit;
  private final String units;

  LossWords(Edition edition) {
    this(edition, edition.results().pointsLost());
  }

  LossWords(Edition edition, PointsLost lost) {
    this.edition = edition;
    this.formats = edition.formats();
    this.lost = lost;
    this.unit = edition.terms().unit();
    this.units = edition.terms().units();
  }

  /** "3.1.2. Tỷ lệ hồ sơ giải quyết đúng hạn". */
  static String name(Leaf leaf) {
    return Edition.coded(leaf.code(), leaf.name());
  }

  /** What can be done about a loss: "có thể giành lại". */
  String kind(LossKind kind) {
    return edition.say("loss-kind." + kind.code(), unit);
  }

  /** When a criterion is a bottleneck, with the shares of the settings. */
  String rule() {
    BottleneckSettings settings = lost.settings();
    return edition.say(
        "bottleneck.rule", share(settings.unitShare()), unit, share(settings.lossShare()), units);
  }

  /** A share of the settings as a percentage: "50%". */
  String share(Fraction share) {
    return formats.points(share.multiply(Fraction.HUNDRED).toDecimal(2)) + "%";
  }

  /** "12,5 điểm". */
  String points(BigDecimal points) {
    return edition.say(
        points.compareTo(BigDecimal.ONE) == 0 ? "loss.points.one" : "loss.points",
        formats.points(points));
  }

  /** "16 trên 19 xã". */
  String losing(LeafLoss leaf) {
    return losing("loss.losing", leaf);
  }

  /** The same where there is little room: "19/19 đơn vị". */
  String losingShort(LeafLoss leaf) {
    return losing("loss.bar.losing", leaf);
  }

  private String losing(String key, LeafLoss leaf) {
    return edition.say(
        key, formats.count(leaf.losing()), formats.count(leaf.scored()), unit, units);
  }

  /** All bottlenecks, the most points lost first, whatever can be done about them. */
  List<LeafLoss> bottlenecks() {
    return lost.leaves().stream().filter(LeafLoss::isBottleneck).toList();
  }

  /** How much was lost, how many bottlenecks there are, the largest, and how many are beyond. */
  String finding() {
    if (lost.leaves().stream().allMatch(leaf -> leaf.scored() == 0)) {
      return edition.say("bottleneck.no-figures", lost.period(), unit);
    }
    if (lost.lost().signum() == 0) {
      return edition.say("bottleneck.nothing-lost", lost.period(), unit);
    }
    long losers = lost.units().values().stream().filter(u -> losesAny(u)).count();
    long leaves = lost.leaves().stream().filter(leaf -> leaf.losing() > 0).count();
    return edition.say(
            "bottleneck.lost",
            lost.period(),
            formats.count(losers),
            unit,
            points(lost.lost()),
            formats.count(leaves),
            formats.count(lost.leaves().size()),
            units)
        + " "
        + largest(bottlenecks());
  }

  private String largest(List<LeafLoss> found) {
    if (found.isEmpty()) {
      return edition.say("bottleneck.none");
    }
    LeafLoss first = found.get(0);
    List<String> largest =
        found.stream()
            .filter(leaf -> leaf.lost().compareTo(first.lost()) == 0)
            .map(leaf -> name(leaf.leaf()))
            .toList();
    String key =
        found.size() == 1
            ? "bottleneck.one"
            : largest.size() == 1 ? "bottleneck.several" : "bottleneck.tied";
    return edition.say(
            key, edition.joined(largest), points(first.lost()), formats.count(found.size()))
        + " "
        + beyond(found.size(), lost.bottlenecksNotFixable().size());
  }

  private String beyond(int all, int beyond) {
    if (beyond == 0) {
      return edition.say("bottleneck.beyond.none", unit);
    }
    if (beyond == all) {
      return edition.say(all == 1 ? "bottleneck.beyond.one" : "bottleneck.beyond.all", unit);
    }
    return edition.say("bottleneck.beyond.some", formats.count(beyond), unit);
  }

  /** The first bottlenecks, a sentence each; more of them when a tie would be cut. */
  List<String> firstBottlenecks(int count) {
    List<LeafLoss> all = bottlenecks();
    if (all.isEmpty()) {
      return List.of(edition.say("bottleneck.none"));
    }
    BigDecimal least = all.get(Math.min(count, all.size()) - 1).lost();
    return all.stream()
        .filter(leaf -> leaf.lost().compareTo(least) >= 0)
        .map(
            leaf ->
                edition.say(
                    leaf.kind() == LossKind.NOT_FIXABLE
                        ? "bottleneck.line.beyond"
                        : "bottleneck.line",
                    name(leaf.leaf()),
                    points(leaf.lost()),
                    losing(leaf),
                    unit))
        .toList();
  }

  private static boolean losesAny(UnitLoss unit) {
    return unit.lost().match(points -> points.signum() > 0, reason -> false);
  }
}
