package vn.parindex.analytics.check;

import java.util.List;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;

/** A note in another language stands beside the one that it translates: alone nobody sees it. */
final class TranslatedNotesHaveOriginals implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.NOTE);
  }

  @Override
  public void check(Inspection of) {
    List<String> alone =
        of.dataset().notes().stream()
            .filter(note -> !note.language().isEmpty())
            .filter(note -> of.dataset().note(note.scope(), note.key()).isEmpty())
            .map(LaterEntries::name)
            .toList();
    if (!alone.isEmpty()) {
      of.report(
          Problem.NOTE_ONLY_TRANSLATED,
          of.file(Kind.NOTE, alone.get(0)),
          alone.size()
              + " ghi chú: "
              + Inspection.some(alone.stream().map(name -> name + ".md").toList()),
          "bản tiếng Việt cùng tên, không có \".en\"",
          "Viết bản tiếng Việt, hoặc xóa bản tiếng Anh: bản này không hiện ở trang nào.");
    }
  }
}
