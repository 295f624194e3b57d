package vn.parindex.site.fresh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.site.publish.WholeFile;
import vn.parindex.site.sample.Written;

/**
 * The folder of an office that has no checkout of the program: a POM, by which plain {@code mvn}
 * makes the site, the data beside it, and the lists that the data are made of. Until the office
 * fills in its own lists they hold stand-ins, and so do the data: nothing is scored in them, and
 * every page says that they are illustrative.
 */
public final class OfficeFolder {

  /** What every file of the starter says of where it comes from. */
  static final Provenance STARTER =
      new Provenance(
          Provenance.Status.ILLUSTRATIVE,
          "Bộ mẫu kèm theo phần mềm, chưa phải số liệu của cơ quan nào",
          "");

  private static final String POM = "pom.xml";
  private static final String DATA = "data";
  private static final String SET_ASIDE = "data-mau";
  private static final String LISTS = "danh-sach";
  private static final String UNITS = "don-vi.csv";
  private static final String FRAMEWORK = "bo-tieu-chi.csv";
  private static final String ABOUT = "gioi-thieu.csv";

  private final Path folder;

  /** A folder that is there or not. */
  public OfficeFolder(Path folder) {
    this.folder = folder;
  }

  /** The data. */
  public Path data() {
    return folder.resolve(DATA);
  }

  /** The list of units of this folder; empty where there is none. */
  public Optional<Path> units() {
    return list(UNITS);
  }

  /** The list of areas and criteria of this folder; empty where there is none. */
  public Optional<Path> framework() {
    return list(FRAMEWORK);
  }

  /** What is said of the office in this folder; empty where nothing is. */
  public Optional<Path> about() {
    return list(ABOUT);
  }

  private Optional<Path> list(String name) {
    return Optional.of(folder.resolve(LISTS).resolve(name)).filter(Files::isRegularFile);
  }

  /**
   * Lists in which stand-ins are left: data made of them would pass for somebody's. Of the criteria
   * a line may well be what an office needs; all of them together are nobody's.
   *
   * @param lists the lists that are to be used
   */
  public static List<Path> withStandIns(List<Path> lists) throws IOException {
    Set<String> lines =
        Stream.of(packed(UNITS), packed(ABOUT))
            .flatMap(String::lines)
            .filter(line -> line.contains("Mẫu"))
            .map(OfficeFolder::letters)
            .collect(Collectors.toSet());
    String criteria = letters(packed(FRAMEWORK));
    List<Path> found = new ArrayList<>();
    for (Path list : lists) {
      if (Files.isRegularFile(list)) {
        String text = new String(Files.readAllBytes(list), StandardCharsets.UTF_8);
        if (letters(text).equals(criteria)
            || text.lines().map(OfficeFolder::letters).anyMatch(lines::contains)) {
          found.add(list);
        }
      }
    }
    return found;
  }

  /** What stays when Excel saves a list that nobody changed: signs between cells may be others. */
  private static String letters(String list) {
    return list.replaceAll("[^\\p{L}\\p{N}.]+", " ").strip();
  }

  /**
   * Makes the folder with stand-ins.
   *
   * @param year of the only period: "2026"
   * @param version of the program that the POM names
   * @throws java.nio.file.DirectoryNotEmptyException if something is there; nothing was written
   */
  public FreshDataset.Made start(String year, String version) throws IOException {
    Written written = new Written();
    written.add(POM, pom(version));
    written.add(LISTS + "/" + UNITS, utf8(packed(UNITS)));
    written.add(LISTS + "/" + FRAMEWORK, utf8(packed(FRAMEWORK)));
    written.add(LISTS + "/" + ABOUT, utf8(packed(ABOUT).replace("{year}", year)));
    written.into(folder);
    return FreshDataset.starter(
        new Answers(
            units().orElseThrow(),
            framework().orElseThrow(),
            "Bộ mẫu chỉ số cải cách hành chính các xã huyện Mẫu",
            "Phòng Nội vụ huyện Mẫu",
            "huyện",
            "huyện Mẫu",
            "xã",
            year),
        data(),
        packed("district.md"));
  }

  /**
   * Makes data out of lists, in the place of the stand-ins if those are there, which are kept
   * beside; and the POM, where there is none.
   *
   * @throws java.nio.file.DirectoryNotEmptyException if other data are there; nothing was written
   * @throws FileAlreadyExistsException if stand-ins were set aside before; nothing was written
   */
  public FreshDataset.Made fill(Answers answers, String version) throws IOException {
    boolean isStarter = isStarter();
    if (isStarter) {
      Written.rename(data(), folder.resolve(SET_ASIDE));
    }
    try {
      FreshDataset.Made made = FreshDataset.write(answers, data());
      if (!made.findings().hasErrors() && !Files.exists(folder.resolve(POM))) {
        WholeFile.put(folder.resolve(POM), pom(version));
      }
      return made;
    } finally {
      if (isStarter && !Files.exists(data())) {
        Written.rename(folder.resolve(SET_ASIDE), data());
      }
    }
  }

  /** Whether the data are stand-ins: every file says so of itself. */
  private boolean isStarter() {
    return Files.isDirectory(data())
        && DatasetLoader.load(data())
            .dataset()
            .map(Dataset::files)
            .filter(files -> files.stream().allMatch(file -> file.provenance().equals(STARTER)))
            .isPresent();
  }

  private static byte[] pom(String version) throws IOException {
    return utf8(packed(POM).replace("{version}", version));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String packed(String name) throws IOException {
    try (InputStream in = OfficeFolder.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
