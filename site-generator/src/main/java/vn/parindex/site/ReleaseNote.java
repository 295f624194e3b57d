package vn.parindex.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.versions.NewSince;
import vn.parindex.analytics.versions.News;
import vn.parindex.analytics.versions.ReportChange;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.since.Earlier;

/**
 * What changed since the last release, in some lines of Markdown: for the console, and to lie
 * beside the release. It counts, and names the units with most; every change stands on the site.
 */
final class ReleaseNote {

  private static final int FIRST = 5;

  private final Earlier earlier;
  private final NewSince news;
  private final List<String> lines = new ArrayList<>();

  private ReleaseNote(Earlier earlier) {
    this.earlier = earlier;
    this.news = earlier.news();
  }

  /**
   * The note of a release.
   *
   * @param number of the release
   * @param version what its data call themselves
   * @param day up to which its figures were known
   * @param same the number of a release of the same data; empty where there is none
   * @param earlier what is new since the release before; empty where none is known
   */
  static String of(
      int number,
      String version,
      LocalDate day,
      Optional<Integer> same,
      Optional<Earlier> earlier) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Bản phát hành "
            + count(number)
            + " – phiên bản số liệu "
            + version
            + ", số liệu đến hết "
            + Formats.VIETNAMESE.date(day));
    lines.add("");
    if (same.equals(Optional.of(number))) {
      lines.add("Bản này đã phát hành, từ đó số liệu không đổi.");
    } else if (same.isPresent()) {
      lines.add("Số liệu như bản phát hành " + count(same.get()) + ", không có gì mới.");
    } else if (earlier.isPresent()) {
      lines.addAll(new ReleaseNote(earlier.get()).told());
    } else {
      lines.add("Chưa giữ số liệu của bản phát hành nào trước đó để so.");
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> told() {
    lines.add(
        "So với "
            + (earlier.release().isPresent()
                ? "bản phát hành " + count(earlier.release().getAsInt()) + " ("
                : "bản số liệu trước (")
            + "phiên bản "
            + news.versions().versionBefore()
            + ", số liệu đến hết "
            + Formats.VIETNAMESE.date(news.dayBefore())
            + "):");
    lines.add("");
    News all = news.all();
    reports("Báo cáo mới", all.newReports(), all.newSheets().size());
    reports("Báo cáo đã bỏ", all.goneReports(), all.goneSheets().size());
    corrected(all);
    things("Việc mới quá hạn", all.overdue().size(), of -> of.overdue().size());
    things("Việc mới xong", all.done().size(), of -> of.done().size());
    things("Việc đã xong nay lại chưa xong", all.reopened().size(), of -> of.reopened().size());
    if (all.count() == 0) {
      lines.add(
          "- "
              + count(news.versions().files().size())
              + " tệp số liệu đã đổi, nhưng không báo cáo, điểm hay việc nào khác trước.");
    } else {
      NewSince.Most most = news.most(News::count, FIRST);
      // The only one has no most of anything.
      if (most.first().size() + most.others() > 1) {
        lines.add("- Nhiều thay đổi nhất: " + most(News::count) + ".");
      }
    }
    return lines;
  }

  private void reports(String what, List<ReportChange> reports, int sheets) {
    List<String> parts = new ArrayList<>();
    if (!reports.isEmpty()) {
      String dates =
          reports.stream()
              .collect(Collectors.groupingBy(ReportChange::date, Collectors.counting()))
              .entrySet()
              .stream()
              .sorted(Map.Entry.<LocalDate, Long>comparingByKey().reversed())
              .limit(FIRST)
              .map(
                  date ->
                      "số liệu "
                          + Formats.VIETNAMESE.date(date.getKey())
                          + ": "
                          + count(date.getValue()))
              .collect(Collectors.joining("; "));
      long late = reports.stream().filter(ReportChange::late).count();
      parts.add(
          count(reports.size())
              + " báo cáo ("
              + dates
              + ")"
              + (late == 0 ? "" : ", trong đó " + count(late) + " muộn"));
    }
    if (sheets > 0) {
      parts.add(count(sheets) + " bảng điểm");
    }
    if (!parts.isEmpty()) {
      lines.add("- " + what + ": " + String.join("; ", parts) + ".");
    }
  }

  private void corrected(News all) {
    List<String> parts = new ArrayList<>();
    if (all.points() > 0) {
      parts.add(count(all.points()) + " ô điểm");
    }
    if (!all.figures().isEmpty()) {
      parts.add(count(all.figures().size()) + " số liệu chỉ tiêu");
    }
    if (!parts.isEmpty()) {
      lines.add(
          "- Số đã sửa: "
              + String.join(", ", parts)
              + "; "
              + most(of -> of.points() + of.figures().size())
              + ".");
    }
  }

  private void things(String what, int all, ToIntFunction<News> of) {
    if (all > 0) {
      lines.add("- " + what + ": " + count(all) + "; " + most(of) + ".");
    }
  }

  /** The first units by how many they have: "xã Ba Vì (4), xã Ba Tơ (3) và 12 đơn vị khác". */
  private String most(ToIntFunction<News> of) {
    NewSince.Most most = news.most(of, FIRST);
    String first =
        most.first().stream()
            .map(unit -> name(unit) + " (" + count(of.applyAsInt(news.of(unit))) + ")")
            .collect(Collectors.joining(", "));
    if (most.others() == 0) {
      return first;
    }
    return first.isEmpty()
        ? count(most.others()) + " đơn vị, mỗi đơn vị nhiều nhất " + count(most.most())
        : first + " và " + count(most.others()) + " đơn vị khác";
  }

  private String name(UnitId id) {
    return news.versions()
        .after()
        .unit(id)
        .or(() -> news.versions().before().unit(id))
        .map(Unit::nameInSentence)
        .orElseGet(id::code);
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
  }
}
