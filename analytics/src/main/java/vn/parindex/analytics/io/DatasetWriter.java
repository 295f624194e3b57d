package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Unit;

/**
 * Writes values of the model as data files of schema version 1, in the canonical layout: what was
 * loaded from a canonical file is written back byte for byte, save the positions of units on the
 * globe, which the model does not hold.
 *
 * <p>The methods give the text; the caller puts it where it belongs. {@link #seal} alone touches a
 * file.
 */
public final class DatasetWriter {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DatasetWriter() {}

  /** {@code scores/<period>.json}: figures that are missing are written with their reason. */
  public static String scores(String period, Provenance provenance, List<ScoreSheet> sheets) {
    ObjectNode root = head(DataFile.Kind.SCORES, provenance);
    root.put("period", period);
    ArrayNode list = root.putArray("units");
    for (ScoreSheet sheet : sheets) {
      ObjectNode node = list.addObject();
      node.put("unit", sheet.unit().code());
      node.set("bonus", figure(sheet.bonus()));
      node.set("penalty", figure(sheet.penalty()));
      ObjectNode leaves = node.putObject("leaves");
      sheet
          .leaves()
          .forEach(
              (code, score) ->
                  leaves.set(
                      code,
                      score.match(
                          verified -> {
                            ObjectNode entry = NODES.objectNode();
                            entry.set("selfAssessed", figure(verified.selfAssessed()));
                            entry.set("verified1", figure(verified.round1()));
                            entry.set("verified2", figure(verified.round2()));
                            return entry;
                          },
                          surveyed -> {
                            ObjectNode entry = NODES.objectNode();
                            entry.set("survey", figure(surveyed.points()));
                            return entry;
                          },
                          none -> NODES.objectNode().put("missing", "not-applicable"))));
    }
    return CanonicalJson.text(root);
  }

  /** {@code reference/units.json}. */
  public static String units(Provenance provenance, List<Unit> units) {
    ObjectNode root = head(DataFile.Kind.UNITS, provenance);
    ArrayNode list = root.putArray("units");
    for (Unit unit : units) {
      ObjectNode node = list.addObject();
      node.put("code", unit.code()).put("name", unit.name()).put("type", unit.type());
      if (!unit.id().validFrom().equals(LocalDate.MIN)) {
        node.put("validFrom", unit.id().validFrom().toString());
      }
      if (!unit.validUntil().equals(LocalDate.MAX)) {
        node.put("validUntil", unit.validUntil().toString());
      }
      node.set("population", figure(unit.population()));
      node.set("areaKm2", figure(unit.areaKm2()));
      if (!unit.neighbours().isEmpty()) {
        node.set("neighbours", texts(unit.neighbours()));
      }
    }
    return CanonicalJson.text(root);
  }

  /**
   * {@code reference/successions.json}.
   *
   * @throws IllegalArgumentException unless there is at least one succession, and all are of one
   *     day and one decision, as the format wants
   */
  public static String successions(Provenance provenance, List<Succession> successions) {
    if (successions.stream().map(s -> List.of(s.date(), s.legalBasis())).distinct().count() != 1) {
      throw new IllegalArgumentException("successions of several days or decisions, or none");
    }
    ObjectNode root = head(DataFile.Kind.SUCCESSIONS, provenance);
    root.put("date", successions.get(0).date().toString());
    root.put("legalBasis", successions.get(0).legalBasis());
    ArrayNode list = root.putArray("successions");
    for (Succession succession : successions) {
      ObjectNode node = list.addObject();
      node.put("successor", succession.successor().code());
      node.set("parts", texts(succession.parts().stream().map(part -> part.code()).toList()));
    }
    return CanonicalJson.text(root);
  }

  /** {@code reference/tile-map.json}. */
  public static String tileMap(Provenance provenance, TileMap map) {
    ObjectNode root = head(DataFile.Kind.TILE_MAP, provenance);
    root.put("columns", map.columns()).put("rows", map.rows());
    ArrayNode list = root.putArray("tiles");
    for (TileMap.Tile tile : map.tiles()) {
      list.addObject()
          .put("unit", tile.unitCode())
          .put("column", tile.column())
          .put("row", tile.row());
    }
    return CanonicalJson.text(root);
  }

