package vn.parindex.site.say;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.Grades;
import vn.parindex.analytics.delta.EditionLinks;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.ComingUnits;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.FormerName;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.PublicPolicy;
import vn.parindex.analytics.model.Terms;
import vn.parindex.analytics.model.Translation;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.download.IllustrativeNotice;
import vn.parindex.site.download.NoteFiles;
import vn.parindex.site.format.Formats;
import vn.parindex.site.format.Marks;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.Prose;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.route.Routes;
import vn.parindex.site.words.Words;

/**
 * What all pages of one language edition are made with: the data, the results, words, formats and
 * addresses, and which pages there are. What many pages need is computed once.
 */
public final class Edition {

  /** The language of the administration, in which papers are written. */
  public static final String ADMINISTRATION = "vi";

  private final Dataset dataset;
  private final AnalysisResults results;
  private final Words words;
  private final Formats formats;
  private final Addresses addresses;
  private final Set<String> foreign;
  private final UnitNames names;
  private final Lazy<Routes> routes;
  private final Lazy<Glossary> glossary = Lazy.of(() -> new Glossary(this));
  private final Lazy<List<Unit>> units = Lazy.of(this::sortedUnits);
  private final Lazy<List<Unit>> former = Lazy.of(this::unitsBefore);
  private final Lazy<Map<UnitId, Integer>> nameOrder = Lazy.of(this::placesByName);
  private final Lazy<Map<String, Summary>> areaSummaries = Lazy.of(this::summarisedAreas);
  private final Lazy<Map<UnitId, String>> labels = Lazy.of(this::shortNames);
  private final Lazy<TodoPlaces> todo = Lazy.of(() -> TodoPlaces.of(this));
  private final Lazy<UnitParts> parts = Lazy.of(() -> UnitParts.of(this));

  /**
   * An edition.
   *
   * @param foreign texts of the data that are not in the language of the words
   * @param topics the pages that an edition has; they may not ask for its routes
   */
  private Edition(
      Dataset dataset,
      AnalysisResults results,
      Words words,
      Formats formats,
      Addresses addresses,
      Set<String> foreign,
      Function<Edition, List<Route>> topics) {
    this.dataset = dataset;
    this.results = results;
    this.words = words;
    this.formats = formats;
    this.addresses = addresses;
    this.foreign = foreign;
    this.names = UnitNames.of(dataset.units(), ofTheDay(dataset, results), words, formats, foreign);
    this.routes = Lazy.of(() -> new Routes(topics.apply(this)));
  }

  /**
   * An edition of data that are in the language of the administration.
   *
   * @param topics the pages that an edition has; they may not ask for its routes
   */
  public Edition(
      Dataset dataset,
      AnalysisResults results,
      Words words,
      Formats formats,
      Addresses addresses,
      Function<Edition, List<Route>> topics) {
    this(dataset, results, words, formats, addresses, untranslated(dataset, words), topics);
  }

  /**
   * Whose names stay as they are: the units that are there on the day of the site. An office that
   * has to do something has its official name, on its pages as in the letters to it; those that are
   * there no more are called former where another one has their name.
   */
  private static Set<UnitId> ofTheDay(Dataset dataset, AnalysisResults results) {
    LocalDate day = day(results);
    return dataset.units().stream()
        .filter(unit -> unit.existsOn(day))
        .map(Unit::id)
        .collect(Collectors.toSet());
  }

  /** The day of the site, which is that of the year that is followed. */
  private static LocalDate day(AnalysisResults results) {
    return results.followUp().value().map(FollowUp::asOf).orElse(results.settings().asOf());
  }

  /** Of data in the language of the administration all texts, for words in another. */
  private static Set<String> untranslated(Dataset dataset, Words words) {
    return words.language().equals(ADMINISTRATION)
        ? Set.of()
        : Translation.none(words.language()).missing(dataset);
  }

  /** Of a data set in the language of the administration. */
  public static Edition of(
      Dataset dataset,
      AnalysisResults results,
      Words words,
      Function<Edition, List<Route>> topics) {
    return translated(dataset, results, untranslated(dataset, words), words, topics);
  }

