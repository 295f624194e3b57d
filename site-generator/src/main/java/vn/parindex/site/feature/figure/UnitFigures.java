package vn.parindex.site.feature.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.delta.AreaChange;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.EstimatedAreaChange;
import vn.parindex.analytics.delta.LeafChange;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.target.DatedMeasure;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.feature.figure.Said.Fact;
import vn.parindex.site.format.Formats;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.EstimatedWords;
import vn.parindex.site.say.result.UnitHistory;
import vn.parindex.site.say.target.TargetWords;

/** What the figures of a unit answer: its index of each year, its areas, leaves and targets. */
final class UnitFigures {

  private final Edition edition;
  private final Formats formats;
  private final UnitHistory history;
  private final EstimatedWords estimates;

  UnitFigures(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.history = new UnitHistory(edition);
    this.estimates = new EstimatedWords(edition);
  }

  /** Its name in full, and its figures by what they are about. */
  Map<String, Object> of(UnitId unit) {
    Map<String, Object> figures = new LinkedHashMap<>();
    edition
        .results()
        .indices()
        .forEach(
            (period, all) ->
                Optional.ofNullable(all.units().get(unit))
                    .ifPresent(
                        own -> figures.put(FigureKey.index(period), index(all, own).written())));
    Optional<Change.Compared> change = edition.results().delta().of(unit);
    UnitIndex own = edition.current().units().get(unit);
    for (Area area : edition.framework().areas()) {
      figures.put(FigureKey.area(area.code()), area(area, own, change).written());
    }
    Map<String, LeafChange> changes = new HashMap<>();
    change.ifPresent(
        compared -> compared.leaves().forEach(leaf -> changes.put(leaf.toCode(), leaf)));
    for (LeafResult leaf : own.leaves()) {
      figures.put(
          FigureKey.leaf(leaf.leaf().code()),
          leaf(leaf, Optional.ofNullable(changes.get(leaf.leaf().code()))).written());
    }
    edition
        .followUp()
        .ifPresent(
            year -> {
              TargetWords words = new TargetWords(edition, year.year());
              for (TargetStanding target : year.targets()) {
                Optional.ofNullable(target.units().get(unit))
                    .ifPresent(
                        standing ->
                            figures.put(
                                FigureKey.target(target.target().code()),
                                target(words, target, standing).written()));
              }
            });
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", edition.fullName(unit));
    all.put("figures", figures);
    return all;
  }

  private Said index(PeriodIndex all, UnitIndex own) {
    Score score = own.total().score();
    Ranking<UnitId> ranking = edition.results().rankings().get(all.period());
    return Said.value(percent(score))
        .with(Fact.RANK, rank(ranking, own.unit()))
        .with(
            Fact.BAND,
            edition.results().grades(all.period()).of(own.unit()).map(edition::bandName).orElse(""))
        .with(Fact.POINTS, points(own.total()))
        .with(Fact.CHANGE, all.period().equals(edition.to()) ? change(own.unit()) : "")
        .with(
            Fact.PERFORMANCE,
            all.period().equals(edition.to())
                ? edition
                    .results()
                    .delta()
                    .of(own.unit())
                    .map(compared -> percentagePoints(compared.split().performance()))
                    .orElse("")
                : "");
  }

  private String change(UnitId unit) {
    if (!edition.comparesYears()) {
      return "";
    }
    return edition
        .results()
        .delta()
        .units()
        .get(unit)
        .match(
            compared -> since(compared.points()),
            estimated -> sinceEstimate(estimated.points()),
            reason -> Formats.ABSENT + " " + history.notComparedShort(reason));
  }