  /** {@code frameworks/<edition>.json}. */
  public static String framework(Provenance provenance, Framework framework) {
    ObjectNode root = head(DataFile.Kind.FRAMEWORK, provenance);
    root.put("edition", framework.edition()).put("name", framework.name());
    optional(root, "continues", framework.continues());
    root.set("bonusCap", number(framework.bonusCap()));
    root.set("penaltyCap", number(framework.penaltyCap()));
    ArrayNode areas = root.putArray("areas");
    for (Area area : framework.areas()) {
      ObjectNode node = areas.addObject();
      node.put("code", area.code()).put("name", area.name());
      optional(node, "continues", area.continues());
      ArrayNode criteria = node.putArray("criteria");
      for (Criterion criterion : area.criteria()) {
        ObjectNode entry = criteria.addObject();
        if (criterion.isLeaf()) {
          leaf(entry, criterion.leaves().get(0));
          continue;
        }
        entry.put("code", criterion.code()).put("name", criterion.name());
        ArrayNode components = entry.putArray("components");
        criterion.leaves().forEach(leaf -> leaf(components.addObject(), leaf));
      }
    }
    if (!framework.dropped().isEmpty()) {
      ArrayNode dropped = root.putArray("dropped");
      framework
          .dropped()
          .forEach(d -> dropped.addObject().put("leaf", d.leafCode()).put("reason", d.reason()));
    }
    return CanonicalJson.text(root);
  }

  private static void leaf(ObjectNode node, Leaf leaf) {
    node.put("code", leaf.code()).put("name", leaf.name());
    node.set("maxPoints", number(leaf.maxPoints()));
    node.put("source", leaf.source().code()).put("fixableLocally", leaf.fixableLocally());
    ObjectNode scoring = node.putObject("scoring");
    leaf.scoring()
        .match(
            yesNo -> scoring.put("form", "yes-no"),
            steps -> scoring.put("form", "steps").set("shares", numbers(steps.shares())),
            rate ->
                scoring
                    .put("form", "rate")
                    .<ObjectNode>set("threshold", number(rate.threshold()))
                    .set("floor", number(rate.floor())),
            survey -> {
              scoring.put("form", "survey");
              survey.weights().ifPresent(known -> scoring.set("weights", numbers(known)));
              return scoring;
            });
    leaf.continuation()
        .match(
            continues ->
                node.putObject("continues")
                    .put("leaf", continues.leafCode())
                    .put("as", continues.as().code()),
            starts -> node);
  }

  /** {@code targets/<year>.json}. */
  public static String targets(Provenance provenance, TargetSet set) {
    ObjectNode root = head(DataFile.Kind.TARGETS, provenance);
    root.put("year", set.year()).put("reportDue", set.reportDue().toString());
    ArrayNode list = root.putArray("targets");
    for (Target target : set.targets()) {
      boolean growth = target.form() == Target.Form.GROWTH;
      ObjectNode node = list.addObject();
      node.put("code", target.code())
          .put("clause", target.clause())
          .put("name", target.name())
          .put("numerator", target.numerator())
          .put("denominator", target.denominator())
          .put("comparison", growth ? "grow-at-least" : "at-least");
      node.set("threshold", number(target.threshold()));
      node.put("unit", "percent").put("form", target.form().code());
      optional(node, "base", target.base());
      optional(node, "parent", target.parent());
      optional(node, "scope", target.scope());
      if (!growth) {
        node.put("cases", target.cases().code());
      }
    }
    return CanonicalJson.text(root);
  }

  /** {@code tasks/<year>.json}. */
  public static String tasks(Provenance provenance, TaskSet tasks) {
    ObjectNode root =
        head(DataFile.Kind.TASKS, provenance)
            .put("year", tasks.year())
            .put("due", tasks.due().toString());
    ArrayNode list = root.putArray("tasks");
    for (Task task : tasks.tasks()) {
      list.addObject()
          .put("code", task.code())
          .put("clause", task.clause())
          .put("name", task.name())
          .put("measure", task.measure())
          .put("proof", task.proof().code());
    }
    return CanonicalJson.text(root);
  }

  /** {@code findings/<year>.json}. */
  public static String findings(Provenance provenance, String year, List<ReviewFinding> findings) {
    ObjectNode root = head(DataFile.Kind.FINDINGS, provenance).put("year", year);
    ArrayNode list = root.putArray("findings");
    for (ReviewFinding finding : findings) {
      ObjectNode stated = list.addObject().put("code", finding.code());
      if (!finding.clause().isEmpty()) {
        stated.put("clause", finding.clause());
      }
      stated
          .put("kind", finding.kind().code())
          .put("name", finding.name())
          .put("fixableLocally", finding.fixableLocally());
    }
    return CanonicalJson.text(root);
  }