  /**
   * Of a data set that was translated.
   *
   * @param dataset with its texts in the language of the words, but for some
   * @param results of this data set
   * @param foreign the others
   */
  public static Edition translated(
      Dataset dataset,
      AnalysisResults results,
      Set<String> foreign,
      Words words,
      Function<Edition, List<Route>> topics) {
    return new Edition(
        dataset,
        results,
        words,
        formats(words.language(), results),
        Addresses.of(dataset, results.current().units().keySet(), words.language()),
        foreign,
        topics);
  }

  /** A place among so many: "8/19". */
  public <K> String rankOf(Ranking<K> ranking, Ranking.Placed<K> placed) {
    return say("count.of", formats.rank(placed.rank()), formats.count(ranking.placed().size()));
  }

  public Dataset dataset() {
    return dataset;
  }

  public AnalysisResults results() {
    return results;
  }

  /** The texts of the data that its pages show in the language of the administration. */
  public Set<String> foreign() {
    return foreign;
  }

  public String language() {
    return words.language();
  }

  public Words words() {
    return words;
  }

  public Formats formats() {
    return formats;
  }

  public Addresses addresses() {
    return addresses;
  }

  public UnitNames names() {
    return names;
  }

  /** The terms that its pages use. */
  public Glossary glossary() {
    return glossary.get();
  }

  /** Where the open things of units stand. */
  public TodoPlaces todo() {
    return todo.get();
  }

  /** The units in groups, where one page cannot hold all. */
  public UnitParts parts() {
    return parts.get();
  }

  /** The pages that there are. */
  public Routes routes() {
    return routes.get();
  }

  /** What feeds pages about scores. */
  public static final Set<DataFile.Kind> SCORE_KINDS =
      Set.of(DataFile.Kind.UNITS, DataFile.Kind.FRAMEWORK, DataFile.Kind.SCORES);

  /** What feeds pages about the whole of the year that is followed. */
  public static final Set<DataFile.Kind> YEAR_KINDS =
      Set.of(
          DataFile.Kind.UNITS,
          DataFile.Kind.CALENDAR,
          DataFile.Kind.TARGETS,
          DataFile.Kind.MEASUREMENTS,
          DataFile.Kind.TASKS,
          DataFile.Kind.TASK_PROGRESS,
          DataFile.Kind.FINDINGS,
          DataFile.Kind.UNIT_FINDINGS,
          DataFile.Kind.EVIDENCE);

  /**
   * The formats of a language for the figures of a site: no index is shown in another band, no
   * target on the other side of its threshold, and no two figures of different ranks as equal.
   */
  public static Formats formats(String language, AnalysisResults results) {
    int decimals = results.settings().decimals();
    List<Fraction> thresholds = new ArrayList<>();
    List<Fraction> limits = new ArrayList<>();
    results.settings().bands().bands().forEach(band -> thresholds.add(Fraction.of(band.atLeast())));
    results
        .followUp()
        .value()
        .ifPresent(
            year ->
                year.targets().stream()
                    .map(TargetStanding::target)
                    .forEach(
                        target ->
                            (target.isAtMost() ? limits : thresholds)
                                .add(Fraction.of(target.threshold()))));
    List<Ranking<UnitId>> rankings = new ArrayList<>(results.rankings().values());
    results.areaRankings().values().forEach(areas -> rankings.addAll(areas.values()));
    return Formats.of(
        language,
        decimals,
        results.settings().pointDecimals(),
        Marks.of(thresholds, limits, rankings.stream().map(Edition::byRank).toList(), decimals));
  }

  /** What is ranked, one figure of each rank. */
  private static List<Fraction> byRank(Ranking<UnitId> ranking) {
    Map<Rank, Fraction> figures = new LinkedHashMap<>();
    ranking.placed().forEach(placed -> figures.putIfAbsent(placed.rank(), placed.value()));
    return List.copyOf(figures.values());
  }

  public String say(String key, Object... arguments) {
    return words.text(key, arguments);
  }

  /** What the group and the units are called that were scored last. */
  public Terms terms() {
    return dataset.identity().terms().get(language());
  }

