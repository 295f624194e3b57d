package vn.parindex.analytics.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Provenance;

/**
 * The lines between two {@code ---} at the top of a note: where it comes from and when it was
 * written. Their words are Vietnamese, and the English of the other files is understood.
 *
 * <pre>
 * ---
 * Tình trạng: có thật
 * Nguồn: Nghị quyết 1677/NQ-UBTVQH15 ngày 16/6/2025
 * Ngày viết: 2025-07-01
 * ---
 * </pre>
 *
 * @param provenance empty where it is not said, which is reported
 * @param writtenOn {@link LocalDate#MIN} where nothing is said
 * @param body what stands below; of a note without head, all of it
 * @param checked the whole with blank lines for the head, so that places stay what they are
 */
record NoteHead(
    Optional<Provenance> provenance, LocalDate writtenOn, String body, SourceText checked) {

  private static final String LINE = "---";
  private static final String SAMPLE =
      "Ghi lên đầu tệp: dòng ---, dòng Tình trạng: có thật, dòng Nguồn: số và ngày của văn bản,"
          + " dòng Ngày viết: 2025-06-30, dòng ---.";

  /** What a line of the head says. */
  private enum Key {
    STATUS("Tình trạng", "status"),
    SOURCE("Nguồn", "source"),
    WRITTEN_ON("Ngày viết", "writtenOn"),
    NOTE("Chú thích", "note");

    private final String vietnamese;
    private final String english;

    Key(String vietnamese, String english) {
      this.vietnamese = vietnamese;
      this.english = english;
    }

    static Optional<Key> of(String word) {
      String folded = MessageWords.folded(word);
      return Stream.of(values())
          .filter(
              key ->
                  folded.equals(MessageWords.folded(key.vietnamese))
                      || folded.equals(MessageWords.folded(key.english)))
          .findFirst();
    }

    static List<String> words() {
      return Stream.of(values()).map(key -> key.vietnamese).toList();
    }
  }

  /** The words for a status, in their order. */
  private static final List<String> STATUSES = List.of("có thật", "xấp xỉ", "minh họa");

  private static String word(Provenance.Status status) {
    return switch (status) {
      case REAL -> STATUSES.get(0);
      case APPROXIMATE -> STATUSES.get(1);
      case ILLUSTRATIVE -> STATUSES.get(2);
    };
  }

  private static Optional<Provenance.Status> status(String written) {
    String folded = MessageWords.folded(written);
    return Stream.of(Provenance.Status.values())
        .filter(
            status ->
                folded.equals(MessageWords.folded(word(status))) || folded.equals(status.code()))
        .findFirst();
  }

  /** The text of a note with its head. */
  static String written(Provenance provenance, LocalDate writtenOn, String body) {
    StringBuilder text = new StringBuilder(LINE).append('\n');
    line(text, Key.STATUS, word(provenance.status()));
    line(text, Key.SOURCE, provenance.source());
    if (!writtenOn.equals(LocalDate.MIN)) {
      line(text, Key.WRITTEN_ON, writtenOn.toString());
    }
    if (!provenance.note().isEmpty()) {
      line(text, Key.NOTE, provenance.note());
    }
    return text.append(LINE).append("\n\n").append(body).toString();
  }

  private static void line(StringBuilder text, Key key, String value) {
    text.append(key.vietnamese).append(": ").append(value).append('\n');
  }

  /** A line of a text, without its end. */
  private record Line(int offset, int next, String text) {}

  private static Line line(String text, int offset) {
    int end = offset;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    int next = Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
    return new Line(offset, next, text.substring(offset, end));
  }

  /** Reads the head of a note, and reports what is wrong with it. */
  static NoteHead of(SourceText note, Report report) {
    return new Reading(note, report).head();
  }

  /** A head while it is read. */
  private static final class Reading {
    private final SourceText note;
    private final Report report;
    private final Map<Key, String> values = new EnumMap<>(Key.class);
    private final Map<Key, Integer> offsets = new EnumMap<>(Key.class);

    Reading(SourceText note, Report report) {
      this.note = note;
      this.report = report;
    }

    NoteHead head() {
      String text = note.text();
      Line line = line(text, 0);
      if (!line.text().strip().equals(LINE)) {
        fault(0, MessageWords.quoted(line.text()), "đầu ghi chú giữa hai dòng " + LINE, SAMPLE);
        return new NoteHead(Optional.empty(), LocalDate.MIN, text, note);
      }
      List<Line> lines = new ArrayList<>();
      while (line.next() < text.length()) {
        line = line(text, line.next());
        if (line.text().strip().equals(LINE)) {
          lines.forEach(this::value);
          return closed(line);
        }
        lines.add(line);
      }
      fault(0, LINE, "dòng " + LINE + " thứ hai, ở cuối phần đầu ghi chú", SAMPLE);
      return new NoteHead(Optional.empty(), LocalDate.MIN, text, note);
    }

    private NoteHead closed(Line last) {
      String text = note.text();
      Line blank = line(text, last.next());
      String body = text.substring(blank.text().isBlank() ? blank.next() : last.next());
      String blanked =
          text.substring(0, last.next()).replaceAll("[^\r\n]", "") + text.substring(last.next());
      return new NoteHead(
          provenance(), writtenOn(), body, new SourceText(note.file(), blanked, note.sha256()));
    }

    private void value(Line line) {
      if (line.text().isBlank()) {
        return;
      }
      int colon = line.text().indexOf(':');
      String word = (colon < 0 ? line.text() : line.text().substring(0, colon)).strip();
      Optional<Key> key = Key.of(word);
      if (colon < 0 || key.isEmpty()) {
        fault(
            line.offset(),
            MessageWords.quoted(line.text()),
            "một trong các dòng " + MessageWords.list(Key.words()) + ", có dấu hai chấm theo sau",
            MessageWords.suggestion(word, Key.words()) + "Sửa hoặc xóa dòng này.");
      } else if (values.containsKey(key.get())) {
        fault(
            line.offset(),
            MessageWords.quoted(line.text()),
            "mỗi dòng một lần",
            "Xóa một trong hai dòng " + key.get().vietnamese + ".");
      } else {
        values.put(key.get(), line.text().substring(colon + 1).strip());
        offsets.put(key.get(), line.offset());
      }
    }

    private Optional<Provenance> provenance() {
      Optional<Provenance.Status> status =
          Optional.ofNullable(values.get(Key.STATUS)).flatMap(NoteHead::status);
      if (status.isEmpty()) {
        fault(
            Key.STATUS,
            MessageWords.list(STATUSES),
            MessageWords.suggestion(values.getOrDefault(Key.STATUS, ""), STATUSES));
      }
      String source = values.getOrDefault(Key.SOURCE, "");
      if (source.isEmpty()) {
        fault(Key.SOURCE, "tên, số, ngày của văn bản hoặc tài liệu", "");
      }
      return status
          .filter(known -> !source.isEmpty())
          .map(known -> new Provenance(known, source, values.getOrDefault(Key.NOTE, "")));
    }

    private LocalDate writtenOn() {
      String day = values.get(Key.WRITTEN_ON);
      if (day == null) {
        return LocalDate.MIN;
      }
      try {
        LocalDate written = LocalDate.parse(day);
        if (day.matches("(19|20)\\d{2}-\\d{2}-\\d{2}")) {
          return written;
        }
      } catch (DateTimeException saidBelow) {
        // A day of another form is no day either.
      }
      fault(Key.WRITTEN_ON, "ngày có thật, viết năm-tháng-ngày: 2025-06-30", "");
      return LocalDate.MIN;
    }

    private void fault(Key key, String expected, String suggestion) {
      String value = values.get(key);
      fault(
          offsets.getOrDefault(key, 0),
          value == null ? "" : MessageWords.quoted(key.vietnamese + ": " + value),
          "dòng " + key.vietnamese + ": " + expected,
          suggestion + (value == null ? "Thêm dòng này vào đầu ghi chú." : "Sửa dòng này."));
    }

    private void fault(int offset, String found, String expected, String remedy) {
      report.add(
          Problem.NOTE_HEAD, note.file(), note.position(offset), "", found, expected, remedy);
    }
  }
}
