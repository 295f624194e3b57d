package vn.parindex.site.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.io.CollectionLoader;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.DatasetLock;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Note;
import vn.parindex.site.BuiltSite;
import vn.parindex.site.bytes.ByteWriter;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.form.FormReader;
import vn.parindex.site.form.FormReading;
import vn.parindex.site.fresh.AboutList;
import vn.parindex.site.fresh.Answers;
import vn.parindex.site.fresh.FreshDataset;
import vn.parindex.site.fresh.NextYear;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.CellPlace;
import vn.parindex.site.grid.CellValues;
import vn.parindex.site.grid.NumberStyle;
import vn.parindex.site.intake.EntrySource;
import vn.parindex.site.intake.ImportOptions;
import vn.parindex.site.intake.ImportPlan;
import vn.parindex.site.intake.ImportWords;
import vn.parindex.site.intake.Importer;
import vn.parindex.site.intake.IncomingFiles;
import vn.parindex.site.intake.Reading;
import vn.parindex.site.intake.shape.OfficeSheets;
import vn.parindex.site.intake.shape.Profiles;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.offline.OfflineReader;
import vn.parindex.site.publish.Manifest;
import vn.parindex.site.render.RenderedNote;
import vn.parindex.site.state.SiteState;
import vn.parindex.site.templates.BadTemplates;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/**
 * Every reader of the program, by the name under which {@code src/test/resources/fuzz} keeps inputs
 * for it. A reader that throws, where it should tell a finding, has a fault.
 */
public final class Doors {

  /** Where inputs are kept, a folder for each door. */
  public static final Path KEPT = Path.of("src", "test", "resources", "fuzz");

  private static final Path SMALL = Path.of("..", "analytics", "src", "test", "resources", "small");

  /** Files that the small data have not, beside those that they have. */
  private static final List<String> MORE =
      List.of(
          "imports.json",
          "reference/boundaries.geojson",
          "reference/english.json",
          "evidence/2024.json");

  private static final int RECKONED = 64;

  private static final String UNITS = "Mã;Tên;Loại\n90001;Mẫu Một;Xã\n90002;Mẫu Hai;Phường\n";
  private static final String CRITERIA =
      "Mã;Tên;Điểm tối đa;Cách chấm\n1;Một;5;\n1.1;Kế hoạch;5;có/không\n";
  private static final String ANNEX =
      """
      STT;Tiêu chí;Điểm tối đa;Cách chấm
      I;CHỈ ĐẠO, ĐIỀU HÀNH;3;
      1;Kế hoạch CCHC năm;3;
      1.1;Ban hành kế hoạch;1;Có/Không
      1.2;Mức độ hoàn thành kế hoạch;2;Đạt từ 100% trở lên: 2 điểm; dưới 70%: 0 điểm
      """;

  private final SortedMap<String, Door> doors = new TreeMap<>();
  private final Path scratch;

  /** The small data as older programs had them, with a list of files. */
  private Path listed;

  /** The small data in the places of their kinds. */
  private Path placed;

  private Loaded loaded;
  private Dataset dataset;

  /**
   * Doors that put their files below a folder, which is theirs alone.
   *
   * @param scratch empty
   */
  public Doors(Path scratch) {
    this.scratch = scratch;
    doors.put("about-list", bytes -> AboutList.read(file("ve.csv", bytes)));
    putWithData("annex", bytes -> year(file("phu-luc.csv", bytes), Optional.empty()));
    doors.put("cells", bytes -> cells(text(bytes)));
    doors.put("collection", this::collection);
    putWithData(
        "confirmation",
        bytes -> year(file("phu-luc.csv", utf8(ANNEX)), Optional.of(file("phieu.csv", bytes))));
    doors.put("criteria-list", bytes -> lists(file("dv.csv", utf8(UNITS)), file("tc.csv", bytes)));
    putWithData("csv", bytes -> incoming(file("so-lieu.csv", bytes)));
    putWithData("data", bytes -> data(placed, bytes));
    putWithData("data-listed", bytes -> data(listed, bytes));
    putWithData("docx-parts", bytes -> incoming(file("phu-luc.docx", zip(bytes))));
    putWithData("html", bytes -> incoming(file("so-lieu.html", bytes)));
    putWithData("lock", this::lock);
    doors.put("manifest", bytes -> Manifest.parse(text(bytes)));
    putWithData("note", this::note);
    putWithData("offline", bytes -> incoming(file("bieu-mau.json", bytes)));
    putWithData("options", bytes -> options(text(bytes)));
    doors.put("path", bytes -> path(text(bytes)));
    putWithData("profile", this::profile);
    doors.put("state", Doors::state);
    doors.put("templates", this::templates);
    doors.put("unit-list", bytes -> lists(file("dv.csv", bytes), file("tc.csv", utf8(CRITERIA))));
    putWithData("xls", bytes -> incoming(file("so-lieu.xls", bytes)));
    putWithData("xlsx", bytes -> incoming(file("so-lieu.xlsx", bytes)));
    putWithData("xlsx-parts", bytes -> incoming(file("so-lieu.xlsx", zip(bytes))));
  }

