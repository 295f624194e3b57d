package vn.parindex.analytics.io;

import static vn.parindex.analytics.io.Form.TEXT;

import java.util.List;
import java.util.Map;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.DatasetCollection;
import vn.parindex.analytics.model.DatasetCollection.Part;

/** {@code collection.json}: which data sets are parts of a whole. It has no figures of its own. */
final class CollectionFile {

  static final Form<DatasetCollection> FORM = Form.object(CollectionFile::collection);

  private static final Form<Map<String, String>> NAMES = Form.map(TEXT);

  private CollectionFile() {}

  private static DatasetCollection collection(Fields<DatasetCollection> f) {
    List<String> languages = f.one("languages", Form.list(TEXT), DatasetCollection::languages);
    return new DatasetCollection(
        names(f, "name", languages, f.one("name", NAMES, DatasetCollection::name)),
        f.one("publisher", TEXT, DatasetCollection::publisher),
        languages,
        f.one(
            "parts",
            Form.list(Form.object((Fields<Part> part) -> part(part, languages))),
            DatasetCollection::parts));
  }

  private static Part part(Fields<Part> f, List<String> languages) {
    return new Part(
        f.one("folder", TEXT, Part::folder),
        names(f, "block", languages, f.one("block", NAMES, Part::block)),
        names(f, "index", languages, f.one("index", NAMES, Part::index)));
  }

  /** Names, of which none is missing in a language of the site. */
  private static Map<String, String> names(
      Fields<?> f, String key, List<String> languages, Map<String, String> names) {
    for (String language : languages) {
      if (!names.containsKey(language)) {
        f.fault(
            Problem.PART_NAMES,
            key,
            MessageWords.list(List.copyOf(names.keySet())),
            "tên bằng mọi ngôn ngữ trong \"languages\", thiếu \"" + language + "\"",
            "Thêm tên bằng ngôn ngữ ấy, hoặc bỏ ngôn ngữ khỏi \"languages\".");
      }
    }
    return names;
  }
}
