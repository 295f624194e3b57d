package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.bottleneck.PointsLost;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.followup.ReviewStanding;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.robustness.RankSpread;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TakeAway;

/** The site of the data that ship with the project. */
class RealSiteTest {

  private static Path site;
  private static AnalysisResults results;

  @BeforeAll
  static void build() {
    site = BuiltSite.real();
    Loaded loaded = DatasetLoader.load(BuiltSite.REAL_DATA);
    results = Analyses.run(loaded.dataset().orElseThrow(), loaded.settings().orElseThrow());
  }

  @Test
  void has_a_scorecard_for_each_of_the_19_and_ranks_them_all() {
    assertThat(BuiltSite.paths(site).stream().filter(path -> path.matches("xa/\\d{5}\\.html")))
        .hasSize(19);
    assertThat(page("xep-hang.html").select("table#ranking tbody tr")).hasSize(19);
  }

  @Test
  void columns_of_units_sort_by_name_on_every_page() {
    List<String> wrong = new ArrayList<>();
    int tables = 0;
    for (String path : BuiltSite.pages(site)) {
      for (Element table : page(path).select("table:has(th[data-key=unit][data-sortable])")) {
        tables++;
        int column = table.selectFirst("th[data-key=unit]").elementSiblingIndex();
        List<String> sorted =
            table.select("tbody tr").stream()
                .map(row -> row.child(column))
                .filter(cell -> cell.hasAttr("data-s"))
                .sorted(Comparator.comparingInt(cell -> Integer.parseInt(cell.attr("data-s"))))
                .map(cell -> cell.text().replaceFirst("^(Xã|Thị trấn) ", ""))
                .toList();
        if (!sorted.equals(sorted.stream().sorted(NameOrder.by(name -> name)).toList())) {
          wrong.add(path + " " + table.id() + " " + sorted);
        }
      }
    }
    assertThat(tables).isGreaterThan(60);
    assertThat(wrong).isEmpty();
  }

  /** Columns of plain figures, and of figures with a sign. */
  @Test
  void columns_of_figures_sort_as_their_figures_read() {
    List<String> wrong = new ArrayList<>();
    int columns = 0;
    for (String path : vietnamese()) {
      for (Element head : page(path).select("th.number[data-sortable]")) {
        List<Element> cells = cells(head);
        if (cells.stream().allMatch(cell -> cell.text().matches("[+−]?[0-9.]+(,[0-9]+)?"))) {
          columns++;
          List<BigDecimal> sorted =
              cells.stream()
                  .sorted(Comparator.comparingInt(cell -> Integer.parseInt(cell.attr("data-s"))))
                  .map(cell -> number(cell.text().replace('−', '-')))
                  .toList();
          if (!sorted.equals(sorted.stream().sorted().toList())) {
            wrong.add(path + " " + head.attr("data-key") + " " + sorted);
          }
        }
      }
    }
    assertThat(columns).isGreaterThan(300);
    assertThat(wrong).isEmpty();
  }

  /** The cells below a heading that have a place when sorted. */
  private static List<Element> cells(Element head) {
    int column = head.elementSiblingIndex();
    return head.closest("table").select("> tbody > tr").stream()
        .map(row -> row.child(column))
        .filter(cell -> cell.hasAttr("data-s"))
        .toList();
  }

  @Test
  void a_unit_is_as_far_from_the_middle_beside_others_as_on_its_scorecard() {
    Document compare = page("so-sanh.html");
    int compared = 0;
    for (Element row : compare.select("#units tbody tr")) {
      Document scorecard = page(row.selectFirst("a").attr("href"));
      int gap = scorecard.selectFirst("#areas th[data-key=gap]").elementSiblingIndex();
      for (Element area : scorecard.select("#areas tbody tr")) {
        compared++;
        String code = area.child(0).text().replaceFirst("\\..*", "");
        int column = compare.selectFirst("th[data-key=area-" + code + "]").elementSiblingIndex();
        assertThat(row.child(column).attr("data-gap"))
            .as(row.text() + area.text())
            .isEqualTo(area.child(gap).text().replace("–", ""));
      }
    }
    assertThat(compared).isEqualTo(19 * 8);
  }

