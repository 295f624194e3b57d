package vn.parindex.site.feature.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Pool;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TargetDetail;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.FollowedUnits;
import vn.parindex.site.say.RowLimit;
import vn.parindex.site.say.SilenceWords;
import vn.parindex.site.say.TargetSentences;
import vn.parindex.site.say.TargetWords;

/** The page on one target. */
final class TargetDetailAssembler {

  /** A chart beside a table of very many units has so many bars. */
  private static final int FEW_BARS = 15;

  private final Edition edition;
  private final Formats formats;
  private final FollowUp year;
  private final FollowedUnits units;
  private final TargetWords words;
  private final TargetSentences sentences;

  TargetDetailAssembler(Edition edition, FollowUp year) {
    this.edition = edition;
    this.formats = edition.formats();
    this.year = year;
    this.units = new FollowedUnits(edition, year.units());
    this.words = new TargetWords(edition, year.year());
    this.sentences = new TargetSentences(edition, year);
  }

  TargetDetail page(Route route, TargetStanding standing) {
    Target target = standing.target();
    TargetFinding finding = new TargetFinding(edition, standing, words, units);
    TargetCharts charts = new TargetCharts(edition, standing, words, units);
    TargetUnitTables tables = new TargetUnitTables(edition, standing, words, units, finding);
    return new TargetDetail(
        edition.head(
            route,
            finding.finding(
                sentences.day(standing.asOf(), words.figuresOn(standing), standing.due()))),
        facts(standing),
        stats(standing, finding),
        new ChartView(charts.bars(finding.barsTitle(), shown(finding)), tables.all(), true),
        new ChartView(
            charts.series(seriesTitle(standing)),
            charts.seriesTable(new Cells(edition), new Columns(edition)),
            false),
        finding.series(),
        tables.histories(),
        urge(standing, finding),
        tables.urged(),
        remarks(finding),
        TargetRules.of(edition, standing.isDecided()),
        neighbours(standing));
  }

  /** All units; of very many those without a rate and the highest rates are left to the table. */
  private List<UnitId> shown(TargetFinding finding) {
    List<UnitStanding> all = finding.byRate();
    int limit = RowLimit.isVeryMany(all.size()) ? FEW_BARS : RowLimit.of(all.size());
    List<UnitStanding> shown = all;
    if (limit < all.size()) {
      List<UnitStanding> judged = all.stream().filter(one -> one.state().isJudged()).toList();
      shown = judged.subList(Math.max(0, judged.size() - limit), judged.size());
    }
    return shown.stream().map(UnitStanding::unit).toList();
  }

  /** Who gives no figures at all comes first, then who does not meet this target. */
  private String urge(TargetStanding standing, TargetFinding finding) {
    String silent = new SilenceWords(edition, year).sentence(standing);
    return silent.isEmpty() ? finding.urge() : silent + " " + finding.urge();
  }

  private List<String> remarks(TargetFinding finding) {
    return finding.remarks();
  }

  private List<TargetDetail.Fact> facts(TargetStanding standing) {
    Target target = standing.target();
    List<TargetDetail.Fact> facts = new ArrayList<>();
    facts.add(fact("clause", source(target)));
    facts.add(fact("threshold", words.threshold(target)));
    facts.add(fact("numerator", target.numerator()));
    facts.add(
        fact(target.form() == Target.Form.GROWTH ? "base" : "denominator", target.denominator()));
    if (!target.scope().isEmpty()) {
      facts.add(fact("scope", target.scope()));
    }
    facts.add(fact("due", formats.date(standing.due())));
    facts.add(fact("cases", edition.say("target.fact.cases." + target.cases().code())));
    List<Link> parents =
        links(
            year.targets().stream()
                .filter(other -> other.target().code().equals(target.parent()))
                .toList());
    if (!parents.isEmpty()) {
      facts.add(new TargetDetail.Fact(edition.say("target.fact.parent"), "", parents));
    }
    List<Link> parts =
        links(
            year.targets().stream()
                .filter(other -> other.target().parent().equals(target.code()))
                .toList());
    if (!parts.isEmpty()) {
      facts.add(new TargetDetail.Fact(edition.say("target.fact.parts"), "", parts));
    }
    return facts;
  }

