package vn.parindex.site.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.form.Column.Asked;
import vn.parindex.site.form.Column.Told;
import vn.parindex.site.format.Formats;
import vn.parindex.site.grid.Cell;

/** The score sheet of a period. */
final class ScoreForm {

  private static final String BONUS = "thuong";
  private static final String PENALTY = "tru";
  private static final List<String> VERIFIED =
      List.of("missing", "selfAssessed", "verified1", "verified2");
  private static final List<String> SURVEYED = List.of("missing", "survey");

  private final Dataset dataset;
  private final Period period;
  private final Framework framework;
  private final Formats formats;
  private final Map<String, Leaf> leaves;
  private final Map<UnitId, ScoreSheet> scored;
  private final EarlierScores earlier;
  private final List<Row> rows = new ArrayList<>();

  private ScoreForm(Dataset dataset, Period period, Formats formats) {
    this.dataset = dataset;
    this.period = period;
    this.framework = dataset.frameworkOf(period);
    this.formats = formats;
    this.leaves = framework.leavesByCode();
    this.scored = sheets(period);
    this.earlier = new EarlierScores(dataset, period);
    rows();
  }

  static FormSheet of(
      Dataset dataset, Period period, Formats formats, Function<Leaf, String> rule) {
    return new ScoreForm(dataset, period, formats).sheet(rule);
  }

  private Map<UnitId, ScoreSheet> sheets(Period of) {
    Map<UnitId, ScoreSheet> sheets = new HashMap<>();
    dataset
        .sheets()
        .getOrDefault(of.code(), List.of())
        .forEach(sheet -> sheets.put(sheet.unit(), sheet));
    return sheets;
  }

  private void rows() {
    framework
        .areas()
        .forEach(
            area -> {
              rows.add(Row.group(area.code(), area.name()));
              area.criteria()
                  .forEach(
                      criterion -> {
                        if (!criterion.isLeaf()) {
                          rows.add(Row.group(criterion.code(), criterion.name()));
                        }
                        criterion.leaves().forEach(leaf -> rows.add(row(leaf)));
                      });
            });
    rows.add(extra(BONUS, "Điểm thưởng (ghi ở cột Thẩm định lần 1)", "bonus"));
    rows.add(extra(PENALTY, "Điểm trừ, ghi số dương (ghi ở cột Thẩm định lần 1)", "penalty"));
  }

  private static Row row(Leaf leaf) {
    return Row.points(
        leaf.code(),
        leaf.name(),
        leaf.source() == Leaf.Source.VERIFIED ? VERIFIED : SURVEYED,
        Optional.of(leaf.maxPoints()));
  }

  /** Points of the sheet as a whole. More than the cap may be given; what counts is the cap. */
  private static Row extra(String code, String name, String property) {
    return new Row(
        code, name, "", false, Map.of("verified1", new Row.Field(property, Optional.empty())));
  }

  private FormSheet sheet(Function<Leaf, String> rule) {
    List<Column> columns = new ArrayList<>();
    columns.add(Told.words(FormSheet.CODE, 8, (unit, row) -> row.code()));
    columns.add(Told.words("Tiêu chí, tiêu chí thành phần", 42, (unit, row) -> row.name()));
    columns.add(new Told(FormSheet.MOST, 8, (unit, row) -> most(row)));
    columns.add(
        Told.words(
            "Cách chấm",
            34,
            (unit, row) -> Optional.ofNullable(leaves.get(row.item())).map(rule).orElse("")));
    earlier
        .period()
        .ifPresent(
            before ->
                columns.add(
                    Told.words("Kỳ " + before.code(), 11, (unit, row) -> before(unit, row))));
    columns.add(Told.words("Đã có trong số liệu", 20, this::present));
    columns.add(
        new Asked(
            "missing",
            "Không áp dụng",
            11,
            By.UNIT,
            new Answer.OneOf(Choice.APPLIES),
            false,
            "Tiêu chí không áp dụng cho đơn vị thì chọn \"không áp dụng\" và để trống các ô điểm."
                + " Có áp dụng thì để trống."));
    columns.add(points("selfAssessed", "Tự chấm", By.UNIT));
    columns.add(points("verified1", "Thẩm định lần 1", By.OFFICE));
    columns.add(points("verified2", "Thẩm định lần 2", By.OFFICE));
    columns.add(points("survey", "Điều tra XHH", By.OFFICE));
    return new FormSheet(
        DataFile.Kind.SCORES,
        period.code(),
        "Điểm " + period.code(),
        "PHIẾU ĐIỂM KỲ " + period.code(),
        "Đơn vị ghi cột Tự chấm: điểm từ 0 đến điểm tối đa của dòng. Chưa chấm thì để trống.",
        "tiêu chí",
        List.of(),
        dataset.unitsOf(period),
        columns,
        unit -> rows);
  }

  private static Asked points(String property, String head, By by) {
    return new Asked(
        property,
        head,
        11,
        by,
        new Answer.Points(Choice.NO_SCORE),
        false,
        "Số từ 0 đến điểm tối đa của dòng. Chưa có thì để trống. Không có điểm thì ghi đúng một"
            + " trong các lý do: "
            + String.join(", ", Choice.NO_SCORE.stream().map(Choice::words).toList())
            + ".");
  }

  private Cell most(Row row) {
    return switch (row.code()) {
      case BONUS -> number(framework.bonusCap());
      case PENALTY -> number(framework.penaltyCap());
      default ->
          Optional.ofNullable(leaves.get(row.item()))
              .map(Leaf::maxPoints)
              .map(
                  most ->
                      most.decimal()
                          .<Cell>map(ScoreForm::number)
                          .orElseGet(() -> new Cell.Words(formats.exact(most))))
              .orElseGet(Cell.Blank::new);
    };
  }

  private static Cell number(BigDecimal number) {
    return new Cell.Number(number, number.toPlainString());
  }

  private String before(Unit unit, Row row) {
    return earlier
        .of(unit.id(), row.item())
        .map(
            was ->
                was.points()
                    .match(
                        points -> formats.exact(points) + "/" + formats.exact(was.most()),
                        Choice::words))
        .orElse("");
  }

  private String present(Unit unit, Row row) {
    ScoreSheet sheet = scored.get(unit.id());
    if (sheet == null || row.isGroup()) {
      return "";
    }
    return switch (row.code()) {
      case BONUS -> figure(sheet.bonus());
      case PENALTY -> figure(sheet.penalty());
      default -> Optional.ofNullable(sheet.leaves().get(row.item())).map(this::present).orElse("");
    };
  }

  private String present(LeafScore score) {
    return score.match(
        verified ->
            "tự chấm "
                + figure(verified.selfAssessed())
                + "; lần 1: "
                + figure(verified.round1())
                + "; lần 2: "
                + figure(verified.round2()),
        surveyed -> figure(surveyed.points()),
        none -> Choice.APPLIES.get(0).words());
  }

  private String figure(Figure figure) {
    return figure.match(points -> formats.exact(points), Choice::words);
  }
}
