package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Reports;
import vn.parindex.site.say.RealEdition;

/** The site as of a day in the middle of the year, beside the site of the whole data. */
@Order(1)
class SiteAsOfTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

  /** The day of the data when nobody asks for one. */
  private static final LocalDate LATER = LocalDate.of(2025, 10, 31);

  private static final Pattern WRITTEN_DAY = Pattern.compile("\\b(\\d\\d)/(\\d\\d)/(20\\d\\d)\\b");
  private static final Pattern FORMER =
      Pattern.compile("(?:Thị trấn )?(Ba \\p{L}+)(?: cũ)?", Pattern.UNICODE_CASE);

  /** Decided before the day of the site, and named where the decision is. */
  private static final String DECISION = "1677/NQ-UBTVQH15";

  private static final String IN_FORCE = "2025-07-01";

  private static final Pattern ISO_DAY = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d\\b");

  @TempDir private static Path folder;
  private static Path early;
  private static Path late;

  @BeforeAll
  static void build() {
    early = build(BuiltSite.REAL_DATA, "early", DAY, "");
    late = BuiltSite.real();
  }

  private static Path build(Path data, String name, LocalDate asOf, String against) {
    Path site = folder.resolve(name);
    BuiltSite.Run run =
        BuiltSite.run(
            "build",
            "--data",
            data.toString(),
            "--out",
            site.toString(),
            "--as-of",
            "" + asOf,
            "--against=" + against);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return site;
  }

  /**
   * Whatever is reported later may be anything: the site of the day stays as it was, byte by byte.
   */
  @Test
  void what_is_reported_later_changes_nothing() throws IOException {
    Path data = folder.resolve("other-future");
    BuiltSite.copy(BuiltSite.REAL_DATA, data);
    int changed = 0;
    for (String path : BuiltSite.paths(data)) {
      if (path.startsWith("schema/") || !path.endsWith(".json")) {
        continue;
      }
      Path file = data.resolve(path);
      String before = Files.readString(file);
      String after = before;
      Matcher date = Pattern.compile("measurements/(20\\d\\d-\\d\\d-\\d\\d)\\.json").matcher(path);
      if (date.matches() && LocalDate.parse(date.group(1)).isAfter(DAY)) {
        after = replace(before, "\"numerator\": (\\d+)", one -> "\"numerator\": " + fewer(one));
      }
      after =
          replace(
              after,
              "\"on\": \"(20\\d\\d-\\d\\d-\\d\\d)\"",
              on ->
                  "\"on\": \""
                      + (LocalDate.parse(on).isAfter(DAY)
                          ? LocalDate.parse(on).plusDays(1).toString()
                          : on)
                      + "\"");
      if (path.equals("dataset.json")) {
        // The number is that of the whole folder, later days among it: here it stays.
        String number = RealEdition.VI.dataset().identity().dataVersion();
        after =
            after.replaceFirst("\"name\":", "\"dataVersion\": \"" + number + "\",\n  \"name\":");
      }
      if (!after.equals(before)) {
        Files.writeString(file, after);
        changed++;
      }
    }
    assertThat(changed).isGreaterThan(6);

    Path other = build(data, "early-of-other-future", DAY, BuiltSite.REAL_DATA.toString());
    // The data page names the fingerprints of the files as they are, whatever was taken from them.
    assertThat(BuiltSite.differences(early, other))
        // What is new since the other folder stands on pages of units and on the home page.
        .filteredOn(path -> !path.matches("(en/)?(xa/.*|index)\\.(html|md)"))
        // The data page and the description for programs tell the fingerprints of today's files;
        // the rest is the table of what changed, and where all tables stand together.
        .containsExactly(
            "downloads/all-tables.xlsx",
            "downloads/columns.csv",
            "downloads/columns.xlsx",
            "downloads/datapackage.json",
            "downloads/versions.csv",
            "downloads/versions.xlsx",
            "du-lieu.html",
            "du-lieu.md",
            "en/du-lieu.html",
            "en/du-lieu.md",
            "en/vi-sao-tin-duoc.html",
            "en/vi-sao-tin-duoc.md",
            "manifest.sha256",
            // How many files there are.
            "vi-sao-tin-duoc.html",
            "vi-sao-tin-duoc.md");
    // Compared with each other as of the day, no figure differs; that files do is said.
    assertThat(BuiltSite.read(other.resolve("du-lieu.md")))
        .contains("Không ô điểm nào thay đổi.", "Không số liệu chỉ tiêu nào thay đổi.")
        .doesNotContain("2025-07-31");
    assertThat(reports(data, LATER)).isNotEqualTo(reports(BuiltSite.REAL_DATA, LATER));
  }

  private static Reports reports(Path data, LocalDate day) {
    Loaded loaded = DatasetLoader.load(data);
    AnalysisSettings settings = loaded.settings().orElseThrow().asOf(day);
    return AsOf.of(loaded.dataset().orElseThrow(), settings).orElseThrow().dataset().reports();
  }

  private static String fewer(String count) {
    return Long.toString(Math.max(0, Long.parseLong(count) - 1));
  }

  private static String replace(String text, String pattern, UnaryOperator<String> change) {
    return Pattern.compile(pattern)
        .matcher(text)
        .replaceAll((MatchResult found) -> change.apply(found.group(1)));
  }

  /** Days to come are named only where something is due on them, or where the data plan them. */
  @Test
  void names_no_later_day_but_those_on_which_something_is_due() throws IOException {
    TreeSet<String> planned = plannedDays();
    SortedMap<String, byte[]> files = BuiltSite.files(early);
    int seen = 0;
    for (String path : files.keySet()) {
      if (!path.matches(".*\\.(html|md|csv)")) {
        continue;
      }
      String text = new String(files.get(path), StandardCharsets.UTF_8);
      Set<String> known = new TreeSet<>(planned);
      if (text.contains(DECISION)) {
        known.add(IN_FORCE);
      }
      Matcher written = WRITTEN_DAY.matcher(text);
      while (written.find()) {
        seen +=
            check(path, written.group(3) + "-" + written.group(2) + "-" + written.group(1), known);
      }
      Matcher iso = ISO_DAY.matcher(text);
      while (iso.find()) {
        seen += check(path, iso.group(), known);
      }
    }
    assertThat(seen).isGreaterThan(500);
  }

  private static int check(String path, String day, Set<String> planned) {
    if (LocalDate.parse(day).isAfter(DAY) && !planned.contains(day)) {
      throw new AssertionError(path + ": " + day);
    }
    return 1;
  }

  private static TreeSet<String> plannedDays() throws IOException {
    TreeSet<String> days = new TreeSet<>();
    Pattern due =
        Pattern.compile(
            "\"(due|reportDue|heldOn|figuresOn|to|date)\": \"(20\\d\\d-\\d\\d-\\d\\d)\"");
    for (String path : BuiltSite.paths(BuiltSite.REAL_DATA)) {
      if (path.matches("(dataset|(targets|tasks|findings|evidence|calendar)/.*)\\.json")) {
        String text = Files.readString(BuiltSite.REAL_DATA.resolve(path));
        Matcher found = due.matcher(text);
        while (found.find()) {
          // "date" is a day to come only in the calendar; elsewhere it is that of a document.
          if (!found.group(1).equals("date") || path.startsWith("calendar/")) {
            days.add(found.group(2));
          }
        }
      }
    }
    assertThat(days).contains("2025-11-01");
    return days;
  }

  @Test
  void a_review_keeps_the_figures_of_its_day() {
    List<String> then = page(early, "so-ket/6-thang.html").select("main table").eachText();
    List<String> since = page(late, "so-ket/6-thang.html").select("main table").eachText();
    assertThat(then).isNotEmpty();
    // Units that have ceased since are called so.
    assertThat(since.toString()).contains("Ba Tô cũ").isNotEqualTo(then.toString());
    assertThat(since.stream().map(text -> FORMER.matcher(text).replaceAll("$1")).toList())
        .isEqualTo(then);
    assertThat(early.resolve("so-ket/9-thang.html")).doesNotExist();
    assertThat(late.resolve("so-ket/9-thang.html")).exists();
  }

  @Test
  void both_say_in_the_footer_of_every_page_of_which_day_they_are() {
    for (Path site : new Path[] {early, late}) {
      String day = site.equals(early) ? "30/06/2025" : "31/10/2025";
      String dayInEnglish = site.equals(early) ? "30 June 2025" : "31 October 2025";
      for (String path : BuiltSite.pages(site)) {
        if (!path.startsWith("van-ban/")) {
          assertThat(page(site, path).select("footer").text())
              .as(path)
              .contains(path.startsWith("en/") ? dayInEnglish : day);
        }
      }
    }
  }

  @Test
  void the_successors_of_the_next_day_are_not_known_yet() {
    assertThat(early.resolve("don-vi-moi.html")).doesNotExist();
    assertThat(late.resolve("don-vi-moi.html")).exists();
  }

  private static Document page(Path site, String path) {
    return BuiltSite.page(site, path);
  }
}
