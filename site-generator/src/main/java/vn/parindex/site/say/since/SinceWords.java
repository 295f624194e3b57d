package vn.parindex.site.say.since;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.versions.CellChange;
import vn.parindex.analytics.versions.DutyChange;
import vn.parindex.analytics.versions.ExtraCell;
import vn.parindex.analytics.versions.MeasurementCell;
import vn.parindex.analytics.versions.NewSince;
import vn.parindex.analytics.versions.News;
import vn.parindex.analytics.versions.ReportChange;
import vn.parindex.analytics.versions.ScoreCell;
import vn.parindex.analytics.versions.SheetChange;
import vn.parindex.site.download.IllustrativeNotice;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.Lazy;
import vn.parindex.site.say.duty.DutyWords;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.year.FollowedUnits;

/** What is said of the news since an earlier version, the same on every page that tells them. */
public final class SinceWords extends TablePart {

  /** Where the page of the data tells all of them. */
  public static final String PLACE = "versions";

  private final Earlier earlier;
  private final NewSince news;
  private final ChangeWords changes;
  private final Lazy<Optional<DutyNames>> duties;

  /** What things to be done are called, in the year that is followed. */
  private record DutyNames(FollowUp year, DutyWords words) {}

  /** Of an edition and what came before it. */
  public SinceWords(Edition edition, Earlier earlier) {
    super(edition);
    this.earlier = earlier;
    this.news = earlier.news();
    this.changes = new ChangeWords(edition, news);
    this.duties =
        Lazy.of(
            () ->
                edition.followUp().map(year -> new DutyNames(year, new DutyWords(edition, year))));
  }

  /** What is new. */
  public NewSince news() {
    return news;
  }

  /** The units of which anything is new. */
  public FollowedUnits units() {
    return changes.units();
  }

  /** "Từ lần phát hành trước". */
  public String title() {
    return earlier.release().isPresent()
        ? edition.say("since.title")
        : edition.say("since.title.version", news.versions().versionBefore());
  }

  /** Which it was: "Khi đó là bản 7, số liệu đến hết 30/09/2025." */
  public String then() {
    String day = formats.date(news.dayBefore());
    return earlier.release().isPresent()
        ? edition.say("since.then", formats.count(earlier.release().getAsInt()), day)
        : edition.say("since.then.version", day);
  }

  /** Leads to where all of it is told; not on paper. */
  public Block more() {
    return new Block.Paragraph(
        List.of(
            Block.Phrase.of(
                new PlaceLink(edition.say("since.more"), edition.addresses().sources(), PLACE))),
        "more screen");
  }

  /** That figures of either version are illustrative; empty when none is. */
  public String notice(Collection<DataFile.Kind> kinds) {
    return IllustrativeNotice.of(
        edition.words(),
        kinds,
        changes.both().flatMap(version -> edition.files(version, kinds)).toList());
  }

  /** What is new, counted, after words that say what: "Báo cáo mới (3): …". */
  public Block line(String what, int count, String told) {
    return new Block.Paragraph(
        List.of(
            Block.Phrase.emphasis(edition.say("since.term", what, formats.count(count))),
            Block.Phrase.of(" " + told)),
        "");
  }

  /** "số liệu 31/10/2025", and that it is late. */
  public String report(ReportChange report) {
    return edition.say(
        report.late() ? "since.report.late" : "since.report", formats.date(report.date()));
  }

  /** "bảng điểm 2025". */
  public String sheet(SheetChange sheet) {
    return edition.say("since.sheet", sheet.period());
  }

  /** Reports by the day of their figures, the newest first. */
  public static Map<LocalDate, List<ReportChange>> byDate(List<ReportChange> reports) {
    Map<LocalDate, List<ReportChange>> byDate = new TreeMap<>(Comparator.reverseOrder());
    reports.forEach(
        report -> byDate.computeIfAbsent(report.date(), d -> new ArrayList<>()).add(report));
    return byDate;
  }

  /**
   * The figures that are not what they were, the first of them with both; empty where there is
   * none.
   *
   * @param named whether each says whose it is
   * @param most so many at most
   */
  public Optional<Block> correctedLine(News of, boolean named, int most) {
    int all = of.points() + of.figures().size();
    if (all == 0) {
      return Optional.empty();
    }
    List<String> first = corrected(of, named, most);
    String others = edition.say("since.other.figures", formats.count(all - first.size()));
    return Optional.of(line(edition.say("since.corrected"), all, listed(first, all, others)));
  }