  private void putWithData(String name, Door door) {
    doors.put(
        name,
        bytes -> {
          if (loaded == null) {
            load();
          }
          door.open(bytes);
        });
  }

  private void load() {
    listed = scratch.resolve("listed");
    placed = scratch.resolve("placed");
    BuiltSite.copy(SMALL, listed);
    BuiltSite.copy(SMALL, placed);
    BuiltSite.Run run = BuiltSite.run("migrate", "--data", placed.toString());
    assertThat(run.code()).as(run.err()).isZero();
    BuiltSite.delete(placed.resolve(DatasetLock.BACKUPS));
    loaded = DatasetLoader.load(placed);
    dataset = loaded.dataset().orElseThrow();
  }

  /** By name. */
  public SortedMap<String, Door> all() {
    return Collections.unmodifiableSortedMap(doors);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Path file(String name, byte[] bytes) {
    try {
      return Files.write(scratch.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of a file in the first line, what it holds in the others. */
  private record Named(String name, byte[] bytes) {
    static Optional<Named> of(byte[] input) {
      for (int i = 0; i < input.length; i++) {
        if (input[i] == '\n') {
          return Optional.of(
              new Named(
                  text(Arrays.copyOf(input, i)), Arrays.copyOfRange(input, i + 1, input.length)));
        }
      }
      return Optional.empty();
    }
  }

  private static void data(Path folder, byte[] input) {
    Optional<Named> file =
        Named.of(input)
            .filter(
                named ->
                    MORE.contains(named.name())
                        || BuiltSite.paths(folder).contains(named.name())
                            && !named.name().equals(DatasetLock.FILE));
    if (file.isPresent()) {
      Loaded read =
          DatasetLoader.loadPlanned(folder, Map.of(file.get().name(), file.get().bytes()));
      Findings findings = read.check();
      assertThat(findings.report()).isNotBlank();
      // What has no errors can be reckoned with. That takes long: some of them, the same each time.
      if (!findings.hasErrors() && Arrays.hashCode(input) % RECKONED == 0) {
        Analyses.run(read.dataset().orElseThrow(), read.settings().orElseThrow());
      }
    }
  }

  private void collection(byte[] bytes) throws IOException {
    Path folder = Files.createDirectories(scratch.resolve("whole"));
    Files.write(folder.resolve(CollectionLoader.HEAD), bytes);
    assertThat(CollectionLoader.load(folder, Set.of()).findings().report()).isNotBlank();
    assertThat(DatasetLoader.load(folder).check().report()).isNotBlank();
  }

  private void lock(byte[] bytes) throws IOException {
    Path file = placed.resolve(DatasetLock.FILE);
    Optional<byte[]> before =
        Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    Files.write(file, bytes);
    try {
      assertThat(DatasetLoader.load(placed).check().report()).isNotBlank();
    } finally {
      if (before.isPresent()) {
        Files.write(file, before.get());
      } else {
        Files.delete(file);
      }
    }
  }

  /** As it is read, and as it is shown should the checks let it by. */
  private void note(byte[] bytes) {
    String note =
        BuiltSite.paths(placed).stream().filter(p -> p.endsWith(".md")).findFirst().orElseThrow();
    Loaded read = DatasetLoader.loadPlanned(placed, Map.of(note, bytes));
    if (!read.check().hasErrors()) {
      read.dataset().orElseThrow().notes().stream()
          .map(Note::markdown)
          .forEach(RenderedNote::check);
    }
    String written = text(bytes);
    if (written.length() < 2_000) {
      RenderedNote.check(written);
    }
  }

  private void incoming(Path file) throws IOException {
    OfficeSheets offices = new OfficeSheets(dataset, scratch.resolve("none"), Map.of());
    EntrySource forms =
        (sheets, asked) -> {
          if (!FormReader.isForm(sheets)) {
            return Optional.empty();
          }
          FormReading read = FormReader.read(sheets, asked.dataset());
          return Optional.of(
              new Reading(read.entries(), read.findings(), List.of(), read.isIllustrative()));
        };
    IncomingFiles files =
        IncomingFiles.of(
            file,
            Set.of(),
            new EntrySource.Asked(dataset, Optional.empty(), Optional.empty()),
            List.of(forms, new OfflineReader(), offices));
    ImportPlan plan =
        new Importer(
                placed,
                loaded,
                new ImportOptions(
                    LocalDate.of(2025, 7, 1), Optional.of("Báo cáo"), Optional.empty(), true))
            .plan(files.files(), files.findings());
    assertThat(new ImportWords(dataset).allChanges(plan)).isNotNull();
    assertThat(plan.findings().report()).isNotBlank();
  }

  private void year(Path decision, Optional<Path> confirmed) throws IOException {
    NextYear.plan(
        placed, dataset, loaded.settings().orElseThrow(), "2026", Optional.of(decision), confirmed);
  }

  private void lists(Path units, Path criteria) throws IOException {
    Path made = scratch.resolve("made");
    BuiltSite.delete(made);
    FreshDataset.Made result =
        FreshDataset.write(
            new Answers(units, criteria, "Tên", "Phòng Nội vụ", "huyện", "huyện Mẫu", "xã", "2025"),
            made);
    assertThat(Files.exists(made)).isEqualTo(!result.findings().hasErrors());
  }

  /** Every line is a cell of a column, the last one its total. */
  private static void cells(String text) {
    List<Cell> cells = new ArrayList<>();
    text.lines().limit(50).forEach(line -> cells.add(new Cell.Words(line)));
    CellPlace place = new CellPlace("x.xlsx", "T", 1, 1);
    Optional<NumberStyle> style =
        NumberStyle.of(cells, cells.isEmpty() ? Optional.empty() : Optional.of(cells.get(0)));
    for (Cell cell : cells) {
      CellValues.number(place, cell, style, "số");
      CellValues.count(place, cell, style, "số");
      CellValues.day(place, cell);
    }
  }

  /** What is said on the command line, an option in a line; where things lie is not among it. */
  private void options(String text) {
    String[] names = {"--heads", "--on", "--date", "--due", "--period", "--source"};
    Path from = file("bang.csv", utf8("PHIẾU NĂM 2025;;\nMã tiêu chí;Tự chấm;Điểm đạt\n1.1;1;1\n"));
    List<String> line =
        new ArrayList<>(
            List.of(
                "import",
                "--data=" + placed,
                "--from=" + from,
                "--report=" + scratch.resolve("r.html")));
    List<String> values = text.lines().limit(names.length).toList();
    for (int i = 0; i < values.size(); i++) {
      line.add(names[i] + "=" + values.get(i));
    }
    BuiltSite.Run run = BuiltSite.run(line.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isIn(0, 2, 3);
  }

  /** A path, and a link on it. */
  private static void path(String text) {
    List<String> lines = text.lines().limit(2).toList();
    if (!lines.isEmpty()) {
      Optional<SitePath> path = SitePath.parse(lines.get(0));
      path.ifPresent(known -> assertThat(SitePath.of(known.text())).isEqualTo(known));
      if (path.isPresent() && lines.size() > 1) {
        Optional<SitePath> to = path.get().resolve(lines.get(1));
        to.ifPresent(
            known -> assertThat(path.get().resolve(known.relativeTo(path.get()))).contains(known));
      }
    }
  }

  private void profile(byte[] bytes) throws IOException {
    Profiles.read(text(bytes), "x.json");
    Path folder = Files.createDirectories(scratch.resolve("profiles"));
    Files.write(folder.resolve("x.json"), bytes);
    new OfficeSheets(dataset, folder, Map.of());
  }

  /** As it is; and as the two halves of a state, the first as long as the first byte says. */
  private static void state(byte[] bytes) {
    SiteState.parse(bytes).ifPresent(SiteState::parts);
    if (bytes.length > 0) {
      int middle = Math.min(bytes.length, 1 + (bytes[0] & 0xFF));
      byte[] first = Arrays.copyOfRange(bytes, 1, middle);
      byte[] second = Arrays.copyOfRange(bytes, middle, bytes.length);
      ByteWriter head = new ByteWriter();
      for (byte[] half : List.of(first, second)) {
        head.bits(half.length);
        head.bits(Fingerprint.of(half).bits());
      }
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.writeBytes(head.end());
      whole.writeBytes(first);
      whole.writeBytes(second);
      SiteState.parse(whole.toByteArray()).ifPresent(SiteState::parts);
    }
  }

  /** One file of a folder of somebody's own templates. */
  private void templates(byte[] input) throws IOException {
    Optional<Named> named = Named.of(input);
    if (named.isEmpty()) {
      return;
    }
    Path folder = scratch.resolve("templates");
    BuiltSite.delete(folder);
    Files.createDirectories(folder);
    try {
      Path file = folder.resolve(named.get().name()).normalize();
      boolean isShort = named.get().name().matches("[\\w./ -]{1,60}");
      if (!isShort || !file.startsWith(folder) || file.equals(folder)) {
        return;
      }
      Files.createDirectories(file.getParent());
      Files.write(file, named.get().bytes());
    } catch (InvalidPathException noName) {
      return;
    }
    try {
      TemplateFiles files = TemplateFiles.of(List.of(folder));
      Words.check(files);
      Words.load(files, "vi");
      files.colours();
    } catch (BadTemplates told) {
      assertThat(told.getMessage()).isNotBlank();
    }
  }

  /** Parts of a package, each below a line {@code == name}. */
  private static byte[] zip(byte[] parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      Set<String> names = new TreeSet<>();
      for (String part : new String(parts, StandardCharsets.ISO_8859_1).split("(?m)^== ")) {
        int end = part.indexOf('\n');
        if (end > 0 && end < 200 && names.add(part.substring(0, end))) {
          zip.putNextEntry(new ZipEntry(part.substring(0, end)));
          zip.write(part.substring(end + 1).getBytes(StandardCharsets.ISO_8859_1));
          zip.closeEntry();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
