package vn.parindex.analytics.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.DatasetCollection;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/**
 * Reads the folder of a collection: {@code collection.json}, and each part as {@link DatasetLoader}
 * reads a data folder. Whatever is in it, nothing is thrown.
 */
public final class CollectionLoader {

  /** The file that says which parts there are. */
  public static final String HEAD = "collection.json";

  /** Folders that the site has beside those of the parts. */
  private static final Set<String> TAKEN = Set.of("assets", "en");

  private final Path folder;
  private final Report report = new Report();
  private final List<LoadedCollection.Part> parts = new ArrayList<>();

  private CollectionLoader(Path folder) {
    this.folder = folder;
  }

  /** Whether a folder holds a collection, whatever that is like. */
  public static boolean isCollection(Path folder) {
    return Files.exists(folder.resolve(HEAD), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * The folders of the parts that a collection names, as far as it can be read; none where it
   * cannot.
   */
  public static List<Path> folders(Path folder) {
    return new CollectionLoader(folder)
            .head()
            .map(DocumentHead::collection)
            .map(DatasetCollection::parts)
            .orElse(List.of())
            .stream()
            .map(part -> folder.resolve(part.folder()))
            .toList();
  }

  /**
   * Reads a collection with all its parts.
   *
   * @param sought as for {@link DatasetLoader#load(Path, Set)}
   */
  public static LoadedCollection load(Path folder, Set<String> sought) {
    return new CollectionLoader(folder).load(sought);
  }

  /** What was read of the head, and how many lines that are. */
  private record DocumentHead(DatasetCollection collection, int lines) {}

  private LoadedCollection load(Set<String> sought) {
    Optional<DocumentHead> head = head();
    head.map(DocumentHead::collection).ifPresent(collection -> parts(collection, sought));
    return new LoadedCollection(
        head.map(DocumentHead::collection),
        parts,
        new Findings(
            report.findings(), head.isPresent() ? 1 : 0, head.map(DocumentHead::lines).orElse(0)));
  }

  private Optional<DocumentHead> head() {
    Optional<SourceText> source =
        new FileReader(folder, report).read(HEAD, DataFile.Kind.COLLECTION.code());
    Optional<JsonDocument> document = source.flatMap(text -> JsonDocument.parse(text, report));
    document.ifPresent(
        read -> {
          report.register(read, () -> Optional.of(read));
          new TextCheck(report).check(source.orElseThrow(), read);
          new StructureCheck(report).check(read, DataFile.Kind.COLLECTION);
        });
    return document
        .filter(read -> !report.hasErrors())
        .map(
            read ->
                new DocumentHead(
                    CollectionFile.FORM.read(At.of(read, report)), source.orElseThrow().lines()));
  }

  private void parts(DatasetCollection collection, Set<String> sought) {
    Set<String> folders = new HashSet<>();
    Set<Map.Entry<Map<String, String>, Map<String, String>>> named = new HashSet<>();
    for (int i = 0; i < collection.parts().size(); i++) {
      DatasetCollection.Part part = collection.parts().get(i);
      Place place = Place.of(HEAD).at("parts", i);
      if (!folders.add(part.folder())) {
        report.add(
            Problem.PART_TWICE,
            place.at("folder"),
            MessageWords.quoted(part.folder()),
            "mỗi phần một thư mục riêng",
            "Sửa tên thư mục, hoặc xóa một trong hai phần.");
      } else if (isThere(part.folder(), place)) {
        parts.add(
            new LoadedCollection.Part(
                part, DatasetLoader.load(folder.resolve(part.folder()), sought)));
      }
      if (!named.add(Map.entry(part.block(), part.index()))) {
        report.add(
            Problem.PART_TWICE,
            place,
            part.block().get("vi") + " · " + part.index().get("vi"),
            "mỗi khối theo mỗi chỉ số một phần",
            "Sửa tên khối hoặc tên chỉ số, hoặc xóa một trong hai phần.");
      }
    }
    unlisted(folders);
    across(collection);
  }

  /** Whether there is an ordinary data folder that the site can have a folder for. */
  private boolean isThere(String name, Place place) {
    Path part = folder.resolve(name);
    String found =
        TAKEN.contains(name) || TextCheck.isReserved(name)
            ? "tên dành cho việc khác"
            : Files.isSymbolicLink(part)
                ? "liên kết (symlink)"
                : !Files.isDirectory(part)
                    ? "không có thư mục này"
                    : isCollection(part)
                        ? "thư mục lại là một bộ gồm nhiều phần"
                        : Files.exists(part.resolve(DatasetLoader.HEAD))
                            ? ""
                            : "thư mục không có dataset.json";
    if (!found.isEmpty()) {
      report.add(
          Problem.PART_FOLDER,
          place.at("folder"),
          MessageWords.quoted(name) + ": " + found,
          "thư mục con là thư mục dữ liệu bình thường, có dataset.json",
          "Sửa tên thư mục trong collection.json, hoặc thêm số liệu của phần vào thư mục ấy.");
    }
    return found.isEmpty();
  }

  /** Data folders that nobody names: what is in them is on no page. */
  private void unlisted(Set<String> listed) {
    try (Stream<Path> list = Files.list(folder)) {
      list.filter(Files::isDirectory)
          .filter(path -> Files.exists(path.resolve(DatasetLoader.HEAD)))
          .map(path -> path.getFileName().toString())
          .filter(name -> !listed.contains(name))
          .sorted()
          .forEach(
              name ->
                  report.add(
                      Problem.PART_UNLISTED,
                      Place.of(name),
                      "",
                      "thư mục khai trong mục \"parts\" của collection.json",
                      "Khai thêm một phần, hoặc chuyển thư mục đi nơi khác."));
    } catch (IOException | UncheckedIOException unreadable) {
      PlacedFiles.notListed(report, unreadable);
    }
  }

  /** What two parts say of one thing. */
  private void across(DatasetCollection collection) {
    Map<UnitId, Said> names = new HashMap<>();
    Map<UnitId, List<DatasetCollection.Part>> scored = new HashMap<>();
    for (LoadedCollection.Part part : parts) {
      part.loaded()
          .dataset()
          .ifPresent(dataset -> across(collection, part, dataset, names, scored));
    }
  }

  /** How a part calls a unit. */
  private record Said(String name, String folder) {}

  private void across(
      DatasetCollection collection,
      LoadedCollection.Part part,
      Dataset dataset,
      Map<UnitId, Said> names,
      Map<UnitId, List<DatasetCollection.Part>> scored) {
    Place place = Place.of(part.of().folder() + "/" + DatasetLoader.HEAD);
    if (!dataset.identity().languages().equals(collection.languages())) {
      report.add(
          Problem.PART_LANGUAGES,
          place.at("languages"),
          MessageWords.list(dataset.identity().languages()),
          "như trong collection.json: " + MessageWords.list(collection.languages()),
          "Sửa \"languages\" của phần hoặc của collection.json cho giống nhau.");
    }
    for (Unit unit : dataset.units()) {
      String name = unit.fullName();
      Said before = names.putIfAbsent(unit.id(), new Said(name, part.of().folder()));
      if (before != null && !before.name().equals(name)) {
        report.add(
            Problem.UNIT_OTHER_NAME,
            Place.of(part.of().folder() + "/reference/units.json"),
            unit.code() + ": " + MessageWords.quoted(name),
            MessageWords.quoted(before.name()) + " như trong thư mục " + before.folder(),
            "Một mã là một đơn vị: sửa tên cho giống nhau, hoặc sửa mã bị nhầm.");
      }
    }
    for (Unit unit : scored(part.loaded().settings(), dataset)) {
      List<DatasetCollection.Part> others =
          scored.computeIfAbsent(unit.id(), id -> new ArrayList<>());
      others.stream()
          .filter(other -> other.isOfIndex(part.of()) && !other.isOfBlock(part.of()))
          .findFirst()
          .ifPresent(other -> inTwoBlocks(unit, part.of(), other));
      others.add(part.of());
    }
  }

  private void inTwoBlocks(Unit unit, DatasetCollection.Part part, DatasetCollection.Part other) {
    report.add(
        Problem.UNIT_IN_TWO_BLOCKS,
        Place.of(part.folder() + "/reference/units.json"),
        unit.name() + " (" + unit.code() + "), cũng ở thư mục " + other.folder(),
        "trong một chỉ số, mỗi đơn vị chỉ ở một khối",
        "Bỏ đơn vị khỏi một trong hai khối.");
  }

  /** The units of the period that the pages are about. */
  private static List<Unit> scored(Optional<AnalysisSettings> settings, Dataset dataset) {
    return settings
        .map(AnalysisSettings::compareTo)
        .flatMap(dataset::period)
        .map(dataset::unitsOf)
        .orElse(List.of());
  }
}
