package vn.parindex.analytics.table;

import java.util.List;

/** The columns of all tables, in their order. */
final class ColumnDocs {

  static final List<ColumnDoc> ALL =
      List.of(
          new ColumnDoc("index", "unit_code", "text", "", "Mã đơn vị", "Code of the unit"),
          new ColumnDoc("index", "unit_name", "text", "", "Tên đơn vị", "Name of the unit"),
          new ColumnDoc("index", "unit_type", "text", "", "Loại đơn vị", "Type of the unit"),
          new ColumnDoc("index", "period", "text", "", "Năm", "Period"),
          new ColumnDoc("index", "framework", "text", "", "Bộ tiêu chí", "Edition of the framework"),
          new ColumnDoc("index", "level", "text", "", "Cấp: total, area, criterion, leaf, bonus, penalty", "Level: total, area, criterion, leaf, bonus or penalty"),
          new ColumnDoc("index", "code", "text", "", "Mã lĩnh vực hoặc tiêu chí", "Code of the area or criterion"),
          new ColumnDoc("index", "name", "text", "", "Tên lĩnh vực hoặc tiêu chí", "Name of the area or criterion"),
          new ColumnDoc("index", "points", "number", "points", "Điểm được tính; ở dòng total gồm điểm thưởng và điểm trừ", "Points that count; on total rows with bonus and penalty"),
          new ColumnDoc("index", "max_points", "number", "points", "Điểm tối đa của các tiêu chí có điểm; ở dòng leaf là điểm tối đa của tiêu chí", "Maximum of the leaves with points; on leaf rows the leaf's maximum"),
          new ColumnDoc("index", "percent", "number", "per cent", "Tỷ lệ đạt; ở dòng total là chỉ số", "Share achieved; on total rows the index"),
          new ColumnDoc("index", "contribution", "number", "percentage points", "Đóng góp vào chỉ số; điểm trừ ghi số dương", "Contribution to the index; penalties are positive"),
          new ColumnDoc("index", "status", "text", "", "known, hoặc lý do không có số", "known, or the reason why there is no figure"),
          new ColumnDoc("index", "band", "text", "", "Mã xếp loại, chỉ ở dòng total", "Code of the grade band, on total rows only"),
          new ColumnDoc("ranking", "unit_code", "text", "", "Mã đơn vị", "Code of the unit"),
          new ColumnDoc("ranking", "unit_name", "text", "", "Tên đơn vị", "Name of the unit"),
          new ColumnDoc("ranking", "unit_type", "text", "", "Loại đơn vị", "Type of the unit"),
          new ColumnDoc("ranking", "period", "text", "", "Năm", "Period"),
          new ColumnDoc("ranking", "scope", "text", "", "Xếp theo: total, area, improvement", "Ranked by: total, area or improvement"),
          new ColumnDoc("ranking", "code", "text", "", "Mã lĩnh vực", "Code of the area"),
          new ColumnDoc("ranking", "percent", "number", "per cent", "Giá trị dùng để xếp hạng; ở improvement là thay đổi tính bằng điểm phần trăm", "Value ranked; for improvement the change in percentage points"),
          new ColumnDoc("ranking", "rank", "number", "place", "Hạng; 1 là tốt nhất", "Rank; 1 is the best"),
          new ColumnDoc("ranking", "shared", "whole number", "units", "Số đơn vị cùng hạng, kể cả đơn vị này", "How many share the rank, this unit included"),
          new ColumnDoc("ranking", "status", "text", "", "known, hoặc lý do không xếp hạng", "known, or the reason why it is unranked"),
          new ColumnDoc("delta", "unit_code", "text", "", "Mã đơn vị", "Code of the unit"),
          new ColumnDoc("delta", "unit_name", "text", "", "Tên đơn vị", "Name of the unit"),
          new ColumnDoc("delta", "unit_type", "text", "", "Loại đơn vị", "Type of the unit"),
          new ColumnDoc("delta", "from", "text", "", "Năm trước", "First period"),
          new ColumnDoc("delta", "to", "text", "", "Năm sau", "Second period"),
          new ColumnDoc("delta", "level", "text", "", "Cấp: total, area, leaf, adjustments", "Level: total, area, leaf or adjustments"),
          new ColumnDoc("delta", "from_code", "text", "", "Mã ở bộ tiêu chí năm trước; trống nếu mới", "Code in the first edition; empty if new"),
          new ColumnDoc("delta", "to_code", "text", "", "Mã ở bộ tiêu chí năm sau; trống nếu bị bỏ", "Code in the second edition; empty if dropped"),
          new ColumnDoc("delta", "name", "text", "", "Tên", "Name"),
          new ColumnDoc("delta", "kind", "text", "", "So sánh được hay không: same, renamed, rescaled, redefined, new, dropped, coverage", "Comparability: same, renamed, rescaled, redefined, new, dropped or coverage"),
          new ColumnDoc("delta", "from_value", "number", "per cent or points", "Giá trị năm trước: phần trăm ở total và area, điểm ở leaf", "Value in the first period: per cent on total and area rows, points on leaf rows"),
          new ColumnDoc("delta", "to_value", "number", "per cent or points", "Giá trị năm sau", "Value in the second period"),
          new ColumnDoc("delta", "performance", "number", "percentage points", "Phần do kết quả thực hiện", "Part due to performance"),
          new ColumnDoc("delta", "edition", "number", "percentage points", "Phần do bộ tiêu chí", "Part due to the edition"),
          new ColumnDoc("delta", "change", "number", "percentage points", "Thay đổi của chỉ số: tổng hai phần", "Change of the index: sum of both parts"),
          new ColumnDoc("delta", "rank_from", "number", "place", "Hạng năm trước", "Rank in the first period"),
          new ColumnDoc("delta", "rank_to", "number", "place", "Hạng năm sau", "Rank in the second period"),
          new ColumnDoc("delta", "places_gained", "number", "places", "Số bậc tăng; âm là giảm", "Places gained; negative when lost"),
          new ColumnDoc("delta", "own", "number", "places", "Bậc do điểm của chính đơn vị", "Places by own points"),
          new ColumnDoc("delta", "others", "number", "places", "Bậc do điểm của các đơn vị khác", "Places by the points of others"),
          new ColumnDoc("delta", "exits", "number", "places", "Bậc do đơn vị thôi xếp hạng", "Places by units no longer ranked"),
          new ColumnDoc("delta", "entries", "number", "places", "Bậc do đơn vị mới xếp hạng", "Places by units newly ranked"),
          new ColumnDoc("delta", "ties", "number", "places", "Bậc do cách xếp đồng hạng", "Places by the tie policy"),
          new ColumnDoc("delta", "status", "text", "", "known, hoặc lý do không so sánh được", "known, or the reason why there is no comparison"));

  private ColumnDocs() {}
}