  /**
   * Brings the SHA-256 values in {@code dataset.json} up to date with the files that it lists, and
   * touches nothing else: not a blank of {@code dataset.json}, neither its owner nor its rights, no
   * other file. Writes nothing when all values are right or when something is wrong.
   *
   * @return what is wrong, without findings when all listed files are sealed now
   * @throws IOException if {@code dataset.json} cannot be written; sealing anew mends what was
   *     interrupted
   */
  public static Findings seal(Path dataFolder) throws IOException {
    Report report = new Report();
    FileReader reader = new FileReader(dataFolder, report);
    var source = reader.read("dataset.json");
    var document = source.flatMap(text -> JsonDocument.parse(text, report));
    if (document.isEmpty() || report.hasErrors()) {
      return new Findings(report.findings(), 1, 0);
    }
    JsonNode files = document.get().root().path("files");
    if (!files.isArray()) {
      report.register(document.get());
      new StructureCheck(report).check(document.get(), DataFile.Kind.DATASET);
      return new Findings(report.findings(), 1, 0);
    }
    String text = source.get().text();
    SortedMap<Integer, String> hashes = new TreeMap<>();
    List<Integer> lines = source.get().lineStarts();
    for (int i = files.size() - 1; i >= 0; i--) {
      Place place = Place.of("dataset.json").at("files", i, "sha256");
      String old = files.get(i).path("sha256").asText("");
      var position = document.get().position(place.pointer());
      int from =
          text.indexOf("\"" + old + "\"", lines.get(position.line() - 1) + position.column());
      if (!old.matches("[0-9A-Fa-f]{64}") || from < 0) {
        report.add(
            Problem.WRONG_FORM,
            place,
            Words.quoted(old),
            "64 chữ số thập lục phân",
            "Ghi 64 số 0 cho tệp mới, rồi chạy lại lệnh seal.");
        continue;
      }
      reader
          .read(files.get(i).path("path").asText(""))
          .filter(file -> !file.sha256().equals(old))
          .ifPresent(file -> hashes.put(from + 1, file.sha256()));
    }
    if (!report.hasErrors() && !hashes.isEmpty()) {
      overwrite(dataFolder.resolve("dataset.json"), source.get(), hashes);
    }
    return new Findings(report.findings(), files.size() + 1, 0);
  }

  /**
   * Writes hashes over hashes of the same length in the file itself. A new file in its place would
   * have another owner, group and rights than an administrator gave to this one.
   *
   * @param hashes by their offsets in the text
   */
  private static void overwrite(Path file, SourceText source, SortedMap<Integer, String> hashes)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      byte[] bytes = new byte[Math.toIntExact(channel.size())];
      ByteBuffer all = ByteBuffer.wrap(bytes);
      while (all.hasRemaining() && channel.read(all) >= 0) {
        continue;
      }
      if (!FileReader.sha256(bytes).equals(source.sha256())) {
        throw new IOException("tệp vừa được người khác sửa, hãy chạy lại");
      }
      int mark =
          bytes.length - source.text().getBytes(StandardCharsets.UTF_8).length; // byte order mark
      for (Map.Entry<Integer, String> hash : hashes.entrySet()) {
        String before = source.text().substring(0, hash.getKey());
        ByteBuffer digits = StandardCharsets.US_ASCII.encode(hash.getValue());
        long at = mark + before.getBytes(StandardCharsets.UTF_8).length;
        while (digits.hasRemaining()) {
          at += channel.write(digits, at);
        }
      }
      channel.force(true);
    }
  }

  static ObjectNode head(DataFile.Kind kind, Provenance provenance) {
    ObjectNode root = NODES.objectNode();
    root.put("schemaVersion", 1).put("kind", kind.code());
    ObjectNode node = root.putObject("provenance");
    node.put("status", provenance.status().code()).put("source", provenance.source());
    optional(node, "note", provenance.note());
    return root;
  }

  static void optional(ObjectNode node, String key, String text) {
    if (!text.isEmpty()) {
      node.put(key, text);
    }
  }

  private static JsonNode figure(Figure figure) {
    return figure.match(
        DatasetWriter::number, reason -> NODES.objectNode().put("missing", reason.code()));
  }

  private static JsonNode number(BigDecimal value) {
    return NODES.numberNode(value);
  }

  private static ArrayNode numbers(Collection<BigDecimal> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(value -> array.add(number(value)));
    return array;
  }

  private static ArrayNode texts(Collection<String> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(array::add);
    return array;
  }
}