  /**
   * What the group and the units are called whose year is followed: others than those that were
   * scored last, where units were put together in between.
   */
  public Terms yearTerms() {
    return followUp()
        .flatMap(year -> dataset.period(year.year()))
        .map(this::termsOf)
        .orElseGet(this::terms);
  }

  /**
   * What the group and the units of a period are called on the day of the site. Of a group that is
   * there no more the units are those of what it was, by name: "toàn huyện" is nothing that can be
   * said of figures of a day on which there is no such district.
   */
  public Terms termsOf(Period period) {
    Dataset.Identity identity = dataset.identity();
    LocalDate day = results.settings().asOf();
    Terms own = identity.about(period.unitsAsOf(), day).terms().get(language());
    return identity.hasOtherGroup(language(), period.unitsAsOf(), day)
        ? own.inArea(say("group.ended", own.group()), say("group.ended.name", own.groupName()))
        : own;
  }

  /**
   * What the group and the units that were scored last are called where figures of the year that is
   * followed stand beside the scores: of the same units these are the newer ones.
   */
  public Terms termsOfBoth() {
    return followUp().filter(year -> year.year().equals(to())).isPresent() ? yearTerms() : terms();
  }

  /** The name of the site in the language of the edition. */
  public String siteName() {
    return terms().siteName().orElse(dataset.identity().name());
  }

  public String from() {
    return results.settings().compareFrom();
  }

  public String to() {
    return results.settings().compareTo();
  }

  /** Whether there are two years to be compared; with one there is no change of anything. */
  public boolean comparesYears() {
    return !from().equals(to());
  }

  /** Whether anything is known of more than one year. */
  public boolean hasHistory() {
    return results.indices().size() > 1;
  }

  /** Whether it may be said who is in charge. */
  public boolean namesPersons() {
    return !dataset.withholds(PublicPolicy.Part.PERSONS);
  }

  /**
   * Whether the register of evidence is shown where one is kept; if not, nothing may be said that
   * holds only of those who have none.
   */
  public boolean showsEvidence() {
    return !dataset.withholds(PublicPolicy.Part.EVIDENCE);
  }

  /** Whether a survey gives points. */
  public boolean hasSurvey() {
    return framework().leaves().anyMatch(leaf -> leaf.source() == Leaf.Source.SURVEY);
  }

  /** Whether points are verified: an index may be a survey and nothing else. */
  public boolean hasVerification() {
    return framework().leaves().anyMatch(leaf -> leaf.source() == Leaf.Source.VERIFIED);
  }

  /** Whether any unit assessed itself in the current period. */
  public boolean hasSelfAssessment() {
    return anyVerified(score -> score.selfAssessed().isKnown());
  }

  /** Whether anything was verified a second time in the current period. */
  public boolean hasSecondRound() {
    return anyVerified(score -> score.round2().isKnown());
  }

  private boolean anyVerified(Predicate<LeafScore.Verified> which) {
    return dataset.sheets().getOrDefault(to(), List.of()).stream()
        .flatMap(sheet -> sheet.leaves().values().stream())
        .anyMatch(score -> score instanceof LeafScore.Verified verified && which.test(verified));
  }

  public PeriodIndex current() {
    return results.current();
  }

  public Ranking<UnitId> ranking() {
    return results.currentRanking();
  }

  /** The ranking of the units by what they reached in an area of the current period. */
  public Ranking<UnitId> ranking(Area area) {
    return results.areaRankings().get(to()).get(area.code());
  }

  /** What that ranking looks like; empty when no unit has a figure there. */
  public Optional<Summary> summary(Area area) {
    return Optional.ofNullable(areaSummaries.get().get(area.code()));
  }

  private Map<String, Summary> summarisedAreas() {
    Map<String, Summary> summaries = new HashMap<>();
    results
        .areaRankings()
        .get(to())
        .forEach(
            (area, ranking) ->
                ranking.summary().ifPresent(summary -> summaries.put(area, summary)));
    return summaries;
  }

  /**
   * The two days of a site: when the scores closed, which nothing changes any more, and up to when
   * the year is followed.
   */
  public String twoDays() {
    return followUp().isEmpty()
        ? dayOfScores()
        : say(
            "site.days",
            to(),
            formats.date(period().closedOn()),
            formats.date(results.settings().asOf()),
            daysOf(period()));
  }

