package vn.parindex.site.fresh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.DatasetWriter;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.intake.annex.Annex;
import vn.parindex.site.intake.annex.Confirmation;
import vn.parindex.site.intake.annex.FrameworkDraft;
import vn.parindex.site.publish.DataFolder;

/**
 * The year after the last one of a data set: a period that begins when that one ends and is as
 * long, the units of its last day, and the framework of before or that of a decision. No sheets:
 * nobody has scored anything, and the site stays with the years that have points.
 */
public final class NextYear {

  private static final String HEAD = "dataset.json";

  /** What one code of a part of a year is told from another by, by its months. */
  private static final Map<Integer, String> PARTS = Map.of(3, "-Q", 6, "-H");

  private final Dataset dataset;
  private final AnalysisSettings settings;
  private final Period last;
  private final Period next;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * What is to be done.
   *
   * @param period the new one
   * @param units how many are scored in it
   * @param draft the framework of a decision; empty where the old one goes on
   * @param files what changes in the data folder; none where the findings have errors
   * @param findings what is wrong or should be known
   */
  public record Plan(
      Period period,
      int units,
      Optional<FrameworkDraft> draft,
      SortedMap<String, DataFolder.Planned> files,
      Findings findings) {}

  private NextYear(Dataset dataset, AnalysisSettings settings, String code) {
    this.dataset = dataset;
    this.settings = settings;
    this.last = dataset.periods().get(dataset.periods().size() - 1);
    LocalDate from = last.to().plusDays(1);
    // As many months as the last one has; a year after one that was cut short or drawn out.
    LocalDate to =
        (PARTS.containsKey(last.months()) ? from.plusMonths(last.months()) : from.plusYears(1))
            .minusDays(1);
    int units = (int) dataset.units().stream().filter(unit -> unit.existsOn(to)).count();
    Optional<Period> likeIt =
        dataset.periodOn(from.minusYears(1)).filter(p -> isAYearBefore(p, from));
    this.next =
        new Period(
            code,
            from,
            to,
            to,
            units,
            last.framework(),
            to,
            likeIt.map(before -> aYearLater(before, before.name())).orElse(""),
            likeIt.map(before -> aYearLater(before, before.nameEn())).orElse(""));
  }

  /** Whether a period is the same part of the year before. */
  private static boolean isAYearBefore(Period before, LocalDate from) {
    return before.from().equals(from.minusYears(1));
  }

  /** A name that says its year, of the same part of the next. */
  private static String aYearLater(Period before, String name) {
    int year = before.to().getYear();
    return name.replace(Integer.toString(year), Integer.toString(year + 1));
  }

  /**
   * Plans the next year.
   *
   * @param folder the data folder that the data set was read from
   * @param code of the new period
   * @param decision the file with the framework of the year; empty where the old one goes on
   * @param confirmed the workbook of {@link Confirmation} as it came back; empty for the proposals
   * @throws IOException if {@code dataset.json} cannot be read any more
   */
  public static Plan plan(
      Path folder,
      Dataset dataset,
      AnalysisSettings settings,
      String code,
      Optional<Path> decision,
      Optional<Path> confirmed)
      throws IOException {
    return new NextYear(dataset, settings, code).plan(folder, decision, confirmed);
  }

  private Plan plan(Path folder, Optional<Path> decision, Optional<Path> confirmed)
      throws IOException {
    if (!next.code().matches("(.*[^0-9])?" + next.to().getYear() + "([^0-9].*)?")) {
      refuse(
          "\"" + next.code() + "\"",
          "mã có năm " + next.to().getYear() + ", vì kỳ cuối cùng là " + last.code(),
          "");
    }
    taken(dataset.period(next.code()).isPresent(), "kỳ", "/periods");
    taken(decision.isPresent() && dataset.frameworks().containsKey(next.code()), "bộ tiêu chí", "");
    Optional<FrameworkDraft> draft =
        decision.isPresent() && findings.isEmpty()
            ? draft(decision.get(), confirmed)
            : Optional.empty();
    draft.ifPresent(d -> findings.addAll(d.findings()));
    Findings found = new Findings(findings, decision.isPresent() ? 1 : 0, 0);
    boolean isReady =
        !found.hasErrors()
            && (decision.isEmpty() || draft.flatMap(FrameworkDraft::framework).isPresent());
    return new Plan(
        next, next.unitCount(), draft, isReady ? files(folder, decision, draft) : none(), found);
  }

  private static SortedMap<String, DataFolder.Planned> none() {
    return new TreeMap<>();
  }

  private void taken(boolean isTaken, String what, String pointer) {
    if (isTaken) {
      refuse(
          "đã có " + what + " " + next.code(),
          "mã của một kỳ chưa có; kỳ cuối cùng là " + last.code(),
          pointer);
    }
  }

  private void refuse(String found, String expected, String pointer) {
    findings.add(
        Problem.YEAR_TAKEN.at(
            HEAD,
            0,
            0,
            pointer,
            found,
            expected,
            "Ghi -Dyear=" + proposed() + " (lệnh parindex: --year)."));
  }

  /** The code that the last one lets expect. */
  private String proposed() {
    String year = Integer.toString(next.to().getYear());
    if (next.isYear()) {
      return year;
    }
    String start = year + PARTS.get(next.months());
    long before = dataset.periods().stream().filter(p -> p.code().startsWith(start)).count();
    return start + (before + 1);
  }

  private Optional<FrameworkDraft> draft(Path decision, Optional<Path> confirmed) {
    Framework before = dataset.frameworks().get(last.framework());
    String name = "Bộ tiêu chí năm " + next.code();
    Optional<Grid> grid = Lists.read(decision, Annex::isOne, findings::add);
    Optional<FrameworkDraft> proposed =
        grid.map(g -> Annex.read(g, next.code(), name, Optional.of(before)));
    Optional<Framework> read = proposed.flatMap(FrameworkDraft::framework);
    if (confirmed.isEmpty() || read.isEmpty()) {
      return proposed;
    }
    return Lists.read(confirmed.get(), g -> true, findings::add)
        .map(answers -> Confirmation.read(answers, read.get(), before))
        .map(said -> of(said, grid.get(), name, before));
  }

  private FrameworkDraft of(Confirmation.Said said, Grid grid, String name, Framework before) {
    findings.addAll(said.findings());
    Map<String, Continuation> continuations = said.continuations();
    return Annex.read(grid, next.code(), name, before, continuations);
  }

  private SortedMap<String, DataFolder.Planned> files(
      Path folder, Optional<Path> decision, Optional<FrameworkDraft> draft) throws IOException {
    SortedMap<String, DataFolder.Planned> files = none();
    Period period = next;
    Optional<Framework> framework = draft.flatMap(FrameworkDraft::framework);
    if (framework.isPresent()) {
      Provenance source =
          new Provenance(
              Provenance.Status.REAL,
              "Phụ lục trong tệp " + decision.orElseThrow().getFileName(),
              "");
      files.put(
          "frameworks/" + next.code() + ".json",
          planned(Optional.empty(), DatasetWriter.framework(source, framework.get())));
      period = next.under(next.code());
    }
    List<Period> periods = new ArrayList<>(dataset.periods());
    periods.add(period);
    files.put(
        HEAD,
        planned(
            Optional.of(Files.readAllBytes(folder.resolve(HEAD))),
            DatasetWriter.head(dataset.withPeriods(periods), settings)));
    return files;
  }

  private static DataFolder.Planned planned(Optional<byte[]> before, String after) {
    return new DataFolder.Planned(before, after.getBytes(StandardCharsets.UTF_8));
  }
}
