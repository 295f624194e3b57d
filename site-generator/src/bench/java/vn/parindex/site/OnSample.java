package vn.parindex.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.site.sample.SampleData;

/**
 * A benchmark on invented data of some units; the folder is made before and deleted after it. To be
 * run from the top of the project, whose data the sample is made from.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public abstract class OnSample {

  /** How many units; others with {@code -p units=168,500}. */
  @Param("19")
  public int units;

  /** The data. */
  protected Path folder;

  /** Writes the data, then prepares what is to be timed. */
  @Setup
  public void write() throws IOException {
    Path source = Path.of("data");
    Loaded loaded = DatasetLoader.load(source);
    folder = Files.createTempDirectory("parindex-bench");
    new SampleData(source, loaded.dataset().orElseThrow(), loaded.settings().orElseThrow(), 2025)
        .write(folder, units);
    prepare();
  }

  /** What comes before the clock starts; nothing. */
  protected void prepare() {}

  /** Deletes the data. */
  @TearDown
  public void delete() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
