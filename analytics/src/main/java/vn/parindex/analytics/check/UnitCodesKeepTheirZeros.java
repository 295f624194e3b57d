package vn.parindex.analytics.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.parindex.analytics.model.Boundaries;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/**
 * Codes have their leading zeros in every file. A spreadsheet takes them away in a whole file at
 * once, and then every code of it names nobody: that is told once, as the cause. Where all files
 * lost them nothing contradicts anything, only communes have shorter codes than the official five
 * digits.
 */
final class UnitCodesKeepTheirZeros implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.UNITS);
  }

  private static final int OFFICIAL_DIGITS = 5;
  private static final Set<String> COMMUNES = Set.of("xã", "phường", "thị trấn", "đặc khu");

  @Override
  public void check(Inspection of) {
    Map<Place, Set<String>> shorter = new LinkedHashMap<>();
    Map<String, String> longer = new LinkedHashMap<>();
    references(of)
        .forEach(
            (place, code) ->
                of.otherZeros(code)
                    .ifPresent(
                        known -> {
                          if (known.length() > code.length()) {
                            shorter.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(code);
                          } else {
                            longer.putIfAbsent(known, code + " trong " + place.file());
                          }
                        }));
    Map<String, Place> firstOfFile = new LinkedHashMap<>();
    Map<String, Set<String>> ofFile = new LinkedHashMap<>();
    shorter.forEach(
        (place, codes) -> {
          firstOfFile.putIfAbsent(place.file(), place);
          ofFile.computeIfAbsent(place.file(), f -> new LinkedHashSet<>()).addAll(codes);
        });
    ofFile.forEach(
        (file, codes) ->
            lost(
                of,
                firstOfFile.get(file),
                codes,
                of.otherZeros(codes.iterator().next()).orElseThrow()
                    + " trong "
                    + of.file(Kind.UNITS, "").file()));
    List<Unit> units = of.dataset().units();
    if (!longer.isEmpty()) {
      String first = longer.keySet().iterator().next();
      int index = units.stream().map(Unit::code).toList().indexOf(first);
      lost(of, of.unit(index).at("code"), longer.keySet(), longer.get(first));
    }
    official(of, units);
  }

  private static void lost(Inspection of, Place place, Set<String> codes, String example) {
    of.report(
        Problem.LOST_ZERO,
        place,
        Inspection.some(codes),
        "mã có đủ số 0 ở đầu, như " + example,
        "Ghi lại mã trong cả tệp, giữ trong ngoặc kép; Excel hay làm mất số này.");
  }

  private static void official(Inspection of, List<Unit> units) {
    boolean communes =
        units.stream().allMatch(u -> COMMUNES.contains(u.type().toLowerCase(Locale.ROOT)));
    boolean digits =
        units.stream()
            .allMatch(u -> u.code().matches("[0-9]+") && u.code().length() < OFFICIAL_DIGITS);
    if (communes && digits && !units.isEmpty()) {
      of.report(
          Problem.SHORT_CODES,
          of.unit(0).at("code"),
          Inspection.quoted(units.get(0).code()),
          "mã " + OFFICIAL_DIGITS + " chữ số như danh mục hành chính, giữ cả số 0 ở đầu",
          "Nếu bảng tính đã làm mất số 0 thì ghi lại ở mọi tệp; mã do địa phương tự đặt thì để"
              + " nguyên.");
    }
  }

  /** Every place that names a unit of which the code is no unit's, with the code. */
  private static Map<Place, String> references(Inspection of) {
    Dataset dataset = of.dataset();
    Map<Place, String> result = new LinkedHashMap<>();
    dataset
        .sheets()
        .forEach(
            (period, sheets) -> {
              for (int i = 0; i < sheets.size(); i++) {
                result.put(of.sheet(period, i).at("unit"), sheets.get(i).unit().code());
              }
            });
    for (ReportFile<?> file : ReportFile.all(of)) {
      file.units().forEach((unit, place) -> result.put(place.at("unit"), unit.code()));
    }
    for (int s = 0; s < dataset.successions().size(); s++) {
      Succession succession = dataset.successions().get(s);
      Place place = of.file(Kind.SUCCESSIONS, "").at("successions", s);
      result.put(place.at("successor"), succession.successor().code());
      number(result, place.at("parts"), succession.parts(), UnitId::code);
    }
    List<TileMap.Tile> tiles = dataset.tileMap().tiles();
    for (int t = 0; t < tiles.size(); t++) {
      result.put(of.file(Kind.TILE_MAP, "").at("tiles", t, "unit"), tiles.get(t).unitCode());
    }
    List<Boundaries.Outline> outlines = dataset.boundaries().outlines();
    for (int o = 0; o < outlines.size(); o++) {
      result.put(
          of.file(Kind.BOUNDARIES, "").at("features", o, "properties", "code"),
          outlines.get(o).unitCode());
    }
    for (int u = 0; u < dataset.units().size(); u++) {
      number(
          result, of.unit(u).at("neighbours"), dataset.units().get(u).neighbours(), code -> code);
    }
    return result;
  }

  private static <T> void number(
      Map<Place, String> result, Place list, List<T> items, Function<T, String> code) {
    for (int i = 0; i < items.size(); i++) {
      result.put(list.at(i), code.apply(items.get(i)));
    }
  }
}