  @Test
  void every_page_print_chart_and_download_says_that_its_figures_are_illustrative() {
    BuiltSite.files(site)
        .forEach(
            (path, bytes) -> {
              String text = new String(bytes, StandardCharsets.UTF_8);
              if (path.matches("(en/)?404\\.(html|md)")) {
                return;
              }
              if (path.matches(".*\\.(html|md)")) {
                assertThat(text).as(path).contains("SỐ LIỆU MINH HỌA");
              }
              if (path.endsWith(".html")) {
                for (Element chart : page(path).select("figure svg[role=img]")) {
                  assertThat(chart.text()).as(path).contains("SỐ LIỆU MINH HỌA");
                }
              }
              if (path.matches("downloads/(index|ranking|delta)\\.csv")) {
                List<String> lines = text.lines().skip(1).toList();
                assertThat(lines).as(path).isNotEmpty().allMatch(l -> l.contains("MINH HỌA"));
              }
            });
  }

  @Test
  void every_page_has_a_complete_markdown_twin() {
    for (String path : BuiltSite.pages(site)) {
      if (!TakeAway.isSingleFile(SitePath.of(path))) {
        Document html = page(path);
        String markdown = BuiltSite.read(site.resolve(path.replaceAll("html$", "md")));
        String plain = markdown.replaceAll("\\\\(.)", "$1");
        for (Element row : html.select("main table tbody tr")) {
          assertThat(plain).as(path).contains(row.child(0).text());
        }
        assertThat(plain).as(path).contains(html.selectFirst("h1").text());
      }
    }
  }

  @Test
  void vietnamese_pages_have_no_english_and_no_leftovers() {
    for (String path : vietnamese()) {
      assertThat(page(path).select("main").text())
          .as(path)
          .doesNotContainPattern("\\b(the|and|rank|score|change|null|NaN|missing|unknown)\\b")
          .doesNotContain("{0}", "${", "??");
    }
  }

