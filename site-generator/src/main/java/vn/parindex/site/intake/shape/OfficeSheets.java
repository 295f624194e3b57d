package vn.parindex.site.intake.shape;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.intake.EntrySource;
import vn.parindex.site.intake.Reading;
import vn.parindex.site.publish.Manifest;
import vn.parindex.site.publish.WholeFile;

/**
 * Reads whatever has a head that is known. Asked last: it says why it knows none. How a sheet was
 * understood is kept in a folder, so that what was told of its heads is told once.
 */
public final class OfficeSheets implements EntrySource {

  private static final String END = ".json";
  private static final int NAME = 16;

  private final Shapes shapes;
  private final Path folder;
  private final Map<String, String> heads;
  private final List<Profile> saved = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Profile> found = new LinkedHashSet<>();

  /**
   * A reader for one data set.
   *
   * @param folder where profiles are kept; need not be there
   * @param heads what heads mean that are not known by themselves: see {@link Told}
   * @throws IOException if the folder is there and cannot be read
   */
  public OfficeSheets(Dataset dataset, Path folder, Map<String, String> heads) throws IOException {
    this.shapes = new Shapes(dataset);
    this.folder = folder;
    this.heads = Map.copyOf(heads);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(END)).sorted().toList()) {
          // Letters that are none are a fault of the profile, not of reading.
          String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
          Profiles.ProfileReading reading = Profiles.read(text, file.getFileName().toString());
          reading.profile().ifPresent(saved::add);
          reading.finding().ifPresent(findings::add);
        }
      }
    }
  }

  /** What is wrong with the profiles that were kept. */
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public Optional<Reading> read(List<Grid> sheets, Asked asked) {
    ShapeReading reading =
        shapes.readAll(sheets, new Told(asked.period(), asked.date(), heads), saved);
    reading.profile().filter(profile -> !saved.contains(profile)).ifPresent(found::add);
    return Optional.of(
        Reading.of(sheets, reading.entries(), reading.findings(), reading.understood()));
  }

  /**
   * Keeps how sheets were understood, those that were not kept yet.
   *
   * @throws IOException if the folder cannot be written
   */
  public void keep() throws IOException {
    for (Profile profile : found) {
      // Of two understandings of the same heads the later one counts.
      byte[] heads = profile.heads().getBytes(StandardCharsets.UTF_8);
      WholeFile.put(
          folder.resolve(Manifest.sha256(heads).substring(0, NAME) + END),
          Profiles.text(profile).getBytes(StandardCharsets.UTF_8));
    }
  }
}
