package vn.parindex.site.chart;

/**
 * The few words a picture needs of its own, in the reader's language.
 *
 * @param noRows stands where a chart without rows would be: "Chưa có số liệu"
 * @param unit heading of the unit's own figures: "Xã này"
 * @param median heading of the median's figures: "Trung vị"
 * @param best heading of the best figures: "Cao nhất"
 * @param earned the filled part of a contribution: "Điểm đạt được"
 * @param lost the empty part: "Điểm bị mất"
 * @param up "Tăng"
 * @param down "Giảm"
 * @param level "Không đổi"
 * @param cutAxis stands beside an axis of dots or lines that leaves out the part from 0: "Trục
 *     không bắt đầu từ 0"
 */
public record ChartWords(
    String noRows,
    String unit,
    String median,
    String best,
    String earned,
    String lost,
    String up,
    String down,
    String level,
    String cutAxis) {}