  /** The clause, and of which order where one file holds the targets. */
  private String source(Target target) {
    String clause = edition.say("targets.clause", target.clause());
    List<String> orders =
        edition
            .dataset()
            .files(Set.of(DataFile.Kind.TARGETS))
            .map(file -> file.provenance().source())
            .distinct()
            .toList();
    return orders.size() == 1
        ? edition.say("target.fact.clause.of", clause, orders.get(0))
        : clause;
  }

  private TargetDetail.Fact fact(String key, String words) {
    return new TargetDetail.Fact(edition.say("target.fact." + key), words, List.of());
  }

  private List<Link> links(List<TargetStanding> targets) {
    return targets.stream()
        .map(
            other ->
                new Link(
                    words.name(other.target()), edition.addresses().target(other.target().code())))
        .toList();
  }

  private List<Stat> stats(TargetStanding standing, TargetFinding finding) {
    Target target = standing.target();
    Pool pool = standing.pool();
    String group = edition.terms().group();
    List<Stat> stats = new ArrayList<>();
    stats.add(
        new Stat(
            edition.say("target.stat.pooled", group),
            pool.attainment()
                .percent()
                .match(percent -> words.percent(target, percent), none -> Formats.ABSENT),
            words.marked(pool.attainment().state()),
            words.tone(pool.attainment().state()) == Tone.ABSENT ? Tone.PLAIN : Tone.STRONG));
    stats.add(
        new Stat(
            edition.say("target.stat.met", edition.terms().unit()),
            pool.judged() == 0
                ? Formats.ABSENT
                : edition.say("count.of", formats.count(pool.met()), formats.count(pool.judged())),
            edition.say("target.stat.met.of", edition.terms().unit()),
            Tone.PLAIN));
    pool.attainment()
        .gapCases()
        .value()
        .filter(cases -> cases > 0)
        .ifPresent(
            cases ->
                stats.add(
                    new Stat(
                        edition.say("target.stat.cases", group),
                        formats.count(cases),
                        target.numerator(),
                        Tone.PLAIN)));
    if (!standing.isDecided()) {
      stats.add(
          new Stat(
              edition.say("target.stat.pace", group),
              words.paceWord(standing.pace()),
              "",
              Tone.PLAIN));
    }
    standing
        .forecast()
        .value()
        .ifPresent(
            forecast ->
                stats.add(
                    new Stat(
                        edition.say("target.stat.probability", formats.date(standing.due())),
                        formats.chance(forecast.probability()) + "%",
                        edition.say(
                            "target.stat.expected", finding.signed(forecast.medianPercent())),
                        Tone.PLAIN)));
    return stats;
  }

  /** The finding of the series in at most ten words. */
  private String seriesTitle(TargetStanding standing) {
    Target target = standing.target();
    Fraction threshold = Fraction.of(target.threshold());
    return standing
        .pool()
        .attainment()
        .percent()
        .match(
            percent -> {
              int side = percent.compareTo(threshold);
              Fraction gap = side > 0 ? percent.subtract(threshold) : threshold.subtract(percent);
              return edition.say(
                  side == 0
                      ? "target.series.title.level"
                      : side > 0 ? "target.series.title.above" : "target.series.title.below",
                  edition.terms().group(),
                  formats.plain(gap));
            },
            none -> edition.say("target.series.title.none", edition.terms().group()));
  }

  private List<Link> neighbours(TargetStanding standing) {
    int index = year.targets().indexOf(standing);
    List<TargetStanding> near = new ArrayList<>();
    if (index > 0) {
      near.add(year.targets().get(index - 1));
    }
    if (index + 1 < year.targets().size()) {
      near.add(year.targets().get(index + 1));
    }
    return links(near);
  }
}
