package vn.parindex.site.say.result;

import java.util.List;
import java.util.stream.Collectors;
import vn.parindex.analytics.bottleneck.BottleneckSettings;
import vn.parindex.analytics.bottleneck.LeafLoss;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.bottleneck.PointsLost;
import vn.parindex.analytics.bottleneck.UnitLoss;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.words.WordFamily;

/** Words about points lost: the rule, the bottlenecks, what can be done about a loss. */
public final class LossWords {

  /** The kinds in the order readers get them: what can be won back first. */
  public static final List<LossKind> KINDS =
      List.of(LossKind.RECOVERABLE, LossKind.SURVEY, LossKind.NOT_FIXABLE);

  /** Criteria beyond this number are counted, not named: their names are long. */
  private static final int NAMES = 4;

  private final Edition edition;
  private final Formats formats;
  private final PointsLost lost;
  private final List<LossKind> kinds;
  private final String unit;
  private final String units;

  public LossWords(Edition edition) {
    this(edition, edition.results().pointsLost());
  }

  public LossWords(Edition edition, PointsLost lost) {
    this.edition = edition;
    this.formats = edition.formats();
    this.lost = lost;
    this.kinds =
        KINDS.stream()
            .filter(kind -> lost.leaves().stream().anyMatch(leaf -> leaf.kind() == kind))
            .toList();
    this.unit = edition.terms().unit();
    this.units = edition.terms().units();
  }

  /** "3.1.2. Tỷ lệ hồ sơ giải quyết đúng hạn". */
  public static String name(Leaf leaf) {
    return Edition.coded(leaf.code(), leaf.name());
  }

  /** What can be done about a loss: "tự khắc phục được". */
  public String kind(LossKind kind) {
    return edition.say(Families.LOSS_KIND.of(kind), unit);
  }

  /** When a criterion is a bottleneck, with the shares of the settings. */
  public String rule() {
    BottleneckSettings settings = lost.settings();
    return edition.say(
        "bottleneck.rule", share(settings.unitShare()), unit, share(settings.lossShare()), units);
  }

  /** A share of the settings as a percentage: "50%". */
  public String share(Fraction share) {
    return formats.figure(share.multiply(Fraction.HUNDRED).toDecimal(2)) + "%";
  }

  /** "12,5 điểm". */
  public String points(Fraction points) {
    return edition.say(
        points.compareTo(Fraction.ONE) == 0 ? "loss.points.one" : "loss.points",
        formats.points(points));
  }

  /** "16 trên 19 xã". */
  public String losing(LeafLoss leaf) {
    return losing("loss.losing", leaf);
  }

  /** The same where there is little room: "19/19 đơn vị". */
  public String losingShort(LeafLoss leaf) {
    return losing("loss.bar.losing", leaf);
  }

  private String losing(String key, LeafLoss leaf) {
    return edition.say(
        key, formats.count(leaf.losing()), formats.count(leaf.scored()), unit, units);
  }

  /** All bottlenecks, the most points lost first, whatever can be done about them. */
  public List<LeafLoss> bottlenecks() {
    return lost.leaves().stream().filter(LeafLoss::isBottleneck).toList();
  }

  /** How much was lost, what cost most, which are the bottlenecks, and how many are beyond. */
  public String finding() {
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
        + most()
        + " "
        + named(bottlenecks());
  }

  /** What cost most points, whether or not many lost much of it; and what of it can be had. */
  public String most() {
    List<LeafLoss> losing = lost.leaves().stream().filter(leaf -> leaf.losing() > 0).toList();
    if (losing.isEmpty()) {
      return edition.say("bottleneck.nothing-lost", lost.period(), unit);
    }
    List<LeafLoss> most = costliest(losing);
    List<LeafLoss> own =
        costliest(losing.stream().filter(leaf -> leaf.kind() == LossKind.RECOVERABLE).toList());
    return own.isEmpty() || most.stream().anyMatch(own::contains)
        ? costliest(Families.COSTLIEST, most)
        : costliest(Families.COSTLIEST, most) + " " + costliest(Families.COSTLIEST_OWN, own);
  }

  /** The same, and what cost most that no unit can mend. */
  public String costs() {
    List<LeafLoss> beyond =
        costliest(
            lost.leaves().stream()
                .filter(leaf -> leaf.losing() > 0 && leaf.kind() == LossKind.NOT_FIXABLE)
                .toList());
    return beyond.isEmpty() ? most() : most() + " " + costliest(Families.COSTLIEST_BEYOND, beyond);
  }

  private static List<LeafLoss> costliest(List<LeafLoss> leaves) {
    Fraction most = leaves.stream().map(LeafLoss::lost).reduce(Fraction.ZERO, Fraction::max);
    return leaves.stream().filter(leaf -> leaf.lost().compareTo(most) == 0).toList();
  }

  private String costliest(WordFamily<Boolean> words, List<LeafLoss> most) {
    LeafLoss first = most.get(0);
    return edition.say(
        words.of(most.size() == 1), names(most), points(first.lost()), losingShort(first));
  }

  /** The first few, and the number of the others; a name has commas of its own. */
  private String names(List<LeafLoss> leaves) {
    String first =
        leaves.stream()
            .limit(NAMES)
            .map(leaf -> name(leaf.leaf()))
            .collect(Collectors.joining("; "));
    return leaves.size() <= NAMES
        ? first
        : edition.say("bottleneck.more", first, formats.count(leaves.size() - NAMES));
  }

  private String named(List<LeafLoss> found) {
    if (found.isEmpty()) {
      return edition.say("bottleneck.none");
    }
    return edition.say(
            found.size() == 1 ? "bottleneck.one" : "bottleneck.several",
            names(found),
            formats.count(found.size()))
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

  private static boolean losesAny(UnitLoss unit) {
    return unit.lost().match(points -> points.signum() > 0, reason -> false);
  }

  /** The kinds that any criterion is of: where there is no survey nothing is lost by one. */
  public List<LossKind> kinds() {
    return kinds;
  }
}
