package vn.parindex.site.feature.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.agreement.Agreement;
import vn.parindex.analytics.agreement.AppealMove;
import vn.parindex.analytics.agreement.ClaimCount;
import vn.parindex.analytics.agreement.UnitAppeals;
import vn.parindex.analytics.agreement.UnitClaims;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PairDots;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.OutcomeCells;
import vn.parindex.site.say.RowLimit;
import vn.parindex.site.say.Sentences;

/** Self-assessment against verification; what the appeals changed. */
final class AgreementAssembler {

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final OutcomeCells outcomes;
  private final Columns columns;
  private final Map<UnitId, String> labels;
  private final Map<UnitId, Integer> names;
  private final Agreement agreement;

  /** Units with something to compare, the largest difference first. */
  private final List<UnitClaims> compared;

  AgreementAssembler(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.outcomes = new OutcomeCells(edition);
    this.columns = new Columns(edition);
    this.labels = edition.labels();
    this.names = edition.nameOrder();
    this.agreement = edition.results().agreement();
    List<UnitId> byName = edition.units().stream().map(unit -> unit.id()).toList();
    this.compared =
        agreement.claims().units().stream()
            .filter(claims -> claims.count().all() > 0)
            .sorted(
                Comparator.comparing(AgreementAssembler::difference)
                    .reversed()
                    .thenComparing(claims -> byName.indexOf(claims.unit())))
            .toList();
  }

  Page.Agreement page(Route route) {
    AgreementTables tables = new AgreementTables(edition);
    return new Page.Agreement(
        edition.head(route, lead()),
        stats(),
        new ChartView(chart(), units(), true),
        tables.claims(),
        appeals(),
        tables.areas(),
        tables.survey(),
        tables.measures(),
        tables.leaves());
  }

  /** Self-assessed less verified, in percentage points of the maximum of the leaves compared. */
  private static Fraction difference(UnitClaims claims) {
    return claims
        .selfPercent()
        .flatMap(self -> claims.verifiedPercent().map(self::subtract))
        .value()
        .orElse(Fraction.ZERO);
  }

  private Fraction meanPoints() {
    return Fraction.of(
            compared.stream().map(UnitClaims::points).reduce(BigDecimal.ZERO, BigDecimal::add))
        .divide(Fraction.of(compared.size()));
  }

  private String lead() {
    List<String> parts = new ArrayList<>();
    if (!edition.hasSelfAssessment() && !edition.hasSecondRound()) {
      return edition.say("agreement.lead.areas", edition.to());
    }
    if (compared.isEmpty()) {
      parts.add(edition.say("agreement.lead.nothing", edition.to()));
    } else {
      Fraction mean = meanPoints();
      String side = mean.signum() == 0 ? "level" : mean.signum() > 0 ? "above" : "below";
      parts.add(
          edition.say(
              "agreement.lead." + side,
              edition.to(),
              edition.terms().unit(),
              formats.plain(mean.signum() < 0 ? mean.negate() : mean)));
      parts.add(most());
    }
    parts.add(decided());
    return String.join(" ", parts);
  }

  private String most() {
    BigDecimal most =
        compared.stream().map(UnitClaims::points).max(Comparator.naturalOrder()).orElseThrow();
    if (most.signum() <= 0) {
      return edition.say("agreement.lead.nobody", edition.terms().unit());
    }
    List<String> names =
        compared.stream()
            .filter(claims -> claims.points().compareTo(most) == 0)
            .map(claims -> labels.get(claims.unit()))
            .toList();
    return edition.say(
        "agreement.lead.most", new Sentences(edition).listed(names), formats.points(most));
  }

  private String decided() {
    int decided = decidedLeaves();
    if (decided == 0) {
      return edition.say("agreement.lead.no-appeals");
    }
    List<AppealMove> moves = agreement.appeals().moves();
    if (moves.isEmpty()) {
      return edition.say("agreement.lead.appeals.unmoved", formats.count(decided));
    }
    BigDecimal won = sum(agreement.appeals().units().stream().map(UnitAppeals::won).toList());
    BigDecimal lost = sum(agreement.appeals().units().stream().map(UnitAppeals::lost).toList());
    return edition.say(
        lost.signum() == 0
            ? "agreement.lead.appeals.won"
            : won.signum() == 0 ? "agreement.lead.appeals.lost" : "agreement.lead.appeals",
        formats.count(decided),
        formats.count(moves.size()),
        formats.points(won),
        formats.points(lost));
  }

