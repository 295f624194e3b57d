package vn.parindex.site.feature.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Pool;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Bullets;
import vn.parindex.site.model.Block.Facts.Fact;
import vn.parindex.site.model.Block.Figure;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Block.Paragraph;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.target.PooledWords;
import vn.parindex.site.say.target.TargetSentences;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.year.FollowUpWords;
import vn.parindex.site.say.year.FollowedUnits;
import vn.parindex.site.say.year.SilenceWords;

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

  Page page(Route route, TargetStanding standing) {
    TargetDetailSentences own = new TargetDetailSentences(edition, standing, words, units);
    TargetDetailCharts charts = new TargetDetailCharts(edition, standing, words, units);
    TargetDetailTables tables = new TargetDetailTables(edition, standing, words, units, own);
    List<String> remarks = own.remarks();
    return edition
        .page(
            route,
            own.finding(sentences.day(standing.asOf(), words.figuresOn(standing), standing.due())))
        .stats(stats(standing, own))
        .note(new FollowUpWords(edition).ceased(year.units(), year.asOf()))
        .section(edition.say("section.target.facts"), new Block.Facts(facts(standing)))
        .section(
            edition.say("section.target.bars"),
            Figure.of(new ChartView(charts.bars(own.barsTitle(), shown(own)), tables.all(), true)))
        .section(
            edition.say(year.isOver() ? "section.target.urge.over" : "section.target.urge"),
            Paragraph.of(urge(standing, own)),
            Grid.of(tables.urged()))
        .section(
            edition.say("section.target.series"),
            Bullets.sentences(series(standing, own)),
            Figure.of(
                new ChartView(charts.series(seriesTitle(standing)), charts.seriesTable(), false)),
            histories(tables.histories()))
        .section(
            edition.say("section.target.remarks"),
            remarks.isEmpty()
                ? Paragraph.of(edition.say("section.target.no-remarks"))
                : Bullets.of(remarks))
        .section(
            edition.say("section.targets.rules"),
            Bullets.sentences(
                TargetRules.of(edition, standing.isDecided(), List.of(standing.target()))))
        .neighbours(neighbours(standing))
        .made();
  }

  /** How the year went, and whose figures are in it no longer. */
  private List<String> series(TargetStanding standing, TargetDetailSentences own) {
    return Stream.concat(
            own.series().stream(),
            Stream.of(new PooledWords(edition, year).tooOld(List.of(standing))))
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  /** Folded away; what it says instead of rows stands open. */
  private Block histories(TableView table) {
    Grid grid = Grid.of(table);
    return table.rows().isEmpty()
        ? grid
        : new Block.Fold(edition.say("section.target.histories"), false, List.of(grid));
  }

  /** All units; of very many those without a rate and the best rates are left to the table. */
  private List<UnitId> shown(TargetDetailSentences own) {
    List<UnitStanding> all = own.byRate();
    int limit = RowLimit.isVeryMany(all.size()) ? FEW_BARS : RowLimit.of(all.size());
    List<UnitStanding> shown = all;
    if (limit < all.size()) {
      List<UnitStanding> judged = all.stream().filter(one -> one.state().isJudged()).toList();
      shown = judged.subList(Math.max(0, judged.size() - limit), judged.size());
    }
    return shown.stream().map(UnitStanding::unit).toList();
  }

  /** Who gives no figures at all comes first, then who does not meet this target. */
  private String urge(TargetStanding standing, TargetDetailSentences own) {
    String silent = new SilenceWords(edition, year).sentence(standing);
    return silent.isEmpty() ? own.urge() : silent + " " + own.urge();
  }

  private List<Fact> facts(TargetStanding standing) {
    Target target = standing.target();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("target.fact.clause", source(target)));
    facts.add(fact("target.fact.threshold", words.threshold(target)));
    facts.add(fact("target.fact.numerator", target.numerator()));
    facts.add(
        fact(
            target.form() == Target.Form.GROWTH ? "target.fact.base" : "target.fact.denominator",
            target.denominator()));
    if (!target.scope().isEmpty()) {
      facts.add(fact("target.fact.scope", target.scope()));
    }
    facts.add(fact("target.fact.due", formats.date(standing.due())));
    facts.add(fact("target.fact.cases", edition.say(Families.TARGET_CASES.of(target.cases()))));
    List<Link> parents =
        links(
            year.targets().stream()
                .filter(other -> other.target().code().equals(target.parent()))
                .toList());
    if (!parents.isEmpty()) {
      facts.add(new Fact(edition.say("target.fact.parent"), "", parents));
    }
    List<Link> parts =
        links(
            year.targets().stream()
                .filter(other -> other.target().parent().equals(target.code()))
                .toList());
    if (!parts.isEmpty()) {
      facts.add(new Fact(edition.say("target.fact.parts"), "", parts));
    }
    return facts;
  }

  /** The clause, and of which order where one file holds the targets. */
  private String source(Target target) {
    String clause = edition.say("targets.clause", target.clause());
    List<String> orders =
        edition
            .files(Set.of(DataFile.Kind.TARGETS))
            .map(file -> file.provenance().source())
            .distinct()
            .toList();
    return orders.size() == 1
        ? edition.say("target.fact.clause.of", clause, orders.get(0))
        : clause;
  }

  private Fact fact(String key, String words) {
    return new Fact(edition.say(key), words, List.of());
  }

  private List<Link> links(List<TargetStanding> targets) {
    return targets.stream()
        .map(
            other ->
                new Link(
                    words.name(other.target()), edition.addresses().target(other.target().code())))
        .toList();
  }

  private List<Stat> stats(TargetStanding standing, TargetDetailSentences own) {
    Target target = standing.target();
    Pool pool = standing.pool();
    String group = edition.yearTerms().group();
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
        Stat.of(
            edition.say("target.stat.met", edition.yearTerms().unit()),
            pool.judged() == 0
                ? Formats.ABSENT
                : edition.say("count.of", formats.count(pool.met()), formats.count(pool.judged())),
            edition.say("target.stat.met.of", edition.yearTerms().unit())));
    TargetWords.lacking(target, pool.attainment(), standing.isPast())
        .value()
        .filter(cases -> cases > 0)
        .ifPresent(
            cases ->
                stats.add(
                    Stat.of(
                        edition.say(
                            target.isAtMost()
                                ? "target.stat.cases.at-most"
                                : standing.isPast()
                                    ? "target.stat.cases.past"
                                    : "target.stat.cases",
                            group),
                        formats.count(cases),
                        target.numerator())));
    if (!standing.isDecided()) {
      stats.add(Stat.of(edition.say("target.stat.pace", group), words.paceWord(standing)));
    }
    standing
        .forecast()
        .value()
        .ifPresent(
            forecast ->
                stats.add(
                    Stat.of(
                        edition.say("target.stat.probability", formats.date(standing.due())),
                        words.chance(standing.pool().attainment(), forecast) + "%",
                        edition.say(
                            "target.stat.expected", own.signed(forecast.medianPercent())))));
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
                      : side > 0
                          ? "target.series.title.above"
                          : target.isAtMost()
                              ? "target.series.title.below.at-most"
                              : "target.series.title.below",
                  edition.yearTerms().group(),
                  formats.plain(gap));
            },
            none -> edition.say("target.series.title.none", edition.yearTerms().group()));
  }

  private List<Link> neighbours(TargetStanding standing) {
    List<TargetStanding> targets = year.targets();
    int at = targets.indexOf(standing);
    return links(
        IntStream.of(at - 1, at + 1)
            .filter(near -> near >= 0 && near < targets.size())
            .mapToObj(targets::get)
            .toList());
  }
}
