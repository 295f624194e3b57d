package vn.parindex.site;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.site.inspect.Traces;
import vn.parindex.site.route.CodesBecomeFiles;

/** From a folder to data that are known to be sound. */
public class LoadingBench extends OnSample {

  private Loaded loaded;

  @Override
  protected void prepare() {
    loaded = DatasetLoader.load(folder);
  }

  /** Reading, with the checks of form. */
  @Benchmark
  public Loaded load() {
    return DatasetLoader.load(folder, Traces.signs());
  }

  /** The checks of content. */
  @Benchmark
  public Findings check() {
    return loaded.check(List.of(new CodesBecomeFiles()));
  }
}