  private int decidedLeaves() {
    return agreement.appeals().units().stream().mapToInt(UnitAppeals::decided).sum();
  }

  private static BigDecimal sum(List<BigDecimal> points) {
    return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<Stat> stats() {
    List<Stat> stats = new ArrayList<>();
    if (!compared.isEmpty()) {
      ClaimCount count = agreement.claims().count();
      stats.add(
          new Stat(
              edition.say("agreement.mean"),
              formats.signed(meanPoints()),
              edition.say(
                  "agreement.mean.detail", formats.count(compared.size()), edition.terms().unit()),
              Tone.PLAIN));
      stats.add(
          new Stat(
              edition.say("agreement.over"),
              edition.say("count.of", formats.count(count.over()), formats.count(count.all())),
              edition.say(
                  "agreement.over.detail",
                  formats.count(count.under()),
                  formats.count(count.equal())),
              Tone.PLAIN));
    }
    agreement
        .claims()
        .spearman()
        .value()
        .ifPresent(
            correlation ->
                stats.add(
                    new Stat(
                        edition.say("agreement.order"),
                        formats.coefficient(correlation.coefficient()),
                        edition.say("agreement.order.detail"),
                        Tone.PLAIN)));
    int decided = decidedLeaves();
    if (decided > 0) {
      stats.add(
          new Stat(
              edition.say("agreement.appeals"),
              edition.say(
                  "count.of",
                  formats.count(agreement.appeals().moves().size()),
                  formats.count(decided)),
              edition.say("agreement.appeals.detail"),
              Tone.PLAIN));
    }
    return stats;
  }

  private ChartSpec chart() {
    long above = compared.stream().filter(claims -> difference(claims).signum() > 0).count();
    return new PairDots(
        "chart-agreement",
        compared.isEmpty()
            ? edition.say("agreement.chart.nothing")
            : edition.say(
                "agreement.chart",
                formats.count(above),
                formats.count(compared.size()),
                edition.terms().unit()),
        edition.say("agreement.chart.description", edition.terms().unit()),
        edition.shortNotice(),
        axis(),
        new PairDots.Legend(
            edition.say("agreement.legend.self"), edition.say("agreement.legend.verified")),
        compared.stream().limit(RowLimit.of(compared.size())).map(this::row).toList());
  }

  private PairDots.Row row(UnitClaims claims) {
    return new PairDots.Row(
        labels.get(claims.unit()),
        ChartValue.of(percent(claims.selfPercent().value().orElseThrow())),
        ChartValue.of(percent(claims.verifiedPercent().value().orElseThrow())),
        edition.say(
            "agreement.row",
            claims.selfPercent().match(formats::plain, reason -> Formats.ABSENT),
            claims.verifiedPercent().match(formats::plain, reason -> Formats.ABSENT),
            formats.signed(difference(claims).negate())),
        false);
  }

  private static double percent(Fraction percent) {
    return percent.toDouble();
  }

  /** Nothing here is a length, so the axis starts where the figures do, at a multiple of ten. */
  private ChartAxis axis() {
    double[] all =
        compared.stream()
            .flatMap(claims -> List.of(claims.selfPercent(), claims.verifiedPercent()).stream())
            .flatMap(outcome -> outcome.value().stream())
            .mapToDouble(Fraction::toDouble)
            .sorted()
            .toArray();
    int low = all.length == 0 ? 0 : (int) Math.floor(all[0] / 10) * 10;
    int high =
        all.length == 0 ? 100 : Math.max(low + 10, (int) Math.ceil(all[all.length - 1] / 10) * 10);
    List<ChartAxis.Tick> ticks = new ArrayList<>();
    int step = high - low > 50 ? 20 : high - low > 20 ? 10 : 5;
    for (int tick = low; tick <= high; tick += step) {
      ticks.add(new ChartAxis.Tick(tick, formats.count(tick)));
    }
    return new ChartAxis(low, high, ticks);
  }

  private TableView units() {
    List<TableView.Row> rows = new ArrayList<>();
    for (UnitClaims claims : compared) {
      rows.add(
          new TableView.Row(
              List.of(
                  cells.link(
                      labels.get(claims.unit()),
                      edition.addresses().unit(claims.unit()),
                      names.get(claims.unit())),
                  outcomes.of(claims.selfPercent(), cells::percent),
                  outcomes.of(claims.verifiedPercent(), cells::percent),
                  outcomes.signed(difference(claims)),
                  outcomes.signed(Fraction.of(claims.points())),
                  cells.count(claims.count().over()),
                  cells.count(claims.count().under()),
                  cells.count(claims.count().equal())),
              false));
    }
    List<String> notes = new ArrayList<>();
    notes.add(edition.say(rows.isEmpty() ? "agreement.units.nothing" : "agreement.units.note"));
    if (RowLimit.of(compared.size()) < compared.size()) {
      notes.add(
          edition.say(
              "agreement.chart.cut",
              formats.count(RowLimit.of(compared.size())),
              formats.count(compared.size()),
              edition.terms().unit()));
    }
    List<String> silent =
        edition.units().stream()
            .map(unit -> unit.id())
            .filter(id -> compared.stream().noneMatch(claims -> claims.unit().equals(id)))
            .map(labels::get)
            .toList();
    if (!rows.isEmpty() && !silent.isEmpty()) {
      notes.add(edition.say("agreement.units.silent", new Sentences(edition).listed(silent)));
    }
    return new TableView(
        "claims-by-unit",
        edition.say("agreement.units.caption", edition.terms().units(), edition.to()),
        List.of(
            columns.words("unit", edition.say("column.unit")),
            columns.percent("self", edition.say("column.self")),
            columns.percent("verified", edition.say("column.verified")),
            columns.percentagePoints("difference", edition.say("column.self-less-verified")),
            columns.points("points", edition.say("column.self-less-verified")),
            columns.figures("over", edition.say("column.claimed-over")),
            columns.figures("under", edition.say("column.claimed-under")),
            columns.figures("equal", edition.say("column.claimed-equal"))),
        rows,
        notes);
  }

  private TableView appeals() {
    List<UnitAppeals> decided =
        byName(agreement.appeals().units()).stream()
            .filter(appeals -> appeals.decided() > 0)
            .toList();
    List<UnitAppeals> most =
        decided.stream()
            .sorted(Comparator.comparing(AgreementAssembler::moved).reversed())
            .limit(RowLimit.of(decided.size()))
            .toList();
    List<TableView.Row> rows = new ArrayList<>();
    for (UnitAppeals appeals : decided) {
      if (most.contains(appeals)) {
        rows.add(
            new TableView.Row(
                List.of(
                    cells.link(
                        labels.get(appeals.unit()),
                        edition.addresses().unit(appeals.unit()),
                        names.get(appeals.unit())),
                    cells.count(appeals.decided()),
                    cells.count(appeals.changed()),
                    cells.points(appeals.won()),
                    cells.points(appeals.lost()),
                    outcomes.of(appeals.index(), cells::change),
                    outcomes.of(
                        appeals.placesGained(), gained -> cells.places(Fraction.of(gained)))),
                false));
      }
    }
    return new TableView(
        "appeals",
        edition.say("agreement.appeals.caption", edition.to()),
        List.of(
            columns.words("unit", edition.say("column.unit")),
            columns.figures("decided", edition.say("column.decided")),
            columns.figures("changed", edition.say("column.changed-leaves")),
            columns.points("won", edition.say("column.won")),
            columns.points("lost", edition.say("column.lost-on-appeal")),
            columns.percentagePoints("index", edition.say("column.index-by-appeal")),
            columns.places("places", edition.say("column.places-by-appeals"))),
        rows,
        notes(rows.size(), decided.size()));
  }

  private List<String> notes(int shown, int decided) {
    if (decided == 0) {
      return List.of(edition.say("agreement.lead.no-appeals"));
    }
    String note = edition.say("agreement.appeals.note");
    return shown == decided
        ? List.of(note)
        : List.of(
            edition.say(
                "agreement.appeals.cut",
                formats.count(shown),
                formats.count(decided),
                edition.terms().unit()),
            note);
  }

  /** Points that moved on appeal, either way. */
  private static BigDecimal moved(UnitAppeals appeals) {
    return appeals.won().add(appeals.lost());
  }

  private List<UnitAppeals> byName(List<UnitAppeals> appeals) {
    List<UnitId> order = edition.units().stream().map(unit -> unit.id()).toList();
    return appeals.stream()
        .sorted(Comparator.comparingInt(one -> order.indexOf(one.unit())))
        .toList();
  }
}
