package vn.parindex.site.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.Spelling;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.site.format.Formats;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.CellPlace;
import vn.parindex.site.grid.CellValues;
import vn.parindex.site.grid.CellValues.Said;
import vn.parindex.site.intake.Given;

/** Understands what stands in a cell that asked for something. */
final class CellReader {

  private static final Set<String> NOT_APPLICABLE = Set.of("kad", "khong ap dung", "k ap dung");

  /** Says numbers as they are stored: a cell may show 31 for 30,5. */
  private static final Formats FORMATS = Formats.of("vi", 2);

  private final Consumer<Finding> told;

  /**
   * A reader.
   *
   * @param told takes what is wrong
   */
  CellReader(Consumer<Finding> told) {
    this.told = told;
  }

  /**
   * What a cell that is not blank gives; empty when it gives nothing that can be used, which was
   * told.
   *
   * @param most for points
   */
  Optional<Given> read(CellPlace place, Cell cell, Answer answer, Optional<Fraction> most) {
    if (cell instanceof Cell.Fault) {
      told.accept(CellValues.fault(place, cell, "số, ngày hoặc chữ đã có kết quả"));
      return Optional.empty();
    }
    if (answer instanceof Answer.Points points) {
      return points(place, cell, points, most);
    }
    if (answer instanceof Answer.Whole whole) {
      return whole(place, cell, whole);
    }
    if (answer instanceof Answer.Day) {
      return said(CellValues.day(place, cell)).map(Given.Day::new);
    }
    return answer instanceof Answer.OneOf of
        ? oneOf(place, cell, of.choices())
        : text(place, cell, ((Answer.Text) answer).most());
  }

  private <T> Optional<T> said(Said<T> said) {
    said.finding().ifPresent(told);
    return said.value();
  }

  private Optional<Given> points(
      CellPlace place, Cell cell, Answer.Points points, Optional<Fraction> most) {
    String expected =
        most.map(limit -> "số từ 0 đến " + FORMATS.exact(limit)).orElse("số từ 0 trở lên")
            + "; không có điểm thì: "
            + list(points.reasons());
    if (cell instanceof Cell.Words words) {
      Optional<Choice> reason = Choice.of(points.reasons(), words.text());
      if (reason.isPresent()) {
        return reason.map(Choice::given);
      }
    }
    Optional<Fraction> number =
        number(
            place,
            cell,
            expected,
            CellValues.points(place, cell, Optional.empty(), expected, most));
    if (number.isPresent()
        && (number.get().signum() < 0
            || most.map(limit -> number.get().compareTo(limit) > 0).orElse(false))) {
      told.accept(
          place.finding(
              Problem.ABOVE_MAXIMUM,
              FORMATS.exact(number.get()),
              expected,
              "Ghi điểm, không ghi tỷ lệ; kiểm tra dấu phẩy thập phân và dòng."
                  + most.filter(limit -> limit.decimal().isEmpty())
                      .map(limit -> " Đủ điểm thì ghi " + limit.asWritten() + ".")
                      .orElse("")));
      return Optional.empty();
    }
    return number.map(Given.Number::new);
  }

  private Optional<Given> whole(CellPlace place, Cell cell, Answer.Whole whole) {
    String expected = "số nguyên từ 0 đến " + FORMATS.count(whole.most());
    Optional<BigDecimal> number =
        number(place, cell, expected, CellValues.count(place, cell, Optional.empty(), expected));
    if (number.isEmpty()) {
      return Optional.empty();
    }
    if (number.get().stripTrailingZeros().scale() > 0) {
      told.accept(
          place.finding(
              Problem.NOT_WHOLE,
              FORMATS.exact(number.get()),
              expected,
              "Ghi số đã đếm, không ghi tỷ lệ hay số bình quân."));
      return Optional.empty();
    }
    if (number.get().signum() < 0 || number.get().compareTo(BigDecimal.valueOf(whole.most())) > 0) {
      told.accept(
          place.finding(
              Problem.OUT_OF_RANGE, FORMATS.exact(number.get()), expected, "Ghi lại số đã đếm."));
      return Optional.empty();
    }
    return number.map(Fraction::of).map(Given.Number::new);
  }

  private <N> Optional<N> number(CellPlace place, Cell cell, String expected, Said<N> said) {
    if (cell instanceof Cell.Words words
        && NOT_APPLICABLE.contains(SearchFold.fold(words.text()))) {
      told.accept(
          place.finding(
              Problem.CELL_PLACEHOLDER,
              CellValues.shown(cell),
              expected,
              "Để trống ô này và chọn \"không áp dụng\" ở cột riêng của dòng."));
      return Optional.empty();
    }
    if (said.finding().map(Finding::code).equals(Optional.of(Problem.CELL_PLACEHOLDER.code()))) {
      told.accept(
          place.finding(
              Problem.CELL_PLACEHOLDER,
              CellValues.shown(cell),
              expected,
              "Chưa có số thì để trống; không áp dụng thì chọn ở cột riêng của dòng; bằng 0 thì ghi"
                  + " 0."));
      return Optional.empty();
    }
    return said(said);
  }

  private Optional<Given> oneOf(CellPlace place, Cell cell, List<Choice> choices) {
    String written =
        cell instanceof Cell.Words words
            ? words.text()
            : cell instanceof Cell.Number number ? number.value().toPlainString() : "";
    Optional<Choice> choice = Choice.of(choices, written);
    if (choice.isEmpty()) {
      told.accept(
          place.finding(
              Problem.NOT_ALLOWED,
              CellValues.shown(cell),
              "một trong: " + list(choices),
              Spelling.nearest(written, choices.stream().map(Choice::words).toList())
                      .map(near -> "Có phải ý bạn là \"" + near + "\"? ")
                      .orElse("")
                  + "Chọn trong danh sách của ô, hoặc để trống."));
    }
    return choice.map(Choice::given);
  }

  private static String list(List<Choice> choices) {
    return choices.stream()
        .limit(LISTED)
        .map(choice -> "\"" + choice.words() + "\"")
        .collect(Collectors.joining(", ", "", choices.size() > LISTED ? ", …" : ""));
  }

  /** So many choices are named. */
  private static final int LISTED = 6;

  private Optional<Given> text(CellPlace place, Cell cell, int most) {
    String text =
        cell instanceof Cell.Words words
            ? words.text()
            : cell instanceof Cell.Number number ? number.shown() : "";
    if (text.isEmpty()) {
      told.accept(
          place.finding(
              Problem.WRONG_TYPE,
              CellValues.shown(cell),
              "chữ",
              "Chọn ô, định dạng kiểu Văn bản (Text), rồi gõ lại."));
      return Optional.empty();
    }
    if (text.length() > most) {
      told.accept(
          place.finding(
              Problem.TEXT_LENGTH,
              CellValues.shown(cell) + " (" + text.length() + " chữ)",
              "không quá " + most + " chữ",
              "Viết ngắn lại."));
      return Optional.empty();
    }
    return Optional.of(new Given.Words(text));
  }
}
