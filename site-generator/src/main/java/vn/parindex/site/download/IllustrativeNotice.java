package vn.parindex.site.download;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.site.words.WordFamily;
import vn.parindex.site.words.Words;

/**
 * What a page or a download must say of figures that are not real: which of them, and no others.
 */
public final class IllustrativeNotice {

  /** What a file of the data is about. */
  public static final WordFamily<DataFile.Kind> FILE_KIND =
      WordFamily.of("file-kind.*", DataFile.Kind::code, DataFile.Kind.values());

  /** What stands in a notice in every language, so that nobody can overlook it. */
  public static final String WORDS = "SỐ LIỆU MINH HỌA";

  private IllustrativeNotice() {}

  /**
   * "SỐ LIỆU MINH HỌA, không phải của đơn vị nào: bộ tiêu chí, một phần điểm."
   *
   * @param kinds of files that feed the page
   * @param files of the data that feed it
   * @return empty if none of these files is illustrative
   */
  public static String of(
      Words words, Collection<DataFile.Kind> kinds, Collection<DataFile> files) {
    List<String> parts = new ArrayList<>();
    EnumSet<DataFile.Kind> contents = EnumSet.noneOf(DataFile.Kind.class);
    contents.addAll(kinds);
    // The settings are neither real nor not where something else can be named.
    contents.remove(DataFile.Kind.DATASET);
    contents.forEach(kind -> part(words, kind, files, parts));
    if (parts.isEmpty() && kinds.contains(DataFile.Kind.DATASET)) {
      part(words, DataFile.Kind.DATASET, files, parts);
    }
    return parts.isEmpty() ? "" : words.text("notice.long", String.join(", ", parts));
  }

  private static void part(
      Words words, DataFile.Kind kind, Collection<DataFile> all, List<String> parts) {
    List<DataFile> files = all.stream().filter(file -> file.kind() == kind).toList();
    long illustrative = files.stream().filter(file -> file.provenance().isIllustrative()).count();
    if (illustrative > 0) {
      String name = words.text(FILE_KIND.of(kind));
      parts.add(illustrative == files.size() ? name : words.text("notice.part", name));
    }
  }
}
