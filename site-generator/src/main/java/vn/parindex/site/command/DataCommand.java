package vn.parindex.site.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;
import vn.parindex.site.publish.DataFolder;
import vn.parindex.site.publish.PublishException;

/**
 * A command that may change the data: what an interrupted one left is brought to an end first, and
 * after it the site of a project is built, if the data were its own.
 */
abstract class DataCommand implements Callable<Integer> {

  /** Vietnam has one time, and no summer time. */
  static final ZoneOffset HERE = ZoneOffset.ofHours(7);

  private final Clock clock = Clock.systemUTC();

  @CommandLine.Mixin private HelpOptions help;

  @CommandLine.Mixin private DataOption dataOption;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Optional<Path> changed = Optional.empty();

  /** The data folder that was changed; empty while none was. */
  final Optional<Path> changed() {
    return changed;
  }

  @Override
  public final Integer call() throws BuildFailure {
    Path data = dataOption.folder();
    DataFolder target = DataFolder.of(data, clock);
    try {
      return run(data, target);
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    } catch (IOException e) {
      throw new BuildFailure(ExitCode.CANNOT_WRITE, Messages.cannotWrite(data, e), e);
    }
  }

  /** Reads the data, which have to be such that they can be read, and goes on with them. */
  int run(Path data, DataFolder target) throws BuildFailure, IOException {
    target.heal().forEach(out()::println);
    Loaded loaded = DatasetLoader.load(data);
    if (loaded.dataset().isEmpty() || loaded.settings().isEmpty()) {
      throw BuildFailure.of(
          BuildFailure.Reason.DATA,
          loaded.findings(),
          Messages.found(loaded.findings()) + DataFolder.UNCHANGED);
    }
    return run(data, target, loaded, loaded.dataset().get());
  }

  /**
   * Does the work.
   *
   * @return the exit code
   */
  abstract int run(Path data, DataFolder target, Loaded loaded, Dataset dataset)
      throws BuildFailure, IOException;

  /** Changes files of the data, all or none. */
  final void change(Path data, DataFolder target, Map<String, DataFolder.Planned> files) {
    target.change(files);
    changed(data);
  }

  /** Remembers that the data are not any more what they were. */
  final void changed(Path data) {
    changed = Optional.of(data);
  }

  /**
   * A day that was given, or today.
   *
   * @param option the option that gives it
   * @param property the same option as a property of Maven
   * @throws BuildFailure if what was given is no day
   */
  final LocalDate day(String option, String property, String given) throws BuildFailure {
    return DayArgument.of(option, property, given).orElse(LocalDate.now(clock.withZone(HERE)));
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