  /**
   * The days of a period, in brackets and after a space, where its name does not tell them: those
   * of a year of the calendar nobody needs to be told.
   */
  public String daysOf(Period period) {
    return period.isCalendarYear()
        ? ""
        : " " + say("period.days", formats.date(period.from()), formats.date(period.to()));
  }

  /** Of which day the scores are, where nothing else is told. */
  public String dayOfScores() {
    return say("site.days.scores", to(), formats.date(period().closedOn()), daysOf(period()));
  }

  /** How the year after the letter stands; empty when nothing of it is followed. */
  public Optional<FollowUp> followUp() {
    return results.followUp().value();
  }

  /** Whether a unit is one of those whose year is followed. */
  public boolean isFollowed(UnitId unit) {
    return followUp().filter(year -> year.units().contains(unit)).isPresent();
  }

  /**
   * The units that are followed and were not scored in the current period, as those that were put
   * together since, in the order of their names.
   */
  public List<UnitId> unscored() {
    return followUp().map(FollowUp::units).orElse(List.of()).stream()
        .filter(unit -> !current().units().containsKey(unit))
        .map(this::unit)
        .sorted(NameOrder.by(Unit::name).thenComparing(Unit::code))
        .map(Unit::id)
        .toList();
  }

  /**
   * What was decided of the units by the day of the site and happens later: "Từ ngày 01/07/2025
   * (còn 1 ngày), 19 đơn vị được sắp xếp thành 8 đơn vị, theo Nghị quyết …".
   */
  public List<String> coming() {
    return dataset.coming().stream()
        .map(
            coming ->
                say(
                    "units.coming",
                    formats.date(coming.date()),
                    formats.count(ChronoUnit.DAYS.between(day(results), coming.date())),
                    formats.count(coming.ending()),
                    formats.count(coming.beginning()),
                    coming.legalBasis()))
        .toList();
  }

  /**
   * The same of one unit: "Từ ngày 01/07/2025 (còn 1 ngày), xã Ba Cung được sắp xếp vào xã Ba Tơ,
   * theo Nghị quyết …"; empty where it goes on.
   */
  public String coming(UnitId id) {
    return dataset.coming().stream()
        .flatMap(
            coming ->
                coming.successor(id).stream()
                    .map(
                        next ->
                            say(
                                "unit.coming",
                                formats.date(coming.date()),
                                formats.count(ChronoUnit.DAYS.between(day(results), coming.date())),
                                nameInSentence(id),
                                successor(next),
                                coming.legalBasis())))
        .findFirst()
        .orElse("");
  }

  /**
   * What will be in the place of units, within a sentence: "xã Ba Tơ", or "xã Ba Tô mới" where a
   * unit of that name is there today, whether it will be part of it or is another one: readers
   * would take the name for the unit that they know.
   */
  public String successor(ComingUnits.SuccessorName next) {
    String full = names.full(next);
    String name = Unit.isWhole(next.type(), next.name()) ? full : typedInSentence(full);
    return dataset.units().stream().anyMatch(unit -> name.equals(nameInSentence(unit.id())))
        ? say("unit.new", name)
        : name;
  }

  /**
   * What feeds a page that tells what is to become of its units.
   *
   * @param kinds what else feeds it
   */
  public Set<DataFile.Kind> withComing(Set<DataFile.Kind> kinds) {
    Set<DataFile.Kind> all = EnumSet.copyOf(kinds);
    if (!dataset.coming().isEmpty()) {
      all.add(DataFile.Kind.SUCCESSIONS);
    }
    return all;
  }

  /**
   * What feeds a page that compares units with the estimates of their parts, where any are.
   *
   * @param kinds what else feeds it
   */
  public Set<DataFile.Kind> withEstimates(Set<DataFile.Kind> kinds) {
    Set<DataFile.Kind> all = EnumSet.copyOf(kinds);
    if (hasSuccessors()) {
      all.add(DataFile.Kind.SUCCESSIONS);
    }
    return all;
  }

