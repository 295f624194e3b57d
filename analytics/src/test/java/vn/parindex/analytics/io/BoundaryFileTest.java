package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.model.Boundaries;
import vn.parindex.analytics.model.Boundaries.Position;
import vn.parindex.analytics.model.Boundaries.Ring;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Provenance;

/** Outlines of invented squares, read and written. Faults are in {@code bad/cases.txt}. */
class BoundaryFileTest {

  private static final String FILE = "reference/boundaries.geojson";
  private static final String HEAD =
      "{\"schemaVersion\": 1, \"kind\": \"boundaries\", \"provenance\": {\"status\":"
          + " \"illustrative\", \"source\": \"Hình thử, không có thật\"}, \"type\":"
          + " \"FeatureCollection\", \"features\": [";

  @TempDir Path temporary;

  private static String feature(String code, String type, String coordinates) {
    return "{\"type\": \"Feature\", \"properties\": {\"ten\": null, \"code\": \""
        + code
        + "\"}, \"geometry\": {\"type\": \""
        + type
        + "\", \"coordinates\": "
        + coordinates
        + "}}";
  }

  private SmallFolder folder(String... features) throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    small.replace(
        "dataset.json",
        "\"files\": [",
        "\"files\": [{\"path\": \""
            + FILE
            + "\", \"kind\": \"boundaries\", \"sha256\": \""
            + "0".repeat(64)
            + "\"},");
    Files.writeString(temporary.resolve(FILE), HEAD + String.join(", ", features) + "]}");
    small.seal();
    return small;
  }

  private static String square(String west, String south, int side) {
    double x = Double.parseDouble(west);
    double y = Double.parseDouble(south);
    return String.format(
        java.util.Locale.ROOT,
        "[[%1$s, %2$s, 12.5], [%3$s, %2$s], [%3$s, %4$s], [%1$s, %4$s], [%1$s, %2$s]]",
        x,
        y,
        x + side,
        y + side);
  }

  private static Ring ring(double west, double south, double side) {
    return new Ring(
        List.of(
            position(west, south),
            position(west + side, south),
            position(west + side, south + side),
            position(west, south + side)));
  }

  private static Position position(double longitude, double latitude) {
    return new Position(
        (int) (longitude * Position.PER_DEGREE), (int) (latitude * Position.PER_DEGREE));
  }

  @Test
  void parts_and_holes_are_read_and_heights_and_other_properties_are_not() throws IOException {
    folder(
        feature(
            "00101", "Polygon", "[" + square("106", "14", 3) + ", " + square("107", "15", 1) + "]"),
        feature("00102", "Polygon", "[" + square("107", "15", 1) + "]"),
        feature(
            "00103",
            "MultiPolygon",
            "[[" + square("-109.5", "-15.5", 1) + "], [" + square("120", "0", 1) + "]]"));

    Dataset dataset = DatasetLoader.load(temporary).dataset().orElseThrow();

    assertThat(dataset.boundaries())
        .isEqualTo(
            new Boundaries(
                List.of(
                    new Boundaries.Outline(
                        "00101",
                        List.of(new Boundaries.Part(ring(106, 14, 3), List.of(ring(107, 15, 1))))),
                    new Boundaries.Outline(
                        "00102", List.of(new Boundaries.Part(ring(107, 15, 1), List.of()))),
                    new Boundaries.Outline(
                        "00103",
                        List.of(
                            new Boundaries.Part(ring(-109.5, -15.5, 1), List.of()),
                            new Boundaries.Part(ring(120, 0, 1), List.of()))))));
  }

  @Test
  void an_outline_of_a_unit_whose_code_another_one_had_says_its_first_day() throws IOException {
    String outline = feature("00101", "Polygon", "[" + square("107", "15", 1) + "]");
    String later = outline.replace("\"00101\"", "\"00101\", \"validFrom\": \"2025-07-01\"");
    folder(outline, later);
    assertThat(DatasetLoader.load(temporary).dataset().orElseThrow().boundaries().outlines())
        .extracting(Boundaries.Outline::validFrom)
        .as("in version 1 it is a property of no meaning")
        .containsExactly(LocalDate.MIN, LocalDate.MIN);
    Path file = temporary.resolve("reference/boundaries.geojson");
    Files.writeString(
        file, Files.readString(file).replace("\"schemaVersion\": 1", "\"schemaVersion\": 2"));
    Boundaries read = DatasetLoader.load(temporary).dataset().orElseThrow().boundaries();
    assertThat(read.outlines())
        .extracting(Boundaries.Outline::validFrom)
        .containsExactly(LocalDate.MIN, LocalDate.of(2025, 7, 1));
    Files.writeString(
        file,
        DatasetWriter.boundaries(new Provenance(Provenance.Status.ILLUSTRATIVE, "thử", ""), read));
    assertThat(Files.readString(file)).contains("\"schemaVersion\": 2");
    assertThat(DatasetLoader.load(temporary).dataset().orElseThrow().boundaries()).isEqualTo(read);
  }

  /** What differs only in how it was written is one place: borders stay in common. */
  @Test
  void positions_are_rounded_to_a_centimetre_and_said_once() throws IOException {
    folder(
        feature(
            "00101",
            "Polygon",
            "[[[108.70000000000001, 14.1], [108.7, 14.1], [109, 14.1], [109, 15],"
                + " [108.7000000300000, 14.1]]]"));

    Dataset dataset = DatasetLoader.load(temporary).dataset().orElseThrow();

    assertThat(dataset.boundaries().outlines().get(0).parts().get(0).outer().positions())
        .containsExactly(
            new Position(1_087_000_000, 141_000_000),
            new Position(1_090_000_000, 141_000_000),
            new Position(1_090_000_000, 150_000_000));
  }

  @Test
  void what_is_written_is_read_back() throws IOException {
    SmallFolder small =
        folder(
            feature(
                "00101",
                "Polygon",
                "[" + square("106", "14", 3) + ", " + square("107", "15", 1) + "]"),
            feature(
                "00102",
                "MultiPolygon",
                "[[" + square("1", "2", 1) + "], [" + square("5", "2", 1) + "]]"));
    Dataset first = DatasetLoader.load(temporary).dataset().orElseThrow();
    Provenance provenance = new Provenance(Provenance.Status.ILLUSTRATIVE, "Hình thử", "");
    String written = DatasetWriter.boundaries(provenance, first.boundaries());
    small.write(FILE, written.getBytes(StandardCharsets.UTF_8));

    Dataset second = DatasetLoader.load(temporary).dataset().orElseThrow();

    assertThat(second.boundaries()).isEqualTo(first.boundaries());
    assertThat(DatasetWriter.boundaries(provenance, second.boundaries())).isEqualTo(written);
  }

  @Test
  void a_file_of_more_than_twenty_megabytes_is_refused_unread() throws IOException {
    folder(feature("00101", "Polygon", "[" + square("106", "14", 3) + "]"));
    try (RandomAccessFile file = new RandomAccessFile(temporary.resolve(FILE).toFile(), "rw")) {
      file.setLength(21L * 1024 * 1024);
    }

    Findings findings = DatasetLoader.load(temporary).check();

    assertThat(findings.report())
        .contains("LỖI DL-012  " + FILE, "tệp không quá 20 MB", "5 chữ số thập phân");
  }
}