  /** Points first. */
  private List<String> corrected(News of, boolean named, int most) {
    List<String> lines = new ArrayList<>();
    for (CellChange<ScoreCell, LeafScore> change : of.scores()) {
      if (lines.size() < most) {
        lines.add(whose(change.cell().unit(), named, score(change)));
      }
    }
    for (CellChange<ExtraCell, Figure> change : of.extras()) {
      if (lines.size() < most) {
        lines.add(
            whose(
                change.cell().unit(),
                named,
                edition.say(
                    "since.points.year",
                    edition.say(Families.EXTRA.of(change.cell().extra())),
                    change.cell().period(),
                    changes.points(change.before()).text(),
                    changes.points(change.after()).text())));
      }
    }
    for (CellChange<MeasurementCell, Measurement> change : of.figures()) {
      if (lines.size() < most) {
        lines.add(whose(change.cell().unit(), named, figure(change)));
      }
    }
    return lines;
  }

  private String whose(UnitId unit, boolean named, String words) {
    return named ? edition.say("since.of", units().name(unit), words) : words;
  }

  /** The points that count, before and after; where they are shown alike, which parts differ. */
  private String score(CellChange<ScoreCell, LeafScore> change) {
    String before = changes.score(change.before()).text();
    String after = changes.score(change.after()).text();
    String name = changes.name(change.cell());
    return before.equals(after)
        ? edition.say("since.parts.year", name, change.cell().period(), changes.what(change))
        : edition.say("since.points.year", name, change.cell().period(), before, after);
  }

  private String figure(CellChange<MeasurementCell, Measurement> change) {
    String before = changes.figure(change.before()).text();
    String after = changes.figure(change.after()).text();
    String name = changes.target(change.cell());
    String date = formats.date(change.cell().date());
    return before.equals(after)
        ? edition.say("since.figure.noted", name, date, after)
        : edition.say("since.figure", name, date, before, after);
  }

  /**
   * What a thing to be done is called, with its kind, leading to where more is said of it: "nhiệm
   * vụ 3. Rà soát thủ tục".
   */
  public PlaceLink what(DutyChange change) {
    return duties
        .get()
        .filter(names -> names.year().year().equals(change.year()))
        .flatMap(names -> duty(names.year(), change).map(duty -> named(names.words().of(duty))))
        .orElseGet(
            () ->
                change.kind() == Duty.Kind.REPORT
                    ? new PlaceLink(edition.say("duty.report"), edition.addresses().targets(), "")
                    : new PlaceLink(change.code(), edition.addresses().todo(), ""));
  }

  private PlaceLink named(DutyWords.Said said) {
    return new PlaceLink(
        edition.say("since.duty", said.kind(), said.what().text()),
        said.what().to(),
        said.what().anchor());
  }

  /** The thing as the year has it, whether it is left or done; empty where it is out of sight. */
  private static Optional<Duty> duty(FollowUp year, DutyChange change) {
    UnitId unit = change.unit();
    return switch (change.kind()) {
      case REPORT -> Optional.empty();
      case TARGET ->
          year.targets().stream()
              .filter(target -> target.target().code().equals(change.code()))
              .filter(target -> target.units().containsKey(unit))
              .findFirst()
              .map(target -> new Duty.OfTarget(unit, target));
      case TASK ->
          year.tasks().stream()
              .filter(task -> task.task().code().equals(change.code()))
              .filter(task -> task.units().containsKey(unit))
              .findFirst()
              .map(task -> new Duty.OfTask(unit, task));
      case FINDING ->
          year.findings().stream()
              .filter(finding -> finding.finding().code().equals(change.code()))
              .filter(finding -> finding.units().containsKey(unit))
              .findFirst()
              .map(finding -> new Duty.OfFinding(unit, finding));
      case EVIDENCE ->
          year.evidence()
              .value()
              .flatMap(
                  register ->
                      Optional.ofNullable(
                              register.units().getOrDefault(unit, Map.of()).get(change.code()))
                          .map(item -> new Duty.OfEvidence(register, item)));
    };
  }

  /** The first few of a list, and how many others there are: "a; b; và 3 số khác". */
  public String listed(List<String> first, int all, String others) {
    List<String> parts = new ArrayList<>(first);
    if (all > first.size()) {
      parts.add(others);
    }
    return String.join("; ", parts);
  }
}
