package vn.parindex.analytics.check;

import java.util.List;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Note;

/** A note is about a unit or an area that exists. */
final class NotesNameKnownThings implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.UNITS, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    List<Framework> frameworks = List.copyOf(of.dataset().frameworks().values());
    for (Note note : of.dataset().notes()) {
      switch (note.scope()) {
        case GROUP -> {}
        case AREA -> {
          if (frameworks.isEmpty()
              || frameworks.get(frameworks.size() - 1).area(note.key()).isEmpty()) {
            report(of, note, "area-" + note.key(), "mã lĩnh vực của bộ tiêu chí mới nhất");
          }
        }
        case UNIT -> {
          if (of.called(note.key()).isEmpty()) {
            report(of, note, "unit-" + note.key(), "mã đơn vị có trong reference/units.json");
          }
        }
      }
    }
  }

  private static void report(Inspection of, Note note, String about, String expected) {
    String key = note.language().isEmpty() ? about : about + "." + note.language();
    of.report(
        Problem.NOTE_UNKNOWN,
        of.file(Kind.NOTE, key),
        key + ".md",
        expected,
        "Đổi tên tệp ghi chú cho đúng mã; ghi chú này không hiện ở trang nào.");
  }
}
