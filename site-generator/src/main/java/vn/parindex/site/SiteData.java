package vn.parindex.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.io.CollectionLoader;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.LoadedCollection;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Translation;
import vn.parindex.site.inspect.Traces;

/**
 * What a site is made of: a data folder, the folder of a collection of them, or a data set that
 * somebody holds in memory.
 *
 * <p>A folder has more than the data set: lines on which figures are written, a book of versions,
 * words in other languages, files of notes. What a data set in memory does not bring is not there,
 * and the pages say nothing of it. Immutable.
 */
public final class SiteData {

  private final Optional<Path> folder;
  private final Optional<InMemory> inMemory;

  private SiteData(Optional<Path> folder, Optional<InMemory> inMemory) {
    this.folder = folder;
    this.inMemory = inMemory;
  }

  /** A data set with what belongs to it. */
  private record InMemory(
      Dataset dataset,
      AnalysisSettings settings,
      Map<String, Translation> translations,
      Map<String, byte[]> noteFiles) {}

  /**
   * A folder, read when a site is made. The book of versions in it is the only file among data that
   * making a site may write.
   */
  public static SiteData in(Path folder) {
    return new SiteData(Optional.of(folder), Optional.empty());
  }

  /**
   * A data set in memory. It is checked by the same rules as files are, before anything is made.
   *
   * @param dataset its {@link Dataset#files} are what its pages call their sources, with their
   *     provenance: a data set whose files are not marked illustrative is taken for real. May be
   *     empty
   * @param settings the policies, and the day of the site
   */
  public static SiteData of(Dataset dataset, AnalysisSettings settings) {
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(settings, "settings");
    return new SiteData(
        Optional.empty(), Optional.of(new InMemory(dataset, settings, Map.of(), Map.of())));
  }

  /**
   * The same data set with its words in another language. Without them the edition in that language
   * shows the words of the data set, marked as foreign.
   *
   * @throws IllegalStateException for a folder, which brings its own
   */
  public SiteData with(Translation translation) {
    InMemory held = held();
    Map<String, Translation> all = new TreeMap<>(held.translations());
    all.put(translation.language(), translation);
    return new SiteData(
        folder, Optional.of(new InMemory(held.dataset(), held.settings(), all, held.noteFiles())));
  }

  /**
   * The same data set with the pictures and documents to which its notes lead.
   *
   * @param files their bytes, which nobody changes any more, by {@link
   *     vn.parindex.analytics.model.NoteFile#path}
   * @throws IllegalStateException for a folder, which brings its own
   */
  public SiteData withNoteFiles(Map<String, byte[]> files) {
    InMemory held = held();
    return new SiteData(
        folder,
        Optional.of(
            new InMemory(held.dataset(), held.settings(), held.translations(), Map.copyOf(files))));
  }

  private InMemory held() {
    return inMemory.orElseThrow(() -> new IllegalStateException("a data folder brings its own"));
  }

  /** The folder; empty for a data set in memory. */
  public Optional<Path> folder() {
    return folder;
  }

  /** Whether the folder holds the data sets of several parts. */
  boolean isCollection() {
    return folder.filter(CollectionLoader::isCollection).isPresent();
  }

  /** The folders of the data sets; none for one in memory. */
  List<Path> folders() {
    return each().stream().flatMap(part -> part.folder().stream()).toList();
  }

  /** Each data set: itself, or those of all parts that are there. */
  List<SiteData> each() {
    return isCollection()
        ? CollectionLoader.folders(folder.orElseThrow()).stream()
            .filter(Files::isDirectory)
            .map(SiteData::in)
            .toList()
        : List.of(this);
  }

  /**
   * The data set in a folder of this one.
   *
   * @param name of the part; empty for the data set itself
   * @return empty where there is none
   */
  Optional<SiteData> part(String name) {
    return name.isEmpty()
        ? Optional.of(this)
        : folder.map(all -> all.resolve(name)).filter(Files::isDirectory).map(SiteData::in);
  }

  /** Reads all that a site is made of. */
  ReadSite readAll() {
    if (!isCollection()) {
      return ReadSite.of(this, read());
    }
    Path all = folder.orElseThrow();
    LoadedCollection loaded = CollectionLoader.load(all, Traces.signs());
    return new ReadSite(
        loaded.collection(),
        loaded.findings(),
        loaded.parts().stream()
            .map(
                part ->
                    new ReadSite.Part(
                        Optional.of(part.of()),
                        in(all.resolve(part.of().folder())),
                        ReadData.of(part.loaded())))
            .toList());
  }

  /** Reads the folder, or takes what is held. */
  ReadData read() {
    return inMemory
        .map(
            held ->
                ReadData.of(held.dataset(), held.settings(), held.translations(), held.noteFiles()))
        .orElseGet(() -> ReadData.of(DatasetLoader.load(folder.orElseThrow(), Traces.signs())));
  }
}