  private Said area(Area area, UnitIndex own, Optional<Change.Compared> change) {
    NodeScore score = own.area(area.code()).orElseThrow();
    Optional<AreaChange> part =
        change.stream()
            .flatMap(compared -> compared.areas().stream())
            .filter(one -> one.toCode().equals(area.code()))
            .findFirst();
    return Said.value(percent(score.score()))
        .with(Fact.RANK, rank(edition.ranking(area), own.unit()))
        .with(Fact.POINTS, points(score))
        .with(
            Fact.CHANGE,
            part.flatMap(
                    one ->
                        one.to()
                            .percent()
                            .flatMap(to -> one.from().percent().map(from -> to.subtract(from))))
                .map(this::since)
                .or(
                    () ->
                        estimates
                            .of(own.unit(), area)
                            .flatMap(EstimatedAreaChange::points)
                            .map(this::sinceEstimate))
                .orElse(""))
        .with(Fact.PERFORMANCE, part.map(one -> ofIndex(one.split().performance())).orElse(""));
  }

  private Said leaf(LeafResult leaf, Optional<LeafChange> change) {
    Fraction max = leaf.leaf().maxPoints();
    return Said.value(
            leaf.points()
                .match(
                    points ->
                        edition.say("figure.points", formats.points(points), formats.points(max)),
                    reason -> Formats.ABSENT + " " + edition.say(Families.MISSING.of(reason))))
        .with(Fact.POINTS, lost(leaf.points(), max))
        .with(
            Fact.PERFORMANCE,
            change
                .filter(one -> one.kind().isComparable())
                .map(one -> ofIndex(one.split().performance()))
                .orElse(""));
  }

  private String lost(Figure points, Fraction max) {
    return points.match(
        known ->
            known.compareTo(max) >= 0
                ? edition.say("figure.full")
                : edition.say("figure.lost", formats.points(max.subtract(known))),
        reason -> "");
  }

  private Said target(TargetWords words, TargetStanding target, UnitStanding standing) {
    List<String> day = new ArrayList<>();
    standing.latest().value().ifPresent(latest -> day.add(formats.date(latest.date())));
    words.remarks(standing).stream()
        .filter(remark -> standing.missedReports() == 0 || !remark.contains(day.get(0)))
        .forEach(day::add);
    String missing = words.shortCases(target, standing.attainment());
    return Said.value(words.figure(standing))
        .with(
            Fact.STATE, words.marked(standing.state()) + (missing.isEmpty() ? "" : "; " + missing))
        .with(
            Fact.BEFORE,
            words
                .baseline(standing)
                .filter(measure -> measure.percent().isKnown())
                .map(this::before)
                .orElse(""))
        .with(Fact.DAY, String.join("; ", day));
  }

  private String before(DatedMeasure measure) {
    return edition.say(
        "figure.before",
        measure.percent().match(formats::percent, reason -> Formats.ABSENT),
        formats.date(measure.date()));
  }

  private String percent(Score score) {
    return score.match(
        formats::percent,
        reason -> Formats.ABSENT + " " + edition.say(Families.NO_SCORE.of(reason)));
  }

  /** Its place among those that have one: "8/19", "11/19 (đồng hạng)". */
  private String rank(Ranking<UnitId> ranking, UnitId unit) {
    return ranking
        .of(unit)
        .map(
            placed -> {
              String of = edition.rankOf(ranking, placed);
              return placed.isTied() ? edition.say("rank.tied", of) : of;
            })
        .orElse("");
  }

  private String points(NodeScore score) {
    return score.hasFigures()
        ? edition.say(
            "figure.points", formats.points(score.points()), formats.points(score.countedMax()))
        : "";
  }

  private String sinceEstimate(Fraction change) {
    return edition.say("figure.since.estimated", formats.signed(change), edition.from());
  }

  private String since(Fraction change) {
    return edition.say("figure.since", formats.signed(change), edition.from());
  }

  private String percentagePoints(Fraction change) {
    return edition.say("figure.percentage-points", formats.signed(change));
  }

  private String ofIndex(Fraction change) {
    return edition.say("figure.percentage-points.of-index", formats.signed(change));
  }
}
