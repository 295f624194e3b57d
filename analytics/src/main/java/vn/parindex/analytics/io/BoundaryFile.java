package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Boundaries;
import vn.parindex.analytics.model.Boundaries.Outline;
import vn.parindex.analytics.model.Boundaries.Part;
import vn.parindex.analytics.model.Boundaries.Position;
import vn.parindex.analytics.model.Boundaries.Ring;
import vn.parindex.analytics.model.DataFile;

/**
 * {@code reference/boundaries.geojson}: GeoJSON (RFC 7946) with the head of every data file as
 * foreign members, which that format allows. A feature is a unit, by the property {@code code}.
 */
final class BoundaryFile {

  static final DataFileForm<Boundaries> FORM =
      new DataFileForm<>(
          DataFile.Kind.BOUNDARIES,
          new Form<>(BoundaryFile::read, BoundaryFile::written),
          boundaries -> "");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What a map calls the first day of a unit. */
  static final String FROM = "validFrom";

  private static final int DIGITS = 7;
  private static final int FARTHEST_EAST = 180;
  private static final int FARTHEST_NORTH = 90;

  /** The first position is repeated as the last. */
  private static final int LEAST_POSITIONS = 4;

  /** What programs call the one system that GeoJSON knows. */
  private static final Set<String> WGS_84 =
      Set.of(
          "urn:ogc:def:crs:OGC:1.3:CRS84",
          "urn:ogc:def:crs:OGC::CRS84",
          "urn:ogc:def:crs:EPSG::4326",
          "EPSG:4326");

  private BoundaryFile() {}

  private static Boundaries read(At at) {
    At name = at.at("crs").at("properties").at("name");
    if (at.node().has("crs") && !WGS_84.contains(name.node().asText(""))) {
      at.report()
          .add(
              Problem.BOUNDARY_CRS,
              at.at("crs").place(),
              MessageWords.written(name.node().tree()),
              "hệ tọa độ WGS 84 (EPSG:4326)",
              "Xuất lại tệp bằng hệ WGS 84, kinh độ trước, vĩ độ sau; sửa tên ở đây không đổi được"
                  + " tọa độ.");
      return Boundaries.NONE; // Every position would be reported for the same reason.
    }
    // What other programs write in a file of the first version means nothing here.
    boolean saysDays =
        SchemaVersion.of(DataFile.Kind.BOUNDARIES, at.node()).number() > SchemaVersion.FIRST;
    List<Outline> outlines = new ArrayList<>();
    at.at("features")
        .each(
            feature -> {
              try {
                outlines.add(outline(feature, saysDays));
              } catch (Refusal reported) {
                feature.report().leaveOut(feature.place());
              }
            });
    return new Boundaries(outlines);
  }

  private static Outline outline(At feature, boolean saysDays) {
    At properties = feature.at("properties");
    String code = Form.TEXT.read(properties.at("code"));
    At geometry = feature.at("geometry");
    At coordinates = geometry.at("coordinates");
    List<Part> parts = new ArrayList<>();
    if (geometry.node().path("type").asText("").equals("Polygon")) {
      parts.add(part(coordinates));
    } else {
      coordinates.each(polygon -> parts.add(part(polygon)));
    }
    At from = properties.at(FROM);
    return new Outline(
        code, saysDays && !from.node().isMissing() ? Form.DAY.read(from) : LocalDate.MIN, parts);
  }

  private static Part part(At polygon) {
    List<Ring> rings = new ArrayList<>();
    list(polygon).each(ring -> rings.add(ring(list(ring))));
    refuseIf(rings.isEmpty(), polygon, "[]", "ít nhất một đường khép kín", "Bỏ vùng trống này.");
    return new Part(rings.get(0), rings.subList(1, rings.size()));
  }

  private static At list(At at) {
    refuseIf(
        !at.node().isArray(),
        at,
        MessageWords.written(at.node().tree()),
        "danh sách các điểm [kinh độ, vĩ độ]; MultiPolygon lồng sâu hơn Polygon một lớp ngoặc",
        "Xuất lại tệp; \"type\" của hình phải khớp với \"coordinates\".");
    return at;
  }

