package vn.parindex.analytics.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.PublicEdition;
import vn.parindex.analytics.check.DataRule;
import vn.parindex.analytics.check.DatasetChecker;
import vn.parindex.analytics.check.Declared;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.check.PublicFindings;
import vn.parindex.analytics.check.UnreadParts;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.ImportedFile;
import vn.parindex.analytics.model.PublicPolicy;
import vn.parindex.analytics.model.Translation;

/**
 * What was read from a data folder: either a data set with its settings, perhaps with warnings, or
 * findings of which at least one is an error.
 */
public final class Loaded {

  private final DocumentsRead.Result result;
  private final Findings findings;
  private final UnreadParts gaps;
  private final Report report;
  private final SortedMap<String, byte[]> noteFiles;
  private final Set<String> signs;

  Loaded(
      DocumentsRead.Result result,
      Findings findings,
      Report report,
      UnreadParts gaps,
      Map<String, byte[]> noteFiles,
      Set<String> signs) {
    this.result = result;
    this.gaps = gaps;
    this.findings = findings;
    this.report = report;
    this.signs = Set.copyOf(signs);
    this.noteFiles = Collections.unmodifiableSortedMap(new TreeMap<>(noteFiles));
  }

  /** The data set; empty if a file could not be read. */
  public Optional<Dataset> dataset() {
    return sound().map(DocumentsRead.Result::dataset);
  }

  /** The policies of {@code dataset.json}; empty if a file could not be read. */
  public Optional<AnalysisSettings> settings() {
    return sound().flatMap(DocumentsRead.Result::settings);
  }

  /** What else {@code dataset.json} promises; empty if a file could not be read. */
  public Optional<Declared> declared() {
    return sound().map(DocumentsRead.Result::declared);
  }

  /**
   * The book of the folder as it is to be kept from now on: the one that lies there, or one with a
   * version more. Empty for a folder whose head lists its files, and if a file could not be read.
   */
  public Optional<DatasetLock> lock() {
    return sound().flatMap(DocumentsRead.Result::lock);
  }

  /**
   * The words of the data in another language; without any where no file brings them, or one could
   * not be read.
   */
  public Translation translation(String language) {
    return sound()
        .flatMap(read -> Optional.ofNullable(read.translations().get(language)))
        .orElseGet(() -> Translation.none(language));
  }

  /** What was imported so far, the first import first; none if a file could not be read. */
  public List<ImportedFile> imports() {
    return sound().map(DocumentsRead.Result::imports).orElse(List.of());
  }

  private Optional<DocumentsRead.Result> sound() {
    return Optional.ofNullable(result).filter(read -> read.settings().isPresent());
  }

  /** What reading the files found; the rules on the whole data set are not among it. */
  public Findings findings() {
    return findings;
  }

  /** Where in the files everything stands. */
  public Locator locator() {
    return report;
  }

  /**
   * On which lines the scores of a period and the leaves of its edition stand. Reads the two files
   * once more.
   *
   * @param period its code
   * @param edition that of the framework it uses
   */
  public SourceLines lines(String period, String edition) {
    return SourceLines.of(report, period, edition);
  }

  /**
   * The content of the pictures and documents to which notes lead ({@link
   * vn.parindex.analytics.model.NoteFile}), by their path below the data folder.
   */
  public SortedMap<String, byte[]> noteFiles() {
    return noteFiles;
  }

  /**
   * Which of the signs that the loader was to look out for stand anywhere in a note, or in a text
   * or the name of a property of another file that could be read.
   */
  public Set<String> signs() {
    return signs;
  }

  /**
   * The same folder as the public may know it: its data set is {@link PublicEdition}, and nothing
   * of what that leaves out is among the findings or the files of notes. It is for reading only;
   * the book of versions is kept of all data.
   *
   * @param found all findings on the folder, among them those that the public may know
   */
  public Published forPublic(Findings found) {
    Dataset whole = sound().orElseThrow().dataset();
    Dataset open = PublicEdition.of(whole);
    boolean hasNotes = !open.withholds(PublicPolicy.Part.NOTES);
    Loaded loaded =
        new Loaded(result.of(open), findings, report, gaps, hasNotes ? noteFiles : Map.of(), signs);
    return new Published(loaded, new PublicFindings(whole, open).of(found, loaded.check()));
  }

  /**
   * What the public may know of a folder.
   *
   * @param loaded the data
   * @param findings what the checks found, of level {@link
   *     vn.parindex.analytics.check.Finding.Level#WARNING} only
   */
  public record Published(Loaded loaded, Findings findings) {}

  /**
   * All findings: those of reading and those of every rule on what could be read; where a fault
   * keeps a rule from being asked, the findings name the file. Only when these have no errors may
   * the data set be analysed.
   */
  public Findings check() {
    return check(List.of());
  }

  /**
   * The same with those of further rules, of whoever has demands of his own on the data.
   *
   * @param rules are asked after all others
   */
  public Findings check(List<DataRule> rules) {
    if (result == null) {
      return findings;
    }
    List<DataRule> more = new ArrayList<>(rules);
    if (!result.translations().isEmpty()) {
      more.add(new TranslationsAreShown(result.translations().values()));
    }
    DatasetChecker.Judgement judgement =
        DatasetChecker.check(result.dataset(), result.declared(), report, gaps, more);
    return findings.and(judgement.findings(), judgement.unjudged());
  }
}