  /** What feeds pages about scores and the year that is followed, where one is. */
  public Set<DataFile.Kind> allKinds() {
    Set<DataFile.Kind> kinds = EnumSet.copyOf(SCORE_KINDS);
    if (followUp().isPresent()) {
      kinds.addAll(YEAR_KINDS);
    }
    return kinds;
  }

  /**
   * The files from which is made what kinds of files feed. Of orders and reports those of the year
   * that is followed: no others are shown, but where the data are told of as a whole.
   */
  public Stream<DataFile> files(Set<DataFile.Kind> kinds) {
    return files(dataset, kinds);
  }

  /** The same in another version of the data. */
  public Stream<DataFile> files(Dataset version, Collection<DataFile.Kind> kinds) {
    boolean all = kinds.containsAll(EnumSet.allOf(DataFile.Kind.class));
    return version
        .files(kinds)
        .filter(file -> all || followUp().filter(year -> !file.tellsOf(year.year())).isEmpty());
  }

  /** Whether any of the figures that these kinds of files feed is not real. */
  public boolean isIllustrative(Set<DataFile.Kind> kinds) {
    return files(kinds).anyMatch(file -> file.provenance().isIllustrative());
  }

  public Framework framework() {
    return current().framework();
  }

  /** Whether a change between the two periods is also one of what was measured. */
  public boolean frameworkChanged() {
    return !results
        .delta()
        .links()
        .measureTheSame(
            results.indices().get(from()).framework().leaves().toList(),
            framework().leaves().toList());
  }

  /** Whether an area is there in both periods and measures something else than it did. */
  public boolean isChanged(Area area) {
    EditionLinks links = results.delta().links();
    return results
        .indices()
        .get(from())
        .framework()
        .area(links.areasByTo().getOrDefault(area.code(), ""))
        .map(before -> !links.measureTheSame(before.leaves().toList(), area.leaves().toList()))
        .orElse(false);
  }

  /** How many units the ranking of a period has. */
  public int ranked(String period) {
    return results.rankings().get(period).placed().size();
  }

  /**
   * Whether units follow others between the two periods and are compared with estimates: then a
   * place in the one ranking less a place in the other is a figure of nothing.
   */
  public boolean hasSuccessors() {
    return results.delta().units().values().stream()
        .anyMatch(change -> change.estimated().isPresent());
  }

  /**
   * That places were not gained and lost among as many units as before, where it was so: the last
   * of nineteen that is the last of eight has gained eleven places.
   */
  public Optional<String> placesNote() {
    return ranked(from()) == ranked(to()) && !hasSuccessors()
        ? Optional.empty()
        : Optional.of(
            say(
                hasSuccessors() ? "places.others" : "places.others-ranked",
                from(),
                formats.count(ranked(from())),
                terms().unit(),
                to(),
                formats.count(ranked(to()))));
  }

  public Period period() {
    return dataset.period(to()).orElseThrow();
  }

  /** The units of the current period in the order of their names. */
  public List<Unit> units() {
    return units.get();
  }

  private List<Unit> sortedUnits() {
    return dataset.unitsOf(period()).stream()
        .sorted(NameOrder.by(Unit::name).thenComparing(Unit::code))
        .toList();
  }

  /**
   * The units that were scored in an earlier period and are there no more, in the order of their
   * names.
   */
  public List<Unit> formerUnits() {
    return former.get();
  }

  private List<Unit> unitsBefore() {
    return results.indices().values().stream()
        .flatMap(index -> index.units().keySet().stream())
        .distinct()
        .map(this::unit)
        .filter(unit -> unit.validUntil().isBefore(period().unitsAsOf()))
        .sorted(NameOrder.by(Unit::name).thenComparing(Unit::code))
        .toList();
  }

  /** Whether a unit has ceased by the day of the site: nothing can be done by it any more. */
  public boolean isFormer(UnitId id) {
    return unit(id).validUntil().isBefore(day(results));
  }

  /** The units of the current period by rank; those without a rank come last, by name. */
  public Set<UnitId> unitsByRank() {
    Set<UnitId> order = new LinkedHashSet<>();
    ranking().placed().stream().map(Ranking.Placed::key).forEach(order::add);
    units().stream().map(Unit::id).forEach(order::add);
    return order;
  }

