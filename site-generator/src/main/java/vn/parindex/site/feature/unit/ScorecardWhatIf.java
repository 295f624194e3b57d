package vn.parindex.site.feature.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.analytics.bottleneck.UnitLoss;
import vn.parindex.analytics.bottleneck.UnitWaysUp;
import vn.parindex.analytics.bottleneck.WayUp;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.model.WhatIfBoard;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.target.TargetWords;

/**
 * What the board of a scorecard computes with: exact figures of the unit and of the others, and
 * what was counted against its targets.
 */
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
   * @return empty where nothing can be tried
   */
  Optional<WhatIfBoard> board(UnitId id, List<UnitLoss.Part> losing) {
    Optional<WhatIfBoard.Points> points = points(id, losing);
    Optional<WhatIfBoard.Counts> counts =
        edition
            .followUp()
            .filter(year -> year.units().contains(id))
            .map(year -> counts(year, id))
            .filter(all -> all.targets().stream().anyMatch(one -> !one.tried().isEmpty()));
    return points.isEmpty() && counts.isEmpty()
        ? Optional.empty()
        : Optional.of(new WhatIfBoard(look(), points, counts));
  }

  private Optional<WhatIfBoard.Points> points(UnitId id, List<UnitLoss.Part> losing) {
    NodeScore total = edition.current().units().get(id).total();
    return losing.isEmpty()
        ? Optional.empty()
        : total.score().percent().map(index -> points(id, total, index, losing));
  }

  private WhatIfBoard.Points points(
      UnitId id, NodeScore total, Fraction index, List<UnitLoss.Part> losing) {
    UnitWaysUp ways = edition.results().waysUp().get(id);
    return new WhatIfBoard.Points(
        edition.to(),
        edition.terms().unit(),
        new WhatIfBoard.BandWords(edition.bandsTitle(), edition.bandWord()),
        new WhatIfBoard.Own(
            plain(total.points()),
            plain(total.countedMax()),
            edition.formats().percent(index),
            places(losing)),
        rule(),
        losing.stream().map(part -> leaf(id, part)).toList(),
        field(id, total, losing),
        new WhatIfBoard.Ways(codes(ways.nextRank()), codes(ways.nextBand())));
  }

  private WhatIfBoard.Counts counts(FollowUp year, UnitId id) {
    TargetWords words = new TargetWords(edition, year.year());
    return new WhatIfBoard.Counts(
        year.year(),
        edition.bandsTitleInSentence(),
        year.targets().stream()
            .map(TargetStanding::due)
            .max(LocalDate::compareTo)
            .filter(due -> due.isBefore(year.asOf()))
            .map(edition.formats()::date)
            .orElse(""),
        Stream.of(State.MET, State.NOT_MET, State.NO_CASES).map(words::marked).toList(),
        year.targets().stream()
            .filter(target -> target.units().containsKey(id))
            .map(target -> new WhatIfBoard.Target(target.target().code(), tried(target, id)))
            .toList());
  }

  /** A target of growth without a base has nothing to grow from, whatever is counted. */
  private static List<String> tried(TargetStanding target, UnitId id) {
    UnitStanding own = target.units().get(id);
    Optional<String> base =
        target.base(id).match(known -> Optional.of(plain(known)), reason -> Optional.empty());
    boolean growth = target.target().form() == Target.Form.GROWTH;
    if (own.state() == State.NOT_APPLICABLE
        || growth && (base.isEmpty() || base.get().equals("0"))) {
      return List.of();
    }
    List<String> said =
        new ArrayList<>(
            List.of(
                target.target().isAtMost()
                    ? target.target().comparison().code()
                    : target.target().form().code(),
                plain(target.target().threshold())));
    said.addAll(
        own.latest()
            .match(
                figure ->
                    figure
                        .measured()
                        .match(
                            ratio ->
                                List.of(
                                    Long.toString(ratio.numerator()),
                                    Long.toString(ratio.denominator())),
                            total -> List.of(Long.toString(total.count())),
                            reason -> List.of("-")),
                reason -> List.of("-")));
    base.filter(known -> growth).ifPresent(said::add);
    return said;
  }

  private WhatIfBoard.Rule rule() {
    return new WhatIfBoard.Rule(
        edition.results().settings().ties().code(),
        equality() instanceof TieEquality.Published published
            ? Integer.toString(published.decimals())
            : "exact",
        edition.results().settings().bands().bands().stream()
            .map(band -> new WhatIfBoard.Band(edition.bandName(band), asked(band)))
            .toList());
  }

  /** "90", or "90:3" where three places are for the band and the better ones. */
  private String asked(Band band) {
    String least = plain(band.atLeast());
    return BandScale.places(band, edition.ranking().placed().size())
        .map(places -> least + ":" + places)
        .orElse(least);
  }

  private TieEquality equality() {
    return edition.results().settings().equality();
  }

  private WhatIfBoard.Look look() {
    return new WhatIfBoard.Look(
        edition.results().settings().decimals(),
        edition.formats().decimalMark(),
        Stream.concat(
                edition.formats().marks().stream().map(Fraction::toString),
                edition.formats().limits().stream().map(limit -> "<" + limit))
            .toList());
  }

  private static int places(List<UnitLoss.Part> losing) {
    return losing.stream()
        .flatMap(part -> Stream.of(part.leaf().maxPoints(), now(part)))
        .flatMap(points -> points.decimal().stream())
        .mapToInt(BigDecimal::scale)
        .reduce(LEAST_PLACES, Math::max);
  }

  private WhatIfBoard.Leaf leaf(UnitId id, UnitLoss.Part part) {
    Leaf leaf = part.leaf();
    return new WhatIfBoard.Leaf(
        leaf.code(),
        plain(leaf.maxPoints()),
        plain(now(part)),
        leaf.steps().stream().map(ScorecardWhatIf::plain).toList(),
        scale(id, part).toString());
  }

  private Fraction scale(UnitId id, UnitLoss.Part part) {
    return edition.current().units().get(id).scale(part.leaf().source());
  }

  private static Fraction now(UnitLoss.Part part) {
    return part.leaf().maxPoints().subtract(lost(part));
  }

  private static Fraction lost(UnitLoss.Part part) {
    return part.lost().match(points -> points, reason -> Fraction.ZERO);
  }

  /** The others between what the unit would have with nothing and with everything. */
  private WhatIfBoard.Field field(UnitId id, NodeScore total, List<UnitLoss.Part> losing) {
    Fraction least = total.points();
    Fraction most = total.points();
    for (UnitLoss.Part part : losing) {
      Fraction scale = scale(id, part);
      least = least.subtract(now(part).multiply(scale));
      most = most.add(lost(part).multiply(scale));
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

  private Fraction key(Fraction points, Fraction max) {
    return equality().key(points.divide(max).multiply(Fraction.HUNDRED));
  }

  private static List<String> codes(Outcome<WayUp> way) {
    return way.match(
        known -> known.steps().stream().map(step -> step.leaf().code()).toList(),
        reason -> List.of());
  }

  /** As a decimal where one is exact. */
  private static String plain(Fraction number) {
    return number.decimal().map(ScorecardWhatIf::plain).orElseGet(number::toString);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
