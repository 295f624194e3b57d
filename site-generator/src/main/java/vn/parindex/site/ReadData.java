package vn.parindex.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.PublicEdition;
import vn.parindex.analytics.check.DataRule;
import vn.parindex.analytics.check.DatasetChecker;
import vn.parindex.analytics.check.Declared;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.check.PublicFindings;
import vn.parindex.analytics.check.UnreadParts;
import vn.parindex.analytics.io.DatasetLock;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.PublicPolicy;
import vn.parindex.analytics.model.Translation;
import vn.parindex.site.BuildFailure.NothingKnown;
import vn.parindex.site.BuildFailure.Reason;
import vn.parindex.site.inspect.Traces;

/**
 * Data as they were read, wherever they come from.
 *
 * @param filesRead how many files were read; 0 for a data set in memory
 * @param linesRead how many lines these files have
 * @param dataset empty if a file could not be read
 * @param settings empty if a file could not be read
 * @param checks all findings, with those of further rules
 * @param translations words of the data by language; without any where nobody gave them
 * @param noteFiles to which notes lead, by path
 * @param signs those of {@link Traces#signs} that stand in the data
 * @param locator where everything is written
 * @param lines where the scores of a period and the leaves of an edition are written; empty where
 *     there are no files to have lines
 * @param lock the book of versions as it is to be kept; empty where none is kept
 * @param open what of these data and of all that was found the public may know; asked only of data
 *     without errors
 */
record ReadData(
    int filesRead,
    int linesRead,
    Optional<Dataset> dataset,
    Optional<AnalysisSettings> settings,
    Function<List<DataRule>, Findings> checks,
    Function<String, Translation> translations,
    Map<String, byte[]> noteFiles,
    Set<String> signs,
    Locator locator,
    Optional<BiFunction<String, String, SourceLines>> lines,
    Optional<DatasetLock> lock,
    Function<Findings, Open> open) {

  /**
   * What may be known.
   *
   * @param findings those that say nothing else
   */
  record Open(ReadData read, Findings findings) {}

  /** From a folder. */
  static ReadData of(Loaded loaded) {
    return new ReadData(
        loaded.findings().filesRead(),
        loaded.findings().rowsRead(),
        loaded.dataset(),
        loaded.settings(),
        loaded::check,
        loaded::translation,
        loaded.noteFiles(),
        loaded.signs(),
        loaded.locator(),
        Optional.of(loaded::lines),
        loaded.lock(),
        found -> {
          Loaded.Published open = loaded.forPublic(found);
          return new Open(of(open.loaded()), open.findings());
        });
  }

  /** From memory. */
  static ReadData of(
      Dataset dataset,
      AnalysisSettings settings,
      Map<String, Translation> translations,
      Map<String, byte[]> noteFiles) {
    return new ReadData(
        0,
        0,
        Optional.of(dataset),
        Optional.of(settings),
        rules -> check(dataset, settings, rules),
        language -> translations.getOrDefault(language, Translation.none(language)),
        noteFiles,
        signs(dataset, translations),
        Locator.NOWHERE,
        Optional.empty(),
        Optional.empty(),
        found -> open(dataset, settings, translations, noteFiles, found));
  }

  /**
   * What of data without errors was known on a day.
   *
   * @param day empty for the one that the data name
   * @throws BuildFailure if nothing was known then
   */
  AsOf asOf(Optional<LocalDate> day) throws BuildFailure {
    Dataset all = dataset.orElseThrow();
    AnalysisSettings given = settings.orElseThrow();
    AnalysisSettings asked = day.map(given::asOf).orElse(given);
    Optional<AsOf> known = AsOf.of(all, asked);
    if (known.isEmpty()) {
      NothingKnown days = new NothingKnown(asked.asOf(), AsOf.firstDay(all));
      throw BuildFailure.of(
          Reason.NOTHING_KNOWN, days, Messages.nothingKnown(days.day(), days.first()));
    }
    return known.get();
  }

  private static Open open(
      Dataset whole,
      AnalysisSettings settings,
      Map<String, Translation> translations,
      Map<String, byte[]> noteFiles,
      Findings found) {
    Dataset open = PublicEdition.of(whole);
    ReadData read =
        of(
            open,
            settings,
            translations,
            open.withholds(PublicPolicy.Part.NOTES) ? Map.of() : noteFiles);
    return new Open(
        read, new PublicFindings(whole, open).of(found, read.checks().apply(List.of())));
  }

  private static Findings check(Dataset dataset, AnalysisSettings settings, List<DataRule> rules) {
    DatasetChecker.Judgement judgement =
        DatasetChecker.check(
            dataset,
            new Declared(
                settings.compareFrom(),
                settings.compareTo(),
                settings.asOf(),
                settings.pointDecimals()),
            Locator.NOWHERE,
            UnreadParts.NONE,
            rules);
    return new Findings(judgement.findings(), 0, 0, List.copyOf(judgement.unjudged()));
  }

  /** The parts of a data set are records, which write out all that they hold. */
  private static Set<String> signs(Dataset dataset, Map<String, Translation> translations) {
    String all = dataset + " " + translations.values();
    return Traces.signs().stream().filter(all::contains).collect(Collectors.toSet());
  }
}
