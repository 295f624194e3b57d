package vn.parindex.site.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import vn.parindex.analytics.io.DatasetLock;
import vn.parindex.analytics.io.DatasetWriter;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Note;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;
import vn.parindex.site.publish.DataFolder;
import vn.parindex.site.publish.Manifest;

/** Brings a data folder that lists its files to the way in which files are found. */
@Command(
    name = "migrate",
    description =
        "Chuyển thư mục dữ liệu cũ (có danh sách tệp trong dataset.json) sang kiểu mới: chương trình"
            + " tự tìm tệp, tự đếm phiên bản.",
    versionProvider = Main.Version.class)
final class MigrateCommand extends DataCommand {

  private static final String HEAD = "dataset.json";

  @Override
  int run(Path data, DataFolder target, Loaded loaded, Dataset dataset)
      throws BuildFailure, IOException {
    if (loaded.lock().isPresent()) {
      out().println(Messages.nothingToMigrate());
      return ExitCode.OK.number();
    }
    List<String> misplaced =
        dataset.files().stream()
            .filter(file -> !file.path().equals(HEAD))
            .filter(file -> !DatasetWriter.path(file.kind(), file.path()).equals(file.path()))
            .map(f -> f.path() + " → " + DatasetWriter.path(f.kind(), f.path()))
            .toList();
    if (!misplaced.isEmpty()) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.misplacedFiles(misplaced));
    }
    SortedMap<String, DataFolder.Planned> files = files(data, loaded, dataset);
    change(data, target, files);
    out().println(Messages.migrated(files.keySet()));
    return ExitCode.OK.number();
  }

  private static SortedMap<String, DataFolder.Planned> files(
      Path data, Loaded loaded, Dataset dataset) throws IOException {
    SortedMap<String, DataFolder.Planned> files = new TreeMap<>();
    put(files, data, HEAD, DatasetWriter.head(dataset, loaded.settings().orElseThrow()));
    // Notes stand in the order of the paths of their files.
    List<DataFile> noteFiles = dataset.files(List.of(DataFile.Kind.NOTE)).toList();
    List<Note> notes = new ArrayList<>(dataset.notes());
    for (int i = 0; i < noteFiles.size(); i++) {
      put(
          files,
          data,
          noteFiles.get(i).path(),
          DatasetWriter.note(
              noteFiles.get(i).provenance(), notes.get(i).writtenOn(), notes.get(i).markdown()));
    }
    List<DataFile> now =
        dataset.files().stream().map(file -> changed(file, files.get(file.path()))).toList();
    // The number of the version stays the one that somebody typed: nothing else is said now.
    put(
        files,
        data,
        DatasetLock.FILE,
        new String(
            DatasetLock.first(dataset.identity().dataVersion(), now).bytes(),
            StandardCharsets.UTF_8));
    return files;
  }

  private static DataFile changed(DataFile file, DataFolder.Planned planned) {
    return planned == null
        ? file
        : new DataFile(
            file.path(), file.kind(), Manifest.sha256(planned.after()), file.provenance());
  }

  private static void put(
      SortedMap<String, DataFolder.Planned> files, Path data, String path, String after)
      throws IOException {
    Path file = data.resolve(path);
    Optional<byte[]> before =
        Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    files.put(path, new DataFolder.Planned(before, after.getBytes(StandardCharsets.UTF_8)));
  }
}
