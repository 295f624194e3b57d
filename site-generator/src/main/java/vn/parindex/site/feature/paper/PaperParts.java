package vn.parindex.site.feature.paper;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.ComingUnits;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.Terms;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.PaperBlock;
import vn.parindex.site.model.PaperText;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.NameLimit;
import vn.parindex.site.say.result.StillScored;
import vn.parindex.site.say.result.UnitHistory;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.year.FollowUpWords;
import vn.parindex.site.words.WordFamily;
import vn.parindex.site.words.Words;

/** What all papers share: words, names, head, end, numbering. */
final class PaperParts extends TablePart {

  /** What feeds the papers. */
  static final Set<DataFile.Kind> KINDS =
      EnumSet.complementOf(
          EnumSet.of(
              DataFile.Kind.DATASET,
              DataFile.Kind.SUCCESSIONS,
              DataFile.Kind.TILE_MAP,
              DataFile.Kind.BOUNDARIES,
              DataFile.Kind.NOTE));

  /** A blank to be filled in by hand: three blanks of an em, which no program folds into one. */
  static final String BLANK = "\u2003".repeat(3);

  private final FollowUp year;
  private final Words words;
  private final UnitHistory history;
  private final Dataset.Identity identity;
  private final PaperOffice office;
  private final Map<String, Leaf> leaves;
  private final TargetWords targetWords;
  private final StillScored still;

  PaperParts(Edition edition, FollowUp year, Words words) {
    super(edition);
    this.year = year;
    this.words = words;
    this.history = new UnitHistory(edition);
    Dataset.Identity named = edition.dataset().identity();
    this.identity =
        edition
            .dataset()
            .period(year.year())
            .map(period -> named.about(period.unitsAsOf(), year.asOf()))
            .orElse(named);
    this.office =
        year.units().stream().anyMatch(this::isFormer)
            ? PaperOffice.unknown(words)
            : PaperOffice.of(identity, words);
    this.targetWords = new TargetWords(edition, year.year());
    this.still = new StillScored(edition, year.year());
    this.leaves =
        edition
            .dataset()
            .period(year.year())
            .map(period -> edition.dataset().frameworkOf(period).leavesByCode())
            .orElse(Map.of());
  }

  Edition edition() {
    return edition;
  }

  FollowUp year() {
    return year;
  }

  PaperOffice office() {
    return office;
  }

  /** What the data set is called on the day of the papers, and its units in their year. */
  Dataset.Identity identity() {
    return identity;
  }

  /** The words of that year for the group and its units. */
  Terms terms() {
    return edition
        .dataset()
        .period(year.year())
        .map(edition::termsOf)
        .orElseGet(() -> identity.terms().get(edition.language()));
  }

  Cells cells() {
    return cells;
  }

  Formats formats() {
    return edition.formats();
  }

  TargetWords targetWords() {
    return targetWords;
  }

  String say(String key, Object... arguments) {
    return words.text(key, arguments);
  }

  /** The day of the assessment: "31/10/2025". */
  String asOf() {
    return date(year.asOf());
  }

  /** The days of the year, in brackets and after a space, where its name does not tell them. */
  String days() {
    return edition.dataset().period(year.year()).map(edition::daysOf).orElse("");
  }

  /** The day with that of the newest figures on targets, where those are older. */
  String asOfFigures() {
    return asOfFigures(olderFigures());
  }

  /** The same for a paper that a unit writes of its own figures: with the day of its last ones. */
  String asOfFigures(UnitYear unit) {
    return asOfFigures(unit.behindSince().or(this::olderFigures));
  }

  private String asOfFigures(Optional<LocalDate> newest) {
    return newest.map(day -> say("paper.as-of.older", asOf(), date(day))).orElseGet(this::asOf);
  }

  /** The day of the newest figures on targets; empty when it is the day of the assessment. */
  Optional<LocalDate> olderFigures() {
    return Silence.newest(year).filter(newest -> newest.isBefore(year.asOf()));
  }

  /** Whether the year is over: what was missed in it cannot be met any more. */
  boolean isOver() {
    return year.isOver();
  }

  /** What the year asks for, as the subject of a paper names it: "chỉ tiêu, nhiệm vụ". */
  String things() {
    boolean targets = !year.targets().isEmpty();
    boolean tasks = !year.tasks().isEmpty();
    return say(
        targets && tasks
            ? "subject.things"
            : targets
                ? "subject.things.targets"
                : tasks ? "subject.things.tasks" : "subject.things.none");
  }

