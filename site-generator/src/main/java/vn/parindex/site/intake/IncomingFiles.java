package vn.parindex.site.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.site.grid.GridFiles;
import vn.parindex.site.grid.GridReading;
import vn.parindex.site.publish.Manifest;

/**
 * The files that are to be imported.
 *
 * @param files those that were read, and those that were imported before, which were not
 * @param findings what was left out of the folder, and why
 */
public record IncomingFiles(List<Incoming> files, List<Finding> findings) {

  private static final Reading UNREAD = new Reading(List.of(), List.of(), List.of(), false);

  /** Copies. */
  public IncomingFiles {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /**
   * Reads a file, or all that a folder holds.
   *
   * @param from the file or folder
   * @param seen the SHA-256 of files that need not be read
   * @param sources who reads sheets; the first who knows them is asked no further
   */
  public static IncomingFiles of(
      Path from, Set<String> seen, EntrySource.Asked asked, List<EntrySource> sources) {
    GridFiles.Listing listing = GridFiles.list(from);
    List<Incoming> files = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(listing.findings());
    for (GridFiles.Named file : listing.files()) {
      byte[] bytes;
      try {
        bytes = Files.readAllBytes(file.path());
      } catch (IOException unreadable) {
        findings.add(
            Problem.UNREADABLE.at(
                file.name(),
                0,
                0,
                "",
                unreadable.getClass().getSimpleName(),
                "tệp đọc được",
                "Đóng chương trình đang mở tệp, kiểm tra quyền đọc, rồi chạy lại."));
        continue;
      }
      String sha256 = Manifest.sha256(bytes);
      files.add(
          new Incoming(
              file.name(),
              sha256,
              seen.contains(sha256) ? UNREAD : read(file, bytes, asked, sources)));
    }
    return new IncomingFiles(files, findings);
  }

  private static Reading read(
      GridFiles.Named file, byte[] bytes, EntrySource.Asked asked, List<EntrySource> sources) {
    return sources.stream()
        .map(source -> source.read(file.name(), bytes, asked))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> sheets(file, asked, sources));
  }

  private static Reading sheets(
      GridFiles.Named file, EntrySource.Asked asked, List<EntrySource> sources) {
    GridReading grids = GridFiles.read(file);
    Reading reading =
        sources.stream()
            .filter(source -> !grids.grids().isEmpty())
            .map(source -> source.read(grids.grids(), asked))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(UNREAD);
    List<Finding> findings = new ArrayList<>(grids.findings());
    findings.addAll(reading.findings());
    return new Reading(reading.entries(), findings, reading.understood(), reading.illustrative());
  }
}
