package vn.parindex.site.feature.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.target.Pool;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.feature.figure.Said.Fact;
import vn.parindex.site.model.GlossaryTerm;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.words.WordFamily;

/**
 * What figures of all units have in common: what they are, of which day, where from, what that
 * means, where more is said; and the words around them.
 */
final class CommonFigures {

  private static final WordFamily<Fact> FACT =
      WordFamily.of(
          "figure.fact.*",
          Fact::code,
          Stream.of(Fact.values()).filter(fact -> fact != Fact.BAND).toArray(Fact[]::new));

  private static final String INDEX = "chi-so";
  private static final String SHARE = "ty-le-dat";
  private static final String LEAF = "tieu-chi-thanh-phan";
  private static final String TARGET = "chi-tieu";

  private final Edition edition;
  private final Optional<SourceLines> lines;

  CommonFigures(Edition edition, Optional<SourceLines> lines) {
    this.edition = edition;
    this.lines = lines;
  }

  /** Bands are called what the data call them. */
  private String heading(Fact fact) {
    return fact == Fact.BAND ? edition.bandsTitle() : edition.say(FACT.of(fact));
  }

  /** Words, terms and things that figures are about. */
  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("facts", Stream.of(Fact.values()).map(this::heading).toList());
    all.put("close", edition.say("figure.close"));
    all.put("how", edition.say("figure.how"));
    all.put("unit", edition.say("figure.unit"));
    all.put("glossary", from(edition.addresses().glossary()));
    all.put("notice", notice());
    all.put("terms", terms());
    all.put("about", about());
    return all;
  }

  private String notice() {
    return edition.isIllustrative(edition.allKinds()) ? edition.say("notice.short") : "";
  }

  private Map<String, Object> terms() {
    Map<String, Object> terms = new LinkedHashMap<>();
    for (GlossaryTerm term : edition.glossary().byName()) {
      if (Set.of(INDEX, SHARE, LEAF, TARGET).contains(term.id())) {
        terms.put(term.id(), List.of(term.name(), term.meaning()));
      }
    }
    return terms;
  }

  /**
   * Of each thing its name, its term, where it is computed or told, and facts. Where it is computed
   * is a place on the calculation sheet of the unit; where it is told, a page.
   */
  private Map<String, Object> about() {
    Map<String, Object> about = new LinkedHashMap<>();
    for (String period : edition.results().indices().keySet()) {
      boolean current = period.equals(edition.to());
      about.put(
          FigureKey.index(period),
          entry(
              edition.say("figure.index", period),
              INDEX,
              current ? "#" : "",
              scores(edition.dataset().period(period), current)
                  .with(Fact.MEDIAN, median(edition.results().rankings().get(period)))));
    }
    for (Area area : edition.framework().areas()) {
      about.put(
          FigureKey.area(area.code()),
          entry(
              Edition.coded(area.code(), area.name()),
              SHARE,
              "#" + FigureKey.area(area.code()),
              scores(Optional.of(edition.period()), true)
                  .with(Fact.MEDIAN, median(edition.ranking(area)))));
    }
    edition
        .framework()
        .leaves()
        .forEach(
            leaf ->
                about.put(
                    FigureKey.leaf(leaf.code()),
                    entry(
                        Edition.coded(leaf.code(), leaf.name()),
                        LEAF,
                        "#" + FigureKey.leaf(leaf.code()),
                        leaf(leaf))));
    edition
        .followUp()
        .ifPresent(
            year -> {
              TargetWords words = new TargetWords(edition, year.year());
              for (TargetStanding target : year.targets()) {
                about.put(
                    FigureKey.target(target.target().code()),
                    entry(
                        words.name(target.target()),
                        TARGET,
                        from(edition.addresses().target(target.target().code())),
                        Said.common()
                            .with(Fact.GIVEN, words.threshold(target.target()))
                            .with(Fact.MET, met(target.pool()))
                            .with(Fact.SOURCE, sources(DataFile.Kind.MEASUREMENTS))));
              }
            });
    return about;
  }

  /** Of one unit alone there is no middle. */
  private String median(Ranking<UnitId> ranking) {
    return ranking
        .summary()
        .filter(all -> all.count() > 1)
        .map(all -> edition.formats().percent(all.median()))
        .orElse("");
  }

  private String met(Pool pool) {
    return pool.judged() == 0
        ? ""
        : edition.say(
            "count.of",
            edition.formats().count(pool.met()),
            edition.formats().count(pool.judged()));
  }

  private static List<Object> entry(String name, String term, String place, Said facts) {
    return List.of(name, term, place, facts.written());
  }

  private Said scores(Optional<Period> period, boolean current) {
    return Said.common()
        .with(
            Fact.DAY,
            period
                .map(
                    one ->
                        edition.say(
                            "calculation.source.closed", edition.formats().date(one.closedOn())))
                .orElse(""))
        .with(
            Fact.SOURCE,
            period
                .map(
                    one ->
                        edition.say("figure.source.scores", one.code()) + (current ? paper() : ""))
                .orElse(""));
  }

  private Said leaf(Leaf leaf) {
    return Said.common()
        .with(
            Fact.DAY,
            edition.say(
                "calculation.source.closed", edition.formats().date(edition.period().closedOn())))
        .with(
            Fact.SOURCE,
            edition.say(Families.LEAF_SOURCE.of(leaf.source()))
                + "; "
                + edition.say("figure.source.scores", edition.to())
                + paper());
  }

  /**
   * What the scores of the current period were taken from, as the data set cites it; of what is
   * made up there is no paper.
   */
  private String paper() {
    return edition
        .dataset()
        .files(Set.of(DataFile.Kind.SCORES))
        .filter(file -> lines.flatMap(SourceLines::scores).equals(Optional.of(file.path())))
        .map(DataFile::provenance)
        .filter(from -> !from.isIllustrative())
        .findFirst()
        .map(from -> ": " + from.source())
        .orElse("");
  }

  private String sources(DataFile.Kind kind) {
    return edition
        .files(Set.of(kind))
        .map(DataFile::provenance)
        .filter(from -> !from.isIllustrative())
        .map(Provenance::source)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** As it is written from the folder of the edition. */
  private String from(SitePath page) {
    return page.relativeTo(edition.addresses().home());
  }
}
