package vn.parindex.site.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.analytics.io.DatasetWriter;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.publish.DataFolder;

/** Writes a note about everything, an area or a unit, without an editor. */
@Command(
    name = "note",
    description = "Ghi một ghi chú cho cả nhóm, một lĩnh vực hoặc một đơn vị.",
    versionProvider = Main.Version.class)
final class NoteCommand extends DataCommand {

  private static final String AREA = "linh vuc ";

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

  @Override
  int run(Path data, DataFolder target, Loaded loaded, Dataset dataset)
      throws BuildFailure, IOException {
    return write(data, target, name(dataset), day("--on", "on", on));
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
      change(data, target, Map.of(path, new DataFolder.Planned(before, after)));
    }
    out().println(Messages.noteWritten(path));
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
    List<String> exactly = codes(dataset, UnaryOperator.identity());
    List<String> codes = exactly.isEmpty() ? codes(dataset, SearchFold::fold) : exactly;
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

  /** The codes of the units that are called so, with their accents or without any. */
  private List<String> codes(Dataset dataset, UnaryOperator<String> folded) {
    String sought = folded.apply(about.strip());
    return dataset.units().stream()
        .filter(
            unit ->
                Stream.of(unit.code(), unit.name(), unit.fullName())
                    .anyMatch(name -> folded.apply(name).equalsIgnoreCase(sought)))
        .map(Unit::code)
        .distinct()
        .toList();
  }
}