  /** The places of the units in the order of names: what a column of names is sorted by. */
  public Map<UnitId, Integer> nameOrder() {
    return nameOrder.get();
  }

  private Map<UnitId, Integer> placesByName() {
    Map<UnitId, Integer> places = new LinkedHashMap<>();
    for (Unit unit : units()) {
      places.put(unit.id(), places.size());
    }
    return places;
  }

  public Unit unit(UnitId id) {
    return dataset.unit(id).orElseThrow();
  }

  /** Type and name: "Xã Ba Vì". */
  public String fullName(UnitId id) {
    return names.full(id);
  }

  /** A name out of use, with the type: "Xã Ba Chùa". */
  public String fullName(FormerName former) {
    return names.full(former);
  }

  /** Type and name within a sentence: "xã Ba Vì"; elsewhere than in Vietnamese a proper name. */
  public String nameInSentence(UnitId id) {
    return inSentence(id, fullName(id));
  }

  /** A name of a unit, which begins with its type, within a sentence. */
  public String inSentence(UnitId id, String name) {
    return unit(id).isWhole() ? name : typedInSentence(name);
  }

  /** A name that begins with a type, within a sentence. */
  public String typedInSentence(String name) {
    return language().equals(ADMINISTRATION)
        ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
        : name;
  }

  /** Labels of the units of the current period: as short as may be. */
  public Map<UnitId, String> labels() {
    return labels.get();
  }

  private Map<UnitId, String> shortNames() {
    Map<UnitId, String> labels = new LinkedHashMap<>();
    current().units().keySet().forEach(id -> labels.put(id, names.label(id)));
    return labels;
  }

  /** The shade of a band, from 1 for the best to 5 for the last, however many bands there are. */
  public int shade(int level) {
    int bands = results.settings().bands().bands().size();
    return bands == 1 ? 1 : 1 + Math.round((level - 1) * 4f / (bands - 1));
  }

  /** What bands are called: "Xếp loại", or as the data call them. */
  public String bandsTitle() {
    return ownBandsTitle().orElseGet(() -> say("column.band"));
  }

  /** The same within a sentence: "xếp loại". */
  public String bandsTitleInSentence() {
    return bandsTitle().toLowerCase(Locale.ROOT);
  }

  /** What bands of all these are called; the usual word where they are not called alike. */
  public static String bandsTitle(List<Edition> editions) {
    List<String> titles = editions.stream().map(Edition::bandsTitle).distinct().toList();
    return titles.size() == 1 ? titles.get(0) : editions.get(0).say("column.band");
  }

  /** What one band is called within a sentence: "loại", or as the data call bands. */
  public String bandWord() {
    return ownBandsTitle()
        .map(own -> own.toLowerCase(Locale.ROOT))
        .orElseGet(() -> say("band.word"));
  }

  /** What the data call bands; empty where they are called as usual. */
  public Optional<String> ownBandsTitle() {
    BandScale scale = results.settings().bands();
    return language().equals("vi") ? scale.title() : scale.titleEn().or(scale::title);
  }

  /** In which band each unit of the current period is. */
  public Grades grades() {
    return results.grades(to());
  }

  /** The name of a band; a data set need not have one in the second language. */
  public String bandName(Band band) {
    return language().equals("vi") || band.nameEn().isEmpty() ? band.name() : band.nameEn();
  }