  /** A line that ends where it begins and goes around something. */
  private static Ring ring(At at) {
    List<Position> positions = new ArrayList<>();
    at.each(
        each -> {
          Position next = position(each);
          if (positions.isEmpty() || !positions.get(positions.size() - 1).equals(next)) {
            positions.add(next);
          }
        });
    int written = at.node().size();
    refuseIf(
        written < LEAST_POSITIONS,
        at,
        written + " điểm",
        "ít nhất " + LEAST_POSITIONS + " điểm, điểm cuối trùng điểm đầu",
        "Xuất lại đường này, hoặc bỏ vùng này.");
    Position last = positions.remove(positions.size() - 1);
    refuseIf(
        positions.isEmpty() || !last.equals(positions.get(0)),
        at,
        "điểm cuối khác điểm đầu",
        "đường khép kín: điểm cuối trùng điểm đầu",
        "Khép đường này lại rồi xuất lại tệp.");
    refuseIf(
        positions.size() < LEAST_POSITIONS - 1 || twiceTheArea(positions) == 0,
        at,
        "các điểm nằm trên một đường thẳng",
        "đường bao quanh một vùng",
        "Vẽ lại đường này, hoặc bỏ vùng này.");
    return new Ring(positions);
  }

  /** By the shoelace formula; exact enough to tell nothing from something. */
  private static double twiceTheArea(List<Position> positions) {
    Position origin = positions.get(0);
    double sum = 0;
    for (int i = 1; i + 1 < positions.size(); i++) {
      Position a = positions.get(i);
      Position b = positions.get(i + 1);
      sum +=
          ((double) a.longitude() - origin.longitude())
                  * ((double) b.latitude() - origin.latitude())
              - ((double) b.longitude() - origin.longitude())
                  * ((double) a.latitude() - origin.latitude());
    }
    return sum;
  }

  /** Longitude, latitude, and a height above the sea that nobody needs. */
  private static Position position(At at) {
    Json longitude = at.node().path(0);
    Json latitude = at.node().path(1);
    refuseIf(
        !longitude.isNumber() || !latitude.isNumber(),
        at,
        MessageWords.written(at.node().tree()),
        "điểm [kinh độ, vĩ độ]",
        "Xuất lại tệp; \"type\" của hình phải khớp với \"coordinates\".");
    BigDecimal east = longitude.decimalValue();
    BigDecimal north = latitude.decimalValue();
    if (!isWithin(east, FARTHEST_EAST) || !isWithin(north, FARTHEST_NORTH)) {
      boolean swapped = isWithin(north, FARTHEST_EAST) && isWithin(east, FARTHEST_NORTH);
      at.report()
          .add(
              Problem.BOUNDARY_PLACE,
              at.place(),
              "[" + MessageWords.plain(east) + ", " + MessageWords.plain(north) + "]",
              "kinh độ từ -180 đến 180, rồi vĩ độ từ -90 đến 90",
              swapped
                  ? "Vĩ độ đứng trước kinh độ: đổi chỗ hai số ở cả tệp."
                  : "Có lẽ là tọa độ phẳng tính bằng mét (VN-2000): xuất lại tệp bằng hệ WGS 84.");
      throw new Refusal();
    }
    return new Position(tiny(east), tiny(north));
  }

  private static boolean isWithin(BigDecimal degrees, int most) {
    return degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  private static int tiny(BigDecimal degrees) {
    return degrees.movePointRight(DIGITS).setScale(0, RoundingMode.HALF_EVEN).intValueExact();
  }

  private static void refuseIf(boolean fault, At at, String found, String expected, String remedy) {
    if (fault) {
      at.report().add(Problem.BOUNDARY_LINE, at.place(), found, expected, remedy);
      throw new Refusal();
    }
  }

  private static JsonNode written(Boundaries boundaries) {
    ObjectNode root = NODES.objectNode().put("type", "FeatureCollection");
    ArrayNode features = root.putArray("features");
    for (Outline outline : boundaries.outlines()) {
      ObjectNode feature = features.addObject().put("type", "Feature");
      ObjectNode properties = feature.putObject("properties").put("code", outline.unitCode());
      if (!outline.validFrom().equals(LocalDate.MIN)) {
        properties.put(FROM, outline.validFrom().toString());
      }
      boolean one = outline.parts().size() == 1;
      ObjectNode geometry =
          feature.putObject("geometry").put("type", one ? "Polygon" : "MultiPolygon");
      ArrayNode coordinates = geometry.putArray("coordinates");
      outline.parts().forEach(part -> write(one ? coordinates : coordinates.addArray(), part));
    }
    return root;
  }

  private static void write(ArrayNode polygon, Part part) {
    write(polygon.addArray(), part.outer());
    part.holes().forEach(hole -> write(polygon.addArray(), hole));
  }

  private static void write(ArrayNode line, Ring ring) {
    ring.positions().forEach(position -> write(line, position));
    write(line, ring.positions().get(0));
  }

  private static void write(ArrayNode line, Position position) {
    line.addArray()
        .add(JsonDocument.number(BigDecimal.valueOf(position.longitude(), DIGITS)))
        .add(JsonDocument.number(BigDecimal.valueOf(position.latitude(), DIGITS)));
  }
}
