package vn.parindex.analytics.io;

import static vn.parindex.analytics.io.Form.COUNT;
import static vn.parindex.analytics.io.Form.DAY;
import static vn.parindex.analytics.io.Form.TEXT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.ImportedFile;

/** {@code imports.json}: the register of what was imported. It has no figures of its own. */
final class ImportsFile {

  static final Form<List<ImportedFile>> FORM =
      Form.object(
          f -> f.one("imports", Form.list(Form.object(ImportsFile::imported)), list -> list));

  private static final int LONGEST_NAME = 200;

  private ImportsFile() {}

  private static ImportedFile imported(Fields<ImportedFile> f) {
    return new ImportedFile(
        f.one("on", DAY, ImportedFile::on),
        f.one("name", TEXT, ImportedFile::name),
        f.one("sha256", TEXT, ImportedFile::sha256),
        f.one("files", Form.list(TEXT), ImportedFile::files),
        f.one("values", COUNT, ImportedFile::values));
  }

  /**
   * The text of the register. Names of files come from anywhere: one that no text of the data may
   * look like is written in plain letters.
   */
  static String text(List<ImportedFile> imports) {
    String text = written(imports.stream().map(file -> named(file, name(file.name()))).toList());
    return JsonText.of(text.getBytes(StandardCharsets.UTF_8)).filter(TextCheck::isPlain).isPresent()
        ? text
        : written(imports.stream().map(file -> named(file, plain(name(file.name())))).toList());
  }

  private static String written(List<ImportedFile> imports) {
    ObjectNode root = DataFileForm.head(DataFile.Kind.IMPORTS, Optional.empty());
    root.setAll((ObjectNode) FORM.write(imports));
    return CanonicalJson.text(root);
  }

  private static ImportedFile named(ImportedFile file, String name) {
    return new ImportedFile(file.on(), name, file.sha256(), file.files(), file.values());
  }

  /** At most so many letters, the last ones: they tell files of one folder apart. */
  private static String name(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    String end = composed.substring(Math.max(0, composed.length() - LONGEST_NAME)).strip();
    return end.isEmpty() ? "?" : end;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .replaceAll("[^A-Za-z0-9._/() -]", "_")
        .strip();
  }
}