  /** What is reported on: "khắc phục tồn tại, hạn chế và thực hiện chỉ tiêu, nhiệm vụ". */
  String results() {
    return say(
        year.findings().isEmpty() ? "subject.results.no-findings" : "subject.results", things());
  }

  String date(LocalDate day) {
    return formats().date(day);
  }

  /** Who is in charge of something of a unit, or was before it ceased. */
  String person(UnitId unit, String person) {
    return new FollowUpWords(edition).person(unit, person);
  }

  /** That units have ceased, and what their figures mean since; none while all are there. */
  List<PaperBlock> ceased() {
    String told = new FollowUpWords(edition).ceased(year.units(), year.asOf());
    return told.isEmpty() ? List.of() : List.of(PaperBlock.Paragraph.of(told));
  }

  /** "còn 3 ngày", "hôm nay", "quá hạn 3 ngày". */
  String daysLeft(LocalDate day) {
    return new FollowUpWords(edition).daysLeft(ChronoUnit.DAYS.between(year.asOf(), day));
  }

  boolean isPast(LocalDate day) {
    return day.isBefore(year.asOf());
  }

  /** Whether a day leaves no time to answer a letter: whoever issues it sets another. */
  boolean isTooSoon(LocalDate day) {
    return !day.isAfter(year.asOf().plusDays(1));
  }

  /** Words on every sheet. */
  String notice() {
    return say(edition.isIllustrative(KINDS) ? "paper.notice.illustrative" : "paper.notice.real");
  }

  /** Whether a unit has ceased by the day of the paper. */
  boolean isFormer(UnitId id) {
    return edition.unit(id).validUntil().isBefore(year.asOf());
  }

  /** Whether the last ranking has units that were put together before the year of the papers. */
  boolean isRankingOfUnitsBefore() {
    return edition.ranking().placed().stream()
        .map(Ranking.Placed::key)
        .anyMatch(id -> !year.units().contains(id) && isFormer(id));
  }

  /**
   * Whether a leaf of the framework that was scored last is scored in the year of the papers too,
   * for the same; true where that is not known.
   */
  boolean isStillScored(Leaf leaf) {
    return still.has(leaf);
  }

  /** Whether papers must leave open who issues them. */
  boolean isOfficeUnknown() {
    return year.units().stream().anyMatch(this::isFormer);
  }

  /** Whose figures they are: "xã Ba Vì", or "địa bàn xã Ba Vì cũ". */
  String unit(UnitId id) {
    return isFormer(id) ? say("paper.area", own(id)) : own(id);
  }

  /** "xã Ba Vì; xã Ba Giang cũ", in the order given. */
  String units(List<UnitId> ids) {
    return listed(ids, this::inList);
  }

  /** What is said of each of some units; of very many, of the first, and how many others. */
  <T> String listed(List<T> all, Function<T, String> of) {
    String named = NameLimit.named(all).stream().map(of).collect(Collectors.joining("; "));
    int others = NameLimit.others(all);
    return others == 0 ? named : say("list.more.units", named, formats().count(others));
  }

  /** The same, as short as a list needs it: "xã Ba Giang cũ". */
  String inList(UnitId id) {
    return isFormer(id) ? say("paper.former", own(id)) : own(id);
  }

  /** Who answers for a unit on the day of the paper: itself, or what it is part of by then. */
  UnitId acting(UnitId id) {
    UnitId acting = id;
    while (isFormer(acting) && history.end(acting).isPresent()) {
      acting = history.end(acting).get().successor();
    }
    return acting;
  }

  /** The same by name: "xã Ba Dinh". */
  String body(UnitId id) {
    return own(acting(id));
  }

  /** The same with the area that is meant: "xã Ba Dinh (địa bàn xã Ba Giang cũ)". */
  String bodyFor(UnitId id) {
    return isFormer(id) ? say("paper.body.for", body(id), unit(id)) : body(id);
  }

  /** Titles of papers about a unit, by whether it is a former one. */
  static WordFamily<Boolean> title(String pattern) {
    return WordFamily.of(pattern, isFormer -> isFormer ? ".former" : "", true, false);
  }

  /** The title of a paper about a unit, with who answers for it where that is another one. */
  String titled(WordFamily<Boolean> title, UnitId id) {
    return say(title.of(isFormer(id)), edition.names().own(id), body(id));
  }

