package vn.parindex.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.versions.CellChange;
import vn.parindex.analytics.versions.ChangeKind;
import vn.parindex.analytics.versions.Entry;
import vn.parindex.analytics.versions.ExtraCell;
import vn.parindex.analytics.versions.FileChange;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.format.Formats;

/**
 * Tells the clerk in which files and figures the data differ from those of the run before: each
 * file on a line with a count, and under it the figures, as many as fit on a screen.
 */
final class SinceLastRun {

  private static final int LINES = 20;

  private final VersionComparison versions;

  /** What differs in a file, by the path of the file. */
  private final Map<String, Differences> files = new TreeMap<>();

  private SinceLastRun(VersionComparison versions, Locator before, Locator after) {
    this.versions = versions;
    for (var change : versions.scores()) {
      add(
          file(DataFile.Kind.SCORES, change.cell().period(), before, after),
          "điểm",
          change,
          unit(change.cell().unit()) + ", " + change.cell().leaf() + ", " + score(change));
    }
    for (var change : versions.extras()) {
      String which =
          change.cell().extra() == ExtraCell.Extra.BONUS ? ", điểm thưởng: " : ", điểm trừ: ";
      add(
          file(DataFile.Kind.SCORES, change.cell().period(), before, after),
          "điểm",
          change,
          unit(change.cell().unit()) + which + arrow(change.before(), change.after()));
    }
    for (var change : versions.measurements()) {
      String key = Locator.measurementsKey(change.cell().year(), change.cell().date());
      add(
          file(DataFile.Kind.MEASUREMENTS, key, before, after),
          "số liệu",
          change,
          unit(change.cell().unit()) + ", " + change.cell().target() + ": " + measured(change));
    }
  }

  /** What differs in one file. */
  private static final class Differences {
    private final String what;
    private final Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
    private final List<String> figures = new ArrayList<>();

    Differences(String what) {
      this.what = what;
    }

