package vn.parindex.analytics.io;

import static vn.parindex.analytics.io.Form.COUNT;
import static vn.parindex.analytics.io.Form.DAY;
import static vn.parindex.analytics.io.Form.FIGURE;
import static vn.parindex.analytics.io.Form.FLAG;
import static vn.parindex.analytics.io.Form.TEXT;
import static vn.parindex.analytics.io.Form.UNIT;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.FormerName;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Translation;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/**
 * The files below {@code reference}: units, which follow which, where they are drawn, and what the
 * words of the data are in another language.
 */
final class ReferenceFiles {

  /** {@code units.json}. */
  static final DataFileForm<List<Unit>> UNITS =
      DataFileForm.of(
          DataFile.Kind.UNITS,
          units -> "",
          f -> f.one("units", Form.list(Form.object(ReferenceFiles::unit)), Function.identity()));

  /** {@code successions.json}: all of one day and one decision. */
  static final DataFileForm<List<Succession>> SUCCESSIONS =
      DataFileForm.of(DataFile.Kind.SUCCESSIONS, list -> "", ReferenceFiles::successions);

  /** {@code tile-map.json}. */
  static final DataFileForm<TileMap> TILE_MAP =
      DataFileForm.of(
          DataFile.Kind.TILE_MAP,
          map -> "",
          f ->
              new TileMap(
                  f.one("columns", COUNT, TileMap::columns),
                  f.one("rows", COUNT, TileMap::rows),
                  f.one("tiles", Form.list(Form.object(ReferenceFiles::tile)), TileMap::tiles)));

  /** Texts, each with its translation: the first one where there are two. */
  private static final Form<Map<String, String>> TEXTS =
      new Form<>(
          at -> {
            Map<String, String> texts = new LinkedHashMap<>();
            at.each(
                each -> {
                  String text = TEXT.read(each.at("text"));
                  if (texts.putIfAbsent(text, TEXT.read(each.at("translation"))) != null) {
                    each.report()
                        .add(
                            Problem.REPEATED_ITEM,
                            each.at("text").place(),
                            MessageWords.quoted(text),
                            "mỗi câu chữ một bản dịch",
                            "Bỏ bớt một bản dịch của câu chữ này.");
                  }
                });
            return texts;
          },
          texts -> {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            texts.forEach(
                (text, translation) ->
                    list.addObject().put("text", text).put("translation", translation));
            return list;
          });

  /** {@code english.json}. */
  static final DataFileForm<Translation> TRANSLATION =
      DataFileForm.of(
          DataFile.Kind.TRANSLATION,
          Translation::language,
          f ->
              new Translation(
                  f.one("language", TEXT, Translation::language),
                  f.one("texts", TEXTS, Translation::texts)));

  private static final Form<FormerName.Change> CHANGE =
      Form.code(FormerName.Change.values(), FormerName.Change::code);

  private ReferenceFiles() {}

  private static Unit unit(Fields<Unit> f) {
    String code = f.one("code", TEXT, Unit::code);
    String name = f.one("name", TEXT, Unit::name);
    String type = f.one("type", TEXT, Unit::type);
    LocalDate from = f.or("validFrom", DAY, LocalDate.MIN, unit -> unit.id().validFrom());
    LocalDate until = f.or("validUntil", DAY, LocalDate.MAX, Unit::validUntil);
    f.leaveOutIf(
        until.isBefore(from),
        Problem.UNIT_DAYS,
        "validUntil",
        MessageWords.quoted(until.toString()),
        "ngày không sớm hơn \"validFrom\" " + from,
        "Sửa một trong hai ngày.");
    return new Unit(
        new UnitId(code, from),
        name,
        type,
        until,
        f.one("population", FIGURE, Unit::population),
        f.one("areaKm2", FIGURE, Unit::areaKm2),
        f.or("neighbours", Form.list(TEXT), List.of(), Unit::neighbours),
        f.or(
            "formerNames",
            Form.list(Form.object(ReferenceFiles::formerName)),
            List.of(),
            Unit::formerNames),
        f.or("identifier", TEXT, "", Unit::identifier),
        f.or("founded", FLAG, false, Unit::isFounded),
        f.or("aliases", Form.list(TEXT), List.of(), Unit::aliases));
  }

  private static FormerName formerName(Fields<FormerName> f) {
    return new FormerName(
        f.one("name", TEXT, FormerName::name),
        f.one("type", TEXT, FormerName::type),
        f.one("change", CHANGE, FormerName::change),
        f.maybe("year", COUNT, former -> former.year().stream().boxed().findFirst())
            .map(OptionalInt::of)
            .orElseGet(OptionalInt::empty));
  }

  private static List<Succession> successions(Fields<List<Succession>> f) {
    LocalDate date = f.one("date", DAY, list -> list.get(0).date());
    String basis = f.one("legalBasis", TEXT, list -> list.get(0).legalBasis());
    return f.one(
        "successions",
        Form.list(
            Form.object(
                (Fields<Succession> g) ->
                    new Succession(
                        date,
                        g.one("successor", UNIT, Succession::successor),
                        g.one("parts", Form.list(UNIT), Succession::parts),
                        basis))),
        Function.identity());
  }

  private static TileMap.Tile tile(Fields<TileMap.Tile> f) {
    return new TileMap.Tile(
        f.one("unit", TEXT, TileMap.Tile::unitCode),
        f.or("validFrom", DAY, LocalDate.MIN, TileMap.Tile::validFrom),
        f.one("column", COUNT, TileMap.Tile::column),
        f.one("row", COUNT, TileMap.Tile::row));
  }
}