  @Test
  void no_page_is_heavier_than_150_kilobytes() {
    BuiltSite.files(site)
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".html") && !TakeAway.is(SitePath.of(path))) {
                assertThat(bytes.length).as(path).isLessThan(150_000);
              }
            });
  }

  @Test
  void every_scorecard_can_be_mailed_in_one_file() {
    for (Element unit : page("xep-hang.html").select("table#ranking tbody th a")) {
      String scorecard = "xa/" + unit.attr("href").replaceFirst("^xa/", "");
      Document whole = page(scorecard);
      Document alone = page(scorecard.replace(".html", "-mot-tep.html"));
      assertThat(alone.select("h1").text()).isEqualTo(whole.select("h1").text());
      assertThat(alone.select("main table").text()).isEqualTo(whole.select("main table").text());
      assertThat(alone.select("main svg")).hasSameSizeAs(whole.select("main svg"));
      assertThat(alone.select(".notice").text()).contains("SỐ LIỆU MINH HỌA");
      assertThat(alone.select("style").html()).doesNotContain("woff2)").contains("data:font/woff2");
      assertThat(whole.select("main a[href$=-mot-tep.html]")).hasSize(1);
    }
  }

  @Test
  void the_sheets_tell_of_every_unit_what_its_scorecard_tells() {
    Document sheets = page("xa/in-tat-ca.html");
    assertThat(sheets.select("article.sheet")).hasSize(19);
    assertThat(sheets.select(".overview tbody tr")).hasSize(19);
    for (Element row : page("xep-hang.html").select("table#ranking tbody th a")) {
      Document whole = page("xa/" + row.attr("href").replaceFirst("^xa/", ""));
      Element sheet =
          sheets.select("article.sheet").stream()
              .filter(article -> article.select("h2").text().equals(whole.select("h1").text()))
              .findFirst()
              .orElseThrow();
      assertThat(sheet.select(".lead").text()).isEqualTo(whole.select(".lead").text());
      assertThat(sheet.select("dl.stats :is(dt, .value, .detail)").eachText())
          .isEqualTo(whole.select("dl.stats.first :is(dt, .value, .detail)").eachText());
      // Paper has no folds: who passed whom is counted behind the paragraph.
      assertThat(sheet.select("p.cause").text())
          .isEqualTo(
              whole.select(".cause > p").first().text()
                  + whole.select(".cause summary").stream()
                      .map(summary -> " " + summary.text() + ".")
                      .collect(Collectors.joining()));
      assertThat(sheet.select(".actions").text()).isEqualTo(whole.select(".to-do .actions").text());
      assertThat(sheet.select(".targets tbody").text())
          .isEqualTo(whole.select("table#targets tbody").text());
      assertThat(sheet.select(".areas tbody tr").size())
          .isEqualTo(whole.select("table#areas tbody tr").size())
          .isPositive();
    }
  }

  @Test
  void a_meeting_pack_has_what_the_pages_have() {
    Document pack = page("hop.html");
    assertThat(pack.select("#part-overview table").text())
        .isEqualTo(page("linh-vuc/index.html").select("main table").text());
    assertThat(pack.select("#part-overview .ways").text())
        .isEqualTo(page("index.html").select("main .front .ways").text());
    assertThat(pack.select("#part-ranking tbody tr")).hasSize(19);
    assertThat(pack.select("#part-compare table").text())
        .isEqualTo(page("so-sanh.html").select("main table").text());
    assertThat(pack.select("#part-targets table").text())
        .startsWith(page("chi-tieu/index.html").select("main table").first().text());
    assertThat(pack.select("#part-tasks tbody tr")).hasSize(6 + 19);
    assertThat(pack.select("#part-bottlenecks tbody").first().text())
        .isEqualTo(page("diem-nghen.html").select("#leaves tbody").text());
    assertThat(pack.select("article.sheet").outerHtml())
        .isEqualTo(page("xa/in-tat-ca.html").select("article.sheet").outerHtml());
    assertThat(pack.select(".contents a").eachAttr("href"))
        .allMatch(href -> pack.select(href.substring(href.indexOf('#'))).size() == 1);
    for (String from : List.of("index.html", "lich.html")) {
      assertThat(page(from).select("main a[href$=hop.html]")).as(from).hasSize(1);
    }
  }

  @Test
  void losses_on_the_page_are_those_of_the_results() {
    PointsLost lost = results.pointsLost();
    Document page = page("diem-nghen.html");
    assertThat(Fraction.of(sum(column(page, "leaves", 2)))).isEqualTo(lost.lost());
    assertThat(Fraction.of(sum(column(page, "units", 1)))).isEqualTo(lost.lost());
    assertThat(column(page, "leaves", 6).stream().filter(text -> text.equals("điểm nghẽn")))
        .hasSize(lost.bottlenecks().size() + lost.bottlenecksNotFixable().size());
    for (int kind = 0; kind < 3; kind++) {
      LossKind of = List.of(LossKind.RECOVERABLE, LossKind.SURVEY, LossKind.NOT_FIXABLE).get(kind);
      assertThat(Fraction.of(sum(column(page, "units", 2 + kind))))
          .isEqualTo(
              lost.units().values().stream()
                  .map(unit -> unit.lost(of).match(p -> p, reason -> Fraction.ZERO))
                  .reduce(Fraction.ZERO, Fraction::add));
    }
    assertThat(page("index.html").select(".ways.doors").text())
        .contains("Mất nhiều điểm nhất là " + lost.leaves().get(0).leaf().code() + ". ");
  }

  @Test
  void scorecards_tell_the_losses_rank_interval_and_peers_of_the_results() {
    results
        .pointsLost()
        .units()
        .forEach(
            (id, loss) -> {
              Document page = page("xa/" + id.code() + ".html");
              assertThat(
                      Figure.of(
                          sum(column(page, "losses", 2))
                              .add(sum(column(page, "losses-others", 2)))))
                  .as(id.code())
                  .isEqualTo(loss.lost());
              RankSpread spread = results.robustness().uncertainty().of(id).orElseThrow();
              assertThat(page.select(".stats.first").text())
                  .contains(
                      spread.low().equals(spread.high())
                          ? "khá chắc Độ tin cậy"
                          : "khá chắc trong khoảng " + spread.low().value().toDecimal(0) + "–");
              assertThat(page.select(".peers p a[href$=.html]"))
                  .hasSize(results.peers().get(id).value().orElseThrow().peers().size());
              assertThat(page.select("section.history svg[role=img]")).isNotEmpty();
            });
  }

  @Test
  void successors_are_the_means_of_their_parts_by_population() {
    Document page = page("don-vi-moi.html");
    assertThat(page.select("table#successors tbody tr")).hasSize(8);
    assertThat(page.select("table#parts tbody tr th a")).hasSize(19);
    for (Element row : page.select("table#successors tbody tr")) {
      double people = 0;
      double points = 0;
      for (Element part : page.select("table#parts tbody tr")) {
        if (part.child(1).text().equals(row.child(0).text())) {
          double population = number(part.child(2).text()).doubleValue();
          people += population;
          points += population * number(part.child(5).text()).doubleValue();
        }
      }
      assertThat(number(row.child(7).text()).doubleValue())
          .as(row.child(0).text())
          .isCloseTo(points / people, within(0.011));
      assertThat(number(row.child(3).text()).doubleValue()).isEqualTo(people);
    }
    assertThat(page.select("main").text()).contains("ước tính", "01/4/2019", "1677/NQ-UBTVQH15");
  }

  @Test
  void scorecards_tell_targets_tasks_and_open_points_of_the_results() {
    FollowUp year = results.followUp().value().orElseThrow();
    for (OpenPoints open : OpenPoints.all(year)) {
      String path = "xa/" + open.unit().code() + ".html";
      Document page = page(path);
      assertThat(page.select("table#targets tbody tr")).as(path).hasSize(17);
      assertThat(page.select("table#tasks tbody tr")).as(path).hasSize(6);
      assertThat(page.select("section.to-do > p").first().text())
          .as(path)
          .startsWith("Còn " + open.count() + " việc");
      assertThat(page.select("section.evidence .actions li"))
          .as(path)
          .hasSameSizeAs(open.evidence());
      assertThat(page.select("section.targets svg[role=img]")).as(path).isNotEmpty();
    }
    OpenPoints first =
        OpenPoints.all(year).stream().sorted(OpenPoints.mostUrgentFirst(year)).toList().get(0);
    assertThat(page("index.html").select(".ways.first .figure").get(0).text())
        .isEqualTo(first.count() + " việc");
  }

  @Test
  void tasks_findings_evidence_days_and_reviews_are_those_of_the_results() {
    FollowUp year = results.followUp().value().orElseThrow();
    Document tasks = page("nhiem-vu.html");
    assertThat(tasks.select("table#units tbody tr")).hasSize(19);
    for (int i = 0; i < year.tasks().size(); i++) {
      TaskStanding task = year.tasks().get(i);
      assertThat(column(tasks, "tasks", 1).get(i)).isEqualTo(task.task().clause());
      List<String> cells = column(tasks, "units", i + 1);
      assertThat(cells.stream().filter(cell -> cell.startsWith("✓")))
          .hasSize(task.count(TaskProgress.State.DONE));
      assertThat(cells.stream().filter(cell -> cell.startsWith("– chưa báo cáo")))
          .hasSize(task.unreported());
    }
    Document findings = page("ton-tai.html");
    assertThat(findings.select("table#local tbody tr, table#beyond tbody tr"))
        .hasSameSizeAs(year.findings());
    for (FindingStanding standing : year.findings()) {
      if (!standing.units().isEmpty()) {
        Document finding = page("ton-tai/" + standing.finding().code() + ".html");
        assertThat(finding.select("table#left tbody tr, table#mended tbody tr"))
            .hasSameSizeAs(standing.units().keySet());
      }
    }
    Document evidence = page("minh-chung.html");
    BigDecimal registered =
        BigDecimal.valueOf(
            year.evidence().value().orElseThrow().units().values().stream()
                .flatMap(items -> items.values().stream())
                .filter(item -> !item.entries().isEmpty())
                .count());
    for (String table : List.of("units", "areas")) {
      int first = table.equals("units") ? 3 : 4;
      BigDecimal sum = BigDecimal.ZERO;
      for (int state = 0; state < 4; state++) {
        sum = sum.add(sum(column(evidence, table, first + state)));
      }
      assertThat(sum).as(table).isEqualByComparingTo(registered);
    }
    assertThat(page("lich.html").select("ul.days > li")).hasSameSizeAs(year.calendar());
    assertThat(year.reviews()).isNotEmpty();
    for (ReviewStanding review : year.reviews()) {
      assertThat(
              page("so-ket/" + review.review().code() + ".html").select("table#targets tbody tr"))
          .hasSameSizeAs(year.targets());
    }
  }

  @Test
  void papers_and_pages_count_the_same_evidence() {
    EvidenceStanding register =
        results.followUp().value().orElseThrow().evidence().value().orElseThrow();
    int needed = 0;
    for (UnitId unit : register.units().keySet()) {
      int own = register.leavesOf(unit).size();
      needed += own;
      long complete =
          register.count(unit, Evidence.State.COMPLETE) + register.count(unit, Evidence.State.LATE);
      String there = complete + "/" + own;
      String said = complete == own ? "cả " + own : there;
      assertThat(page("van-ban/don-doc/" + unit.code() + ".html").text())
          .contains("có đủ tài liệu kiểm chứng của " + said + " tiêu chí");
      assertThat(column(page("minh-chung.html"), "units", 1)).contains(there);
    }
    assertThat(page("minh-chung.html").select(".lead").text()).contains("/" + needed + " tài liệu");
    assertThat(page("van-ban/tong-hop.html").text()).contains("Trong " + needed + " tài liệu");
  }

  private static List<String> column(Document page, String table, int column) {
    return page.select("table#" + table + " tbody tr").stream()
        .map(row -> row.child(column).text())
        .toList();
  }

  private static BigDecimal sum(List<String> figures) {
    return figures.stream()
        .filter(text -> !text.startsWith("–"))
        .map(RealSiteTest::number)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(".", "").replace(',', '.'));
  }

  @Test
  void the_index_leads_to_every_page_without_a_script() {
    Document index = page("tim-kiem.html");
    List<String> listed =
        index.select("section.index a").eachAttr("href").stream()
            .map(link -> link.replaceFirst("#.*", ""))
            .toList();
    List<String> pages =
        vietnamese().stream()
            .filter(path -> !TakeAway.isSingleFile(SitePath.of(path)))
            .filter(
                path ->
                    !path.matches(
                        "van-ban/(?!index).*|xa/.*-cach-tinh\\.html|404\\.html|tim-kiem\\.html"))
            .toList();
    assertThat(listed).containsAll(pages);
    assertThat(index.select("section.index").eachAttr("id")).startsWith("units", "areas");
    assertThat(index.select("section.index [hidden]")).isEmpty();
  }

  @Test
  void every_page_leads_to_search_and_explains_at_most_eight_terms() {
    for (String path : BuiltSite.pages(site)) {
      if (!TakeAway.isSingleFile(SitePath.of(path))) {
        Document page = page(path);
        assertThat(page.select("a[href$=tim-kiem.html]")).as(path).isNotEmpty();
        assertThat(page.select("details.terms dt")).as(path).hasSizeLessThanOrEqualTo(8);
        assertThat(page.select("details.terms a[href*=thuat-ngu.html#]"))
            .as(path)
            .hasSameSizeAs(page.select("details.terms dt"));
        if (!path.matches("van-ban/.+/.*|van-ban/(?!index).*|(en/)?(404|tim-kiem|thuat-ngu).*")) {
          assertThat(page.select("details.terms dt")).as(path).hasSizeGreaterThan(1);
        }
      }
    }
  }

  /** The pages of the first edition. */
  private static List<String> vietnamese() {
    return BuiltSite.pages(site).stream().filter(path -> !path.startsWith("en/")).toList();
  }

  private static Document page(String path) {
    return BuiltSite.page(site, path);
  }
}
