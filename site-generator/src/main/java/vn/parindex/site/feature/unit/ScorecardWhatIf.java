package vn.parindex.site.feature.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.analytics.bottleneck.UnitLoss;
import vn.parindex.analytics.bottleneck.UnitWaysUp;
import vn.parindex.analytics.bottleneck.WayUp;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.site.model.WhatIfBoard;
import vn.parindex.site.say.Edition;

/** What the board of a scorecard computes with: exact figures of the unit and of the others. */
final class ScorecardWhatIf {

  /** Points are given in steps of 0.25; nobody tries fewer decimals. */
  private static final int LEAST_PLACES = 2;

  /** The names of more units would make a page heavy: then those passed are counted. */
  private static final int NAMED = 500;

  private final Edition edition;

  ScorecardWhatIf(Edition edition) {
    this.edition = edition;
  }

  /**
   * The board of a unit.
   *
   * @param losing the leaves that can be tried: those on which the unit lost points
   * @return empty where nothing can be tried, or without an index
   */
  Optional<WhatIfBoard> board(UnitId id, List<UnitLoss.Part> losing) {
    NodeScore total = edition.current().units().get(id).total();
    return losing.isEmpty()
        ? Optional.empty()
        : total.score().percent().map(index -> board(id, total, index, losing));
  }

  private WhatIfBoard board(
      UnitId id, NodeScore total, Fraction index, List<UnitLoss.Part> losing) {
    UnitWaysUp ways = edition.results().waysUp().get(id);
    return new WhatIfBoard(
        edition.to(),
        edition.terms().unit(),
        new WhatIfBoard.Own(
            plain(total.points()), plain(total.countedMax()), edition.formats().percent(index)),
        rule(),
        look(losing),
        losing.stream().map(ScorecardWhatIf::leaf).toList(),
        field(id, total, losing),
        new WhatIfBoard.Ways(codes(ways.nextRank()), codes(ways.nextBand())));
  }

  private WhatIfBoard.Rule rule() {
    return new WhatIfBoard.Rule(
        edition.results().settings().ties().code(),
        equality() instanceof TieEquality.Published published
            ? Integer.toString(published.decimals())
            : "exact",
        edition.results().settings().bands().bands().stream()
            .map(band -> new WhatIfBoard.Band(edition.bandName(band), plain(band.atLeast())))
            .toList());
  }

  private TieEquality equality() {
    return edition.results().settings().equality();
  }

  private WhatIfBoard.Look look(List<UnitLoss.Part> losing) {
    int places =
        losing.stream()
            .flatMap(part -> Stream.of(part.leaf().maxPoints(), now(part)))
            .mapToInt(points -> points.stripTrailingZeros().scale())
            .reduce(LEAST_PLACES, Math::max);
    return new WhatIfBoard.Look(
        edition.results().settings().decimals(),
        places,
        edition.formats().decimalMark(),
        edition.formats().marks().stream().map(Fraction::toString).toList());
  }

  private static WhatIfBoard.Leaf leaf(UnitLoss.Part part) {
    Leaf leaf = part.leaf();
    return new WhatIfBoard.Leaf(
        leaf.code(),
        plain(leaf.maxPoints()),
        plain(now(part)),
        leaf.steps().stream().map(ScorecardWhatIf::plain).toList());
  }

  private static BigDecimal now(UnitLoss.Part part) {
    return part.leaf().maxPoints().subtract(lost(part));
  }

  private static BigDecimal lost(UnitLoss.Part part) {
    return part.lost().match(points -> points, reason -> BigDecimal.ZERO);
  }

  /** The others between what the unit would have with nothing and with everything. */
  private WhatIfBoard.Field field(UnitId id, NodeScore total, List<UnitLoss.Part> losing) {
    BigDecimal least = total.points();
    BigDecimal most = total.points();
    for (UnitLoss.Part part : losing) {
      least = least.subtract(now(part));
      most = most.add(lost(part));
    }
    boolean named = edition.ranking().placed().size() <= NAMED;
    Fraction low = key(least, total.countedMax());
    Fraction high = key(most, total.countedMax());
    int ahead = 0;
    Set<Fraction> groups = new HashSet<>();
    List<WhatIfBoard.Other> others = new ArrayList<>();
    for (Ranking.Placed<UnitId> placed : edition.ranking().placed()) {
      Fraction key = equality().key(placed.value());
      if (placed.key().equals(id) || key.compareTo(low) < 0) {
        continue;
      }
      if (key.compareTo(high) > 0) {
        ahead++;
        groups.add(key);
      } else {
        others.add(
            new WhatIfBoard.Other(
                named ? edition.labels().get(placed.key()) : "", placed.value().toString()));
      }
    }
    return new WhatIfBoard.Field(ahead, groups.size(), others);
  }

  private Fraction key(BigDecimal points, BigDecimal max) {
    return equality().key(Fraction.ratio(points, max).multiply(Fraction.HUNDRED));
  }

  private static List<String> codes(Outcome<WayUp> way) {
    return way.match(
        known -> known.steps().stream().map(step -> step.leaf().code()).toList(),
        reason -> List.of());
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
