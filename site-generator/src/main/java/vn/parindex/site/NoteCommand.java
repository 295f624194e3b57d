package vn.parindex.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.DatasetWriter;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.publish.DataFolder;
import vn.parindex.site.publish.PublishException;

/** Writes a note about everything, an area or a unit, without an editor. */
@Command(
    name = "note",
    description = "Ghi một ghi chú cho cả nhóm, một lĩnh vực hoặc một đơn vị.",
    versionProvider = Main.Version.class)
final class NoteCommand implements Callable<Integer>, ChangesData {

  /** Vietnam has one time, and no summer time. */
  private static final ZoneOffset HERE = ZoneOffset.ofHours(7);

  private static final String AREA = "linh vuc ";

  @CommandLine.Mixin private HelpOptions help;

  @Property(value = "data", inProject = "data")
  @Option(
      names = "--data",
      required = true,
      paramLabel = "<thư mục>",
      description = "Thư mục dữ liệu.")
  private String folder;

  @Property("about")
  @Option(
      names = "--about",
      paramLabel = "<về gì>",
      description =
          "Mã hoặc tên đơn vị, hoặc \"lĩnh vực 7\"; không ghi thì là ghi chú cho cả nhóm.")
  private String about = "";

  @Property("note")
  @Option(
      names = "--text",
      required = true,
      paramLabel = "<chữ>",
      description = "Nội dung ghi chú; Markdown dùng được.")
  private String text;

  @Property("source")
  @Option(
      names = "--source",
      required = true,
      paramLabel = "<chữ>",
      description = "Căn cứ: văn bản hoặc nơi cung cấp.")
  private String source;

  @Property("on")
  @Option(
      names = "--on",
      paramLabel = "<ngày>",
      description = "Ngày viết; không ghi thì là hôm nay.")
  private String on = "";

  @Property("accept")
  @Option(names = "--accept", description = "Thay ghi chú đang có.")
  private boolean accept;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Optional<Path> changed = Optional.empty();

  @Override
  public Optional<Path> changed() {
    return changed;
  }

  @Override
  public Integer call() throws BuildFailure {
    Path data = FolderArgument.required("--data", folder);
    Clock clock = Clock.systemUTC();
    LocalDate day = DayArgument.of(on).orElse(LocalDate.now(clock.withZone(HERE)));
    DataFolder target = DataFolder.of(data, clock);
    try {
      target.heal().forEach(spec.commandLine().getOut()::println);
      Loaded loaded = DatasetLoader.load(data);
      if (loaded.dataset().isEmpty()) {
        throw new BuildFailure(
            ExitCode.BAD_DATA,
            loaded.findings(),
            loaded.findings().report() + DataFolder.UNCHANGED);
      }
      return write(data, target, name(loaded.dataset().get()), day);
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    } catch (IOException e) {
      throw new BuildFailure(ExitCode.CANNOT_WRITE, Messages.cannotWrite(data, e), e);
    }
  }

  private int write(Path data, DataFolder target, String name, LocalDate day)
      throws BuildFailure, IOException {
    if (text.isBlank() || source.isBlank() || text.indexOf('\uFFFD') >= 0) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.noteWithoutWords());
    }
    String path = "notes/" + name + ".md";
    Path file = data.resolve(path);
    Optional<byte[]> before =
        Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    byte[] after =
        DatasetWriter.note(
                new Provenance(Provenance.Status.REAL, source.strip(), ""),
                day,
                text.strip() + "\n")
            .getBytes(StandardCharsets.UTF_8);
    boolean isOther = before.isPresent() && !Arrays.equals(before.get(), after);
    if (isOther && !accept) {
      throw new BuildFailure(
          ExitCode.WARNINGS,
          Messages.noteThere(path, new String(before.get(), StandardCharsets.UTF_8)));
    }
    if (before.isEmpty() || isOther) {
      target.change(Map.of(path, new DataFolder.Planned(before, after)));
      changed = Optional.of(data);
    }
    spec.commandLine().getOut().println(Messages.noteWritten(path));
    return ExitCode.OK.number();
  }

  /** The name of the file of a note: what it is about. */
  private String name(Dataset dataset) throws BuildFailure {
    String sought = SearchFold.fold(about.strip());
    if (sought.isEmpty()) {
      return "district";
    }
    if (sought.startsWith(AREA)) {
      String code = sought.substring(AREA.length()).strip();
      boolean isThere =
          dataset.frameworks().values().stream().anyMatch(f -> f.area(code).isPresent());
      if (isThere) {
        return "area-" + code;
      }
    }
    List<String> codes =
        dataset.units().stream()
            .filter(unit -> names(unit).anyMatch(sought::equals))
            .map(Unit::code)
            .distinct()
            .toList();
    if (codes.size() == 1) {
      return "unit-" + codes.get(0);
    }
    throw new BuildFailure(
        ExitCode.BAD_DATA,
        Messages.noteAbout(
            about,
            codes,
            dataset.frameworks().values().stream()
                .flatMap(framework -> framework.areas().stream())
                .map(Area::code)
                .distinct()
                .toList()));
  }

  private static Stream<String> names(Unit unit) {
    return Stream.of(
        unit.code(),
        SearchFold.fold(unit.name()),
        SearchFold.fold(unit.type() + " " + unit.name()));
  }
}
