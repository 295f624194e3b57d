package vn.parindex.analytics.io;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.check.DataRule;
import vn.parindex.analytics.check.Inspection;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Translation;

/**
 * Every translation is on some page. Translations are no part of a data set, so the rule brings its
 * own.
 */
final class TranslationsAreShown implements DataRule {

  /** So many texts are cited; they are whole sentences. */
  private static final int CITED = 3;

  private final Collection<Translation> translations;

  TranslationsAreShown(Collection<Translation> translations) {
    this.translations = List.copyOf(translations);
  }

  /** A text may stand in any file. */
  @Override
  public Set<Kind> needs() {
    return EnumSet.allOf(Kind.class);
  }

  @Override
  public void check(Inspection of) {
    for (Translation translation : translations) {
      check(of, translation);
    }
  }

  private void check(Inspection of, Translation translation) {
    if (!of.dataset().identity().languages().contains(translation.language())) {
      of.report(
          Problem.TRANSLATION_UNPUBLISHED,
          of.file(Kind.TRANSLATION, translation.language()),
          count(translation.texts().keySet()),
          "\"" + translation.language() + "\" trong mục \"languages\" của dataset.json",
          "Thêm \"" + translation.language() + "\" vào \"languages\", hoặc bỏ tệp này.");
      return;
    }
    Set<String> idle = translation.idle(of.dataset());
    if (!idle.isEmpty()) {
      of.report(
          Problem.TRANSLATION_IDLE,
          of.file(Kind.TRANSLATION, translation.language()),
          count(idle),
          "câu có trong số liệu, đúng từng chữ",
          "Sửa câu gốc cho đúng số liệu hiện nay, hoặc xóa bản dịch.");
    }
  }

  private static String count(Collection<String> texts) {
    String first =
        texts.stream().limit(CITED).map(MessageWords::quoted).collect(Collectors.joining(", "));
    int others = texts.size() - CITED;
    return texts.size() + " câu: " + (others <= 0 ? first : first + " và " + others + " nữa");
  }
}