  /** All of them in a word: "xã, thị trấn", which may no longer be the types that there are. */
  String bodies() {
    return isOfficeUnknown() ? say("paper.bodies") : terms().units();
  }

  /** The year of the review that found what is mended now: the one before. */
  String reviewYear() {
    return edition.dataset().findings().keySet().stream()
        .filter(code -> code.compareTo(year.year()) <= 0)
        .max(String::compareTo)
        .orElse(year.year());
  }

  /**
   * The findings that a paper on all units may state as theirs. A review of other units, as before
   * units were put together, says nothing in general of what these do: then only what was noted in
   * one of them. What no unit can mend does not go by who the units are: it is passed on to the
   * higher level, as the page of the findings says.
   */
  List<FindingStanding> ownFindings() {
    boolean reviewed =
        edition
            .dataset()
            .period(reviewYear())
            .map(Period::unitsAsOf)
            .map(day -> year.units().stream().allMatch(id -> edition.unit(id).existsOn(day)))
            .orElse(true);
    return year.findings().stream()
        .filter(
            finding ->
                reviewed
                    || !finding.finding().fixableLocally()
                    || year.units().stream().anyMatch(finding.units()::containsKey))
        .toList();
  }

  /** To whom one reports: "UBND huyện Ba Tơ (qua Phòng Nội vụ)". */
  String reportTo() {
    return office.through(words);
  }

  /**
   * To whom one reports on a day: whoever that is once units have been put together, of which no
   * data tell.
   */
  String reportTo(LocalDate day) {
    return comingBy(day)
        .map(coming -> say("paper.blank.receiver", date(coming.date())))
        .orElseGet(this::reportTo);
  }

  /** What was decided of the units that are followed and has happened by a later day. */
  Optional<ComingUnits> comingBy(LocalDate day) {
    return coming().filter(coming -> !coming.date().isAfter(day)).findFirst();
  }

  private Stream<ComingUnits> coming() {
    return edition.dataset().coming().stream()
        .filter(
            coming -> year.units().stream().anyMatch(unit -> coming.successor(unit).isPresent()));
  }

  /** What a unit will be part of by a later day; empty where it goes on. */
  Optional<String> successorBy(LocalDate day, UnitId unit) {
    return comingBy(day).flatMap(coming -> coming.successor(unit)).map(edition::successor);
  }

  /** That a unit will be part of another one, and which goes on with its work; empty if not. */
  Optional<String> handedOn(UnitId unit) {
    return coming()
        .flatMap(
            coming ->
                coming.successor(unit).stream()
                    .map(
                        next ->
                            say(
                                "paper.handed-on",
                                date(coming.date()),
                                own(unit),
                                edition.successor(next),
                                coming.legalBasis())))
        .findFirst();
  }

  /** What must be looked up where a draft is signed after units were put together. */
  Optional<String> signedAfter() {
    return coming()
        .map(coming -> say("papers.draft.coming", date(coming.date()), coming.legalBasis()))
        .findFirst();
  }

  private String own(UnitId id) {
    return edition.inSentence(id, edition.names().own(id));
  }

  /** Code and name of a leaf: "1.1.2. Kế hoạch CCHC"; the code alone when nobody knows it. */
  String leaf(String code) {
    return leaves.containsKey(code) ? Edition.coded(code, leaves.get(code).name()) : code;
  }

  /**
   * The order that set targets and tasks, as its source names it; empty unless the source is real.
   */
  String order() {
    return edition
        .files(Set.of(DataFile.Kind.TARGETS, DataFile.Kind.TASKS))
        .filter(file -> file.provenance().status() == Provenance.Status.REAL)
        .map(file -> file.provenance().source())
        .findFirst()
        .orElse("");
  }

  /** "Thực hiện Công văn …, qua": what the sentence begins with. */
  String basis() {
    return order().isEmpty() ? say("paper.basis.none") : say("paper.basis", order());
  }

  PaperBlock.Masthead officeHead(String subject) {
    return head(office.parent(), List.of(office.name()), subject, office.place());
  }

  PaperBlock.Masthead unitHead(UnitId id) {
    return head(
        List.of(),
        List.of(say("paper.committee.lines"), PaperOffice.capitals(body(id))),
        "",
        edition.unit(acting(id)).name());
  }

