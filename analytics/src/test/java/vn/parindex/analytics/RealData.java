package vn.parindex.analytics;

import java.nio.file.Path;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;

/** The data that ship with the project and what follows from them, once for all tests of a run. */
public final class RealData {

  private RealData() {}

  /** The data as they are read. */
  public static Loaded loaded() {
    return Read.LOADED;
  }

  /** The data, of which all is known. */
  public static Dataset dataset() {
    return loaded().dataset().orElseThrow();
  }

  /** All analyses, as the data ask for them. */
  public static AnalysisResults results() {
    return Run.RESULTS;
  }

  private static final class Read {
    private static final Loaded LOADED = DatasetLoader.load(Path.of("..", "data"));
  }

  private static final class Run {
    private static final AnalysisResults RESULTS =
        Analyses.run(dataset(), loaded().settings().orElseThrow());
  }
}