    String counted() {
      return counts.entrySet().stream()
          .map(count -> number(count.getValue()) + " " + what + " " + word(count.getKey()))
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * The changes in words, on several lines.
   *
   * @param before where everything stood
   * @param after where everything stands
   */
  static String of(VersionComparison versions, Locator before, Locator after) {
    return new SinceLastRun(versions, before, after).text();
  }

  private void add(String file, String what, CellChange<?, ?> change, String figure) {
    Differences differences = files.computeIfAbsent(file, path -> new Differences(what));
    differences.counts.merge(change.kind(), 1, Integer::sum);
    differences.figures.add(figure);
  }

  private static String file(DataFile.Kind kind, String key, Locator before, Locator after) {
    return after.fileOf(kind, key).or(() -> before.fileOf(kind, key)).orElse("");
  }

  private static String word(ChangeKind kind) {
    return switch (kind) {
      case CHANGED -> "đổi";
      case REMOVED -> "bỏ";
      case ADDED -> "mới";
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder(number(versions.files().size())).append(" tệp khác");
    text.append(
        versions.isVersionNotRaised()
            ? ", cùng mang số phiên bản "
                + versions.versionAfter()
                + " ghi tay trong dataset.json: cần tăng \"dataVersion\""
            : ", phiên bản số liệu " + versions.versionBefore() + " → " + versions.versionAfter());
    int shown = Math.min(LINES, versions.files().size());
    int room = LINES - shown;
    for (FileChange change : versions.files().subList(0, shown)) {
      List<String> figures = figures(change);
      text.append("\n  ").append(change.path()).append(" – ").append(counted(change));
      if (figures.size() == 1) {
        text.append(": ").append(figures.get(0));
      } else if (!figures.isEmpty()) {
        int listed = Math.min(room, figures.size());
        room -= listed;
        figures.subList(0, listed).forEach(figure -> text.append("\n    ").append(figure));
        if (listed > 0 && listed < figures.size()) {
          text.append("\n    … và ").append(number(figures.size() - listed)).append(" ô khác");
        }
      }
    }
    if (versions.files().size() > shown) {
      text.append("\n  … và ").append(number(versions.files().size() - shown)).append(" tệp khác");
    }
    return text.toString();
  }

  /** The figures of a file that both runs have; of another all of them are new, or gone. */
  private List<String> figures(FileChange change) {
    return change.kind() == ChangeKind.CHANGED && files.containsKey(change.path())
        ? files.get(change.path()).figures
        : List.of();
  }

  private String counted(FileChange change) {
    Optional<String> figures =
        Optional.ofNullable(files.get(change.path())).map(Differences::counted);
    return switch (change.kind()) {
      case CHANGED -> figures.orElse("đã sửa");
      case ADDED -> "tệp mới" + figures.map(counted -> ", " + counted).orElse("");
      case REMOVED -> "tệp đã bỏ" + figures.map(counted -> ", " + counted).orElse("");
    };
  }

  private String unit(UnitId id) {
    return versions
            .after()
            .unit(id)
            .or(() -> versions.before().unit(id))
            .map(unit -> unit.nameInSentence() + " ")
            .orElse("")
        + "("
        + id.code()
        + ")";
  }

  private static String score(CellChange<?, LeafScore> change) {
    String parts =
        verified(change.before())
            .flatMap(then -> verified(change.after()).map(now -> parts(then, now)))
            .orElse("");
    return parts.isEmpty()
        ? change.before().match(SinceLastRun::score, () -> "chưa có")
            + " → "
            + change.after().match(SinceLastRun::score, () -> "không còn")
        : parts;
  }

  private static Optional<LeafScore.Verified> verified(Entry<LeafScore> entry) {
    return entry.match(
        score -> score.match(Optional::of, survey -> Optional.empty(), none -> Optional.empty()),
        Optional::empty);
  }

  private static String parts(LeafScore.Verified then, LeafScore.Verified now) {
    return Stream.of(
            part("tự chấm", figure(then.selfAssessed()), figure(now.selfAssessed())),
            part("số kê khai", declared(then), declared(now)),
            part("thẩm định lần 1", figure(then.round1()), figure(now.round1())),
            part("thẩm định lần 2", figure(then.round2()), figure(now.round2())))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String part(String name, String then, String now) {
    return then.equals(now) ? "" : name + ": " + then + " → " + now;
  }

  private static String declared(LeafScore.Verified score) {
    return score
        .declared()
        .map(
            declaration ->
                declaration.<String>match(
                    share -> number(share.numerator()) + "/" + number(share.denominator()),
                    count -> number(count.cases()),
                    done -> done.done() ? "có" : "không",
                    doneOn -> Formats.VIETNAMESE.date(doneOn.day()),
                    step -> "bậc " + step.number()))
        .orElse("chưa ghi");
  }

  private static String score(LeafScore score) {
    return score.match(
        verified ->
            "tự chấm "
                + figure(verified.selfAssessed())
                + ", thẩm định lần 1 "
                + figure(verified.round1())
                + ", lần 2 "
                + figure(verified.round2()),
        surveyed -> "điều tra " + figure(surveyed.points()),
        none -> reason(MissingReason.NOT_APPLICABLE));
  }

  private static String arrow(Entry<Figure> before, Entry<Figure> after) {
    return before.match(SinceLastRun::figure, () -> "chưa có")
        + " → "
        + after.match(SinceLastRun::figure, () -> "không còn");
  }

  private static String figure(Figure figure) {
    return figure.match(number -> number.asWritten().replace('.', ','), SinceLastRun::reason);
  }

  private static String reason(MissingReason reason) {
    return switch (reason) {
      case NOT_APPLICABLE -> "không áp dụng";
      case NOT_SCORED -> "chưa chấm";
      case LATE -> "nộp muộn";
      case MISSING -> "thiếu";
      case NO_APPEAL -> "không giải trình";
    };
  }

  private static String measured(CellChange<?, Measurement> change) {
    return change.before().match(SinceLastRun::measured, () -> "chưa có")
        + " → "
        + change.after().match(SinceLastRun::measured, () -> "không còn");
  }

  private static String measured(Measurement measurement) {
    Measurement.Statement latest = measurement.latest();
    return latest
            .measured()
            .<String>match(
                ratio -> number(ratio.numerator()) + "/" + number(ratio.denominator()),
                total -> number(total.count()),
                SinceLastRun::reason)
        + (latest.provisional() ? " (tạm tính)" : "")
        + (measurement.revisions().isEmpty() ? "" : " (đã điều chỉnh)");
  }

  /** A count as officials write it: 1.234. */
  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count).replace(',', '.');
  }
}
