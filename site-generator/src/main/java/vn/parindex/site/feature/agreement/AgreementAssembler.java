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
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.Sentences;

/** Self-assessment against verification; what the appeals changed. */
final class AgreementAssembler {

  private final Edition edition;
  private final Formats formats;
  private final Map<UnitId, String> labels;
  private final Agreement agreement;

  /** Units with something to compare, the largest difference first. */
  private final List<UnitClaims> compared;

  AgreementAssembler(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.labels = edition.labels();
    this.agreement = edition.results().agreement();
    Map<UnitId, Integer> names = edition.nameOrder();
    this.compared =
        agreement.claims().units().stream()
            .filter(claims -> claims.count().all() > 0)
            .sorted(
                Comparator.comparing(ClaimsByUnit::difference)
                    .reversed()
                    .thenComparing(claims -> names.get(claims.unit())))
            .toList();
  }

  Page page(Route route) {
    AgreementTables tables = new AgreementTables(edition);
    TableView appeals = tables.appeals();
    return edition
        .page(route, lead())
        .stats(stats())
        .when(
            !compared.isEmpty(),
            page ->
                page.styled(
                        "main-table",
                        edition.say("section.agreement.units"),
                        Block.Figure.of(new ClaimsByUnit(edition, compared).view()))
                    .section(edition.say("section.agreement.claims"), Grid.of(tables.claims())))
        .when(
            !compared.isEmpty() || !appeals.rows().isEmpty(),
            page -> page.section(edition.say("section.agreement.appeals"), Grid.of(appeals)))
        .section(
            edition.say("section.agreement.areas"),
            Grid.of(tables.areas()),
            Grid.of(tables.survey()),
            Grid.of(tables.measures()))
        .section(
            edition.say("section.agreement.leaves"), Grid.of(new DoubtfulLeaves(edition).table()))
        .made();
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
      String key =
          mean.signum() == 0
              ? "agreement.lead.level"
              : mean.signum() > 0 ? "agreement.lead.above" : "agreement.lead.below";
      parts.add(
          edition.say(
              key,
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
}
