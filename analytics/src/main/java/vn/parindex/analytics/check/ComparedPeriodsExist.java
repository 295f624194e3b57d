package vn.parindex.analytics.check;

import java.util.List;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Period;

/**
 * The two periods compared exist, the first is not after the second, both have sheets, and they are
 * one only while no other is known.
 */
final class ComparedPeriodsExist implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.SCORES);
  }

  @Override
  public void check(Inspection of) {
    List<String> codes = of.dataset().periods().stream().map(Period::code).toList();
    String from = of.declared().compareFrom();
    String to = of.declared().compareTo();
    boolean known = exists(of, codes, "from", from) & exists(of, codes, "to", to);
    if (known && codes.indexOf(from) > codes.indexOf(to)) {
      of.report(
          Problem.COMPARE,
          of.datasetFile().at("compare"),
          from + " → " + to,
          "kỳ trước ghi ở \"from\", kỳ sau ghi ở \"to\"",
          "Đổi chỗ hai kỳ.");
    }
    List<String> others =
        of.dataset().periods().stream()
            .filter(period -> !period.code().equals(from))
            .filter(period -> !period.closedOn().isAfter(of.declared().asOf()))
            .map(Period::code)
            .filter(code -> !of.sheets(code).isEmpty())
            .toList();
    if (known && from.equals(to) && !others.isEmpty()) {
      of.report(
          Problem.COMPARE,
          of.datasetFile().at("compare"),
          from + " → " + to,
          "hai kỳ khác nhau: ngoài " + from + " còn có phiếu của kỳ " + Inspection.some(others),
          "Ghi kỳ trước ở \"from\", kỳ sau ở \"to\".");
    }
  }

  private static boolean exists(Inspection of, List<String> codes, String key, String code) {
    Place place = of.datasetFile().at("compare", key);
    if (!codes.contains(code)) {
      of.report(
          Problem.COMPARE,
          place,
          Inspection.quoted(code),
          "một trong các kỳ đã khai: " + String.join(", ", codes),
          "Chọn một kỳ có trong mục \"periods\".");
      return false;
    }
    if (of.sheets(code).isEmpty()) {
      of.report(
          Problem.COMPARE,
          place,
          Inspection.quoted(code),
          "kỳ đã có phiếu điểm",
          "Thêm tệp scores/" + code + ".json, hoặc chọn kỳ khác.");
    }
    return true;
  }
}
