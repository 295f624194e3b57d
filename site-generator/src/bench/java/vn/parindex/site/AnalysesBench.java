package vn.parindex.site;

import org.openjdk.jmh.annotations.Benchmark;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.robustness.Execution;
import vn.parindex.analytics.robustness.Robustness;
import vn.parindex.analytics.robustness.RobustnessChecks;

/** From data to everything that is computed from them. */
public class AnalysesBench extends OnSample {

  private AsOf known;
  private PeriodIndex current;

  @Override
  protected void prepare() {
    Loaded loaded = DatasetLoader.load(folder);
    known = AsOf.of(loaded.dataset().orElseThrow(), loaded.settings().orElseThrow()).orElseThrow();
    current = Analyses.run(known.dataset(), known.settings()).current();
  }

  /** All of them, those below included. */
  @Benchmark
  public AnalysisResults all() {
    return Analyses.run(known.dataset(), known.settings());
  }

  /** Both simulations, ranks and Sobol indices, on all cores. */
  @Benchmark
  public Robustness robustness() {
    return RobustnessChecks.run(
        current,
        known.dataset().sheets().get(current.period()),
        known.settings().ties(),
        known.settings().equality(),
        known.settings().methods().robustness(),
        Execution.PARALLEL);
  }
}