  /**
   * The name of a band as a sentence has it: "loại Tốt"; "loại A" of a band that is called "Loại A"
   * itself; "nhóm A" where the data call bands "Nhóm".
   */
  public String bandInSentence(Band band) {
    String name = bandName(band);
    Optional<String> title = ownBandsTitle().map(own -> own.toLowerCase(Locale.ROOT));
    String word = title.orElseGet(() -> say("band.in-sentence", "").strip());
    return !word.isEmpty()
            && name.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT) + " ")
        ? word + name.substring(word.length())
        : title.map(own -> own + " " + name).orElseGet(() -> say("band.in-sentence", name));
  }

  /** A name with its code: "3. Cải cách thủ tục hành chính". */
  public static String coded(String code, String name) {
    return code + ". " + name;
  }

  /** The words that a chart must carry; empty when all its figures are real. */
  public String shortNotice() {
    return isIllustrative(SCORE_KINDS) ? say("notice.short") : "";
  }

  /**
   * What was written of an area or of the group. Of an area nothing that was written before the
   * period began: its criteria, and those before them, were others then.
   */
  public Prose note(Note.Scope scope, String key) {
    return dataset.note(scope, key).filter(this::isOfThePeriod).map(this::prose).orElse(Prose.NONE);
  }

  private boolean isOfThePeriod(Note note) {
    return note.scope() != Note.Scope.AREA
        || note.writtenOn().equals(LocalDate.MIN)
        || !note.writtenOn().isBefore(period().from());
  }

  /** What was written of a unit; not of another one that had or has its code. */
  public Prose note(Unit unit) {
    return dataset
        .note(Note.Scope.UNIT, unit.code())
        .filter(note -> !note.writtenOn().isBefore(unit.id().validFrom()))
        .filter(
            note ->
                current().units().containsKey(unit.id())
                    || !note.writtenOn().isAfter(unit.validUntil()))
        .map(this::prose)
        .orElse(Prose.NONE);
  }

  /** With its day before it: what it calls today or this year is that of the day. */
  private Prose prose(Note note) {
    Map<String, SitePath> files = new TreeMap<>();
    note.files().forEach(file -> files.put(file.link(), NoteFiles.at(file.path())));
    String day =
        note.writtenOn().equals(LocalDate.MIN)
            ? ""
            : "*" + say("note.written", formats.date(note.writtenOn())) + "*\n\n";
    return Prose.note(day + note.markdown(), files);
  }

  /**
   * What a page has at its head.
   *
   * @param lead its finding in one sentence
   */
  public PageHead head(Route route, String lead) {
    boolean home = route.path().equals(addresses.home());
    return new PageHead(
        route.path(),
        route.section(),
        route.title(),
        lead,
        IllustrativeNotice.of(words, route.inputs(), files(route.inputs()).toList()),
        Stream.concat(home ? Stream.empty() : Stream.of(homeLink()), route.under().stream())
            .toList(),
        files(route.inputs()).map(DataFile::path).toList());
  }

  /**
   * Begins a page.
   *
   * @param lead its finding in one sentence
   */
  public PageBuilder page(Route route, String lead) {
    return new PageBuilder(this, head(route, lead), route.kind());
  }

  /** The navigation of its pages. */
  public List<SiteModel.NavGroup> navigation() {
    return routes()
        .navigation(
            group ->
                switch (group) {
                  case OVERVIEW -> say("nav.group.overview");
                  case UNITS -> say("nav.group.units");
                  case RESULTS -> say("nav.group.results");
                  case FOLLOW_UP -> say("nav.group.follow-up");
                  case TRUST -> say("trust.title");
                  case DATA -> say("nav.group.data");
                });
  }

  /** The page that says why the figures can be trusted, below which stand those on the method. */
  public Link trustLink() {
    return new Link(say("trust.title"), addresses.trust());
  }

  public Link homeLink() {
    return new Link(say("nav.home"), addresses.home());
  }

  /** The papers about a unit that there are. */
  public List<Link> papersOf(UnitId unit) {
    return Stream.of(
            new Link(say("unit-year.urging"), addresses.urging(unit)),
            new Link(say("unit-year.report"), addresses.unitReport(unit)))
        .filter(link -> routes().has(link.to()))
        .toList();
  }

  public Link meetingPackLink() {
    return new Link(
        say(parts().isSplit() ? "pack.more.parts" : "pack.more"), addresses.meetingPack());
  }

  /** Words that begin a line: "đạt 3/5" becomes "Đạt 3/5". */
  public static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** "A", "A và B", "A, B và C". */
  public String joined(List<String> names) {
    if (names.isEmpty()) {
      return Formats.ABSENT;
    }
    if (names.size() == 1) {
      return names.get(0);
    }
    return String.join(", ", names.subList(0, names.size() - 1))
        + " "
        + say("list.and")
        + " "
        + names.get(names.size() - 1);
  }
}
