package vn.parindex.analytics.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.check.DataRule;
import vn.parindex.analytics.check.DatasetChecker;
import vn.parindex.analytics.check.Declared;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.model.Dataset;

/**
 * What was read from a data folder: either a data set with its settings, perhaps with warnings, or
 * findings of which at least one is an error.
 */
public final class Loaded {

  private final Model1.Result result;
  private final Findings findings;
  private final Locator locator;

  Loaded(Model1.Result result, Findings findings, Locator locator) {
    this.result = result;
    this.findings = findings;
    this.locator = locator;
  }

  /** The data set; empty if a file could not be read. */
  public Optional<Dataset> dataset() {
    return Optional.ofNullable(result).map(Model1.Result::dataset);
  }

  /** The policies of {@code dataset.json}; empty if a file could not be read. */
  public Optional<AnalysisSettings> settings() {
    return Optional.ofNullable(result).map(Model1.Result::settings);
  }

  /** What else {@code dataset.json} promises; empty if a file could not be read. */
  public Optional<Declared> declared() {
    return Optional.ofNullable(result).map(Model1.Result::declared);
  }

  /** What reading the files found; the rules on the whole data set are not among it. */
  public Findings findings() {
    return findings;
  }

  /** Where in the files everything stands. */
  public Locator locator() {
    return locator;
  }

  /**
   * All findings: those of reading and, if everything could be read, those of every rule. Only when
   * these have no errors may the data set be analysed.
   */
  public Findings check() {
    return check(List.of());
  }

  /**
   * The same with those of further rules, of whoever has demands of his own on the data.
   *
   * @param rules are asked only if everything could be read
   */
  public Findings check(List<DataRule> rules) {
    List<Finding> more = new ArrayList<>();
    if (result != null) {
      more.addAll(DatasetChecker.check(result.dataset(), result.declared(), locator, rules));
    }
    return findings.and(more);
  }
}