  private PaperBlock.Masthead head(
      List<String> parent, List<String> issuer, String subject, String place) {
    return new PaperBlock.Masthead(
        parent,
        issuer,
        say("paper.number", BLANK),
        subject,
        say("paper.nation"),
        say("paper.motto"),
        say("paper.place", place, BLANK, Integer.toString(year.asOf().getYear())),
        say("paper.draft"));
  }

  PaperBlock.Closing officeEnd(List<String> recipients) {
    return new PaperBlock.Closing(
        say("paper.recipients"), withFile(recipients), List.of(office.signer()));
  }

  PaperBlock.Closing unitEnd(List<String> recipients) {
    return new PaperBlock.Closing(
        say("paper.recipients"),
        withFile(recipients),
        List.of(say("paper.signer.committee"), say("paper.signer.chair")));
  }

  private List<String> withFile(List<String> recipients) {
    List<String> all = new ArrayList<>(recipients);
    all.add(say("paper.recipient.file"));
    return all;
  }

  /** Whether any unit reported on any task: before that nothing is told by the last reports. */
  boolean isAnyTaskReported() {
    return year.tasks().stream().anyMatch(TaskStanding::isReported);
  }

  /** A gap: "……… (đơn vị bổ sung: số, ngày quyết định)". */
  String gap(String what) {
    return say("paper.gap", what);
  }

  /** A sentence that leads to a gap. */
  PaperText withGap(String lead, String what) {
    return PaperText.of(lead + " ").gap(gap(what));
  }

  /** The last sentence of a paper. */
  PaperBlock.Paragraph last(String sentence) {
    return PaperBlock.Paragraph.of(say("paper.end", sentence));
  }

  /** A last sentence that ends in a day which whoever issues the paper sets. */
  PaperBlock.Paragraph lastByDay(String sentence) {
    return new PaperBlock.Paragraph(
        withGap(sentence, say("paper.day.gap")).plain(say("paper.end", "")));
  }

  /** Numbers headings as they are added: a part that has nothing to say leaves no hole. */
  static final class Numbered {
    private final PaperParts parts;
    private final int level;
    private final boolean roman;
    private int last;

    private Numbered(PaperParts parts, int level, boolean roman) {
      this.parts = parts;
      this.level = level;
      this.roman = roman;
    }

    /** I, II, III. */
    static Numbered roman(PaperParts parts) {
      return new Numbered(parts, 1, true);
    }

    /** 1, 2, 3, where there is nothing above. */
    static Numbered arabic(PaperParts parts) {
      return new Numbered(parts, 1, false);
    }

    /** 1, 2, 3, below I, II, III. */
    static Numbered below(PaperParts parts) {
      return new Numbered(parts, 2, false);
    }

    PaperBlock.Heading heading(String text) {
      last++;
      String number =
          roman
              ? List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X").get(last - 1)
              : Integer.toString(last);
      return new PaperBlock.Heading(level, parts.say("paper.heading", number, text));
    }

    /** A heading and what it is about; neither where there is nothing to say. */
    void items(List<PaperBlock> blocks, String heading, List<PaperText> items) {
      if (!items.isEmpty()) {
        blocks.add(heading(heading));
        blocks.add(new PaperBlock.Items(items));
      }
    }
  }

  /** A table whose first column numbers its rows. */
  <R> TableOf<R> numbered(String id, String caption) {
    return new TableOf<R>(id, caption)
        .numbered(centred("column.number", 6), (row, place) -> cells.count(place + 1L));
  }

  /** The numbered table of a unit's targets: what each is and asks for; results follow. */
  TableOf<UnitYear.OwnTarget> ownTargets(String caption, int width) {
    return this.<UnitYear.OwnTarget>numbered("targets", caption)
        .column(words("column.target", width), target -> cells.text(target.all().target().name()))
        .column(centred("column.clause", 7), target -> cells.text(target.all().target().clause()))
        .column(
            words("column.threshold", 16),
            target -> cells.text(targetWords().threshold(target.all().target())));
  }

  TableView.Column words(String key, int width) {
    return column(say(key), width, TableView.Align.TEXT);
  }

  TableView.Column centred(String key, int width) {
    return column(say(key), width, TableView.Align.CENTRE);
  }

  TableView.Column figures(String key, int width) {
    return column(say(key), width, TableView.Align.NUMBER);
  }

  /** A column of a table that does not sort. */
  static TableView.Column column(String label, int width, TableView.Align align) {
    return TableView.Column.ofPaper(label, align, width);
  }
}
