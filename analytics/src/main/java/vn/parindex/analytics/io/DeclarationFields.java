package vn.parindex.analytics.io;

import static vn.parindex.analytics.io.Form.COUNT;
import static vn.parindex.analytics.io.Form.DAY;
import static vn.parindex.analytics.io.Form.FLAG;
import static vn.parindex.analytics.io.Form.LONG;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Declaration;

/** What a unit declares of a leaf. Which form the rule of the leaf takes, a check says. */
final class DeclarationFields {

  private DeclarationFields() {}

  static Declaration read(Fields<Declaration> f) {
    Optional<Long> numerator =
        f.maybe("numerator", LONG, of(Declaration.Share.class, Declaration.Share::numerator));
    Optional<Long> denominator =
        f.maybe("denominator", LONG, of(Declaration.Share.class, Declaration.Share::denominator));
    Optional<Long> count =
        f.maybe("count", LONG, of(Declaration.Count.class, Declaration.Count::cases));
    Optional<Boolean> done =
        f.maybe("done", FLAG, of(Declaration.Done.class, Declaration.Done::done));
    Optional<LocalDate> doneOn =
        f.maybe("doneOn", DAY, of(Declaration.DoneOn.class, Declaration.DoneOn::day));
    Optional<Integer> step =
        f.maybe("step", COUNT, of(Declaration.Step.class, Declaration.Step::number));
    boolean share = numerator.isPresent() || denominator.isPresent();
    long forms =
        Stream.of(share, count.isPresent(), done.isPresent(), doneOn.isPresent(), step.isPresent())
            .filter(is -> is)
            .count();
    f.refuseIf(
        forms != 1,
        forms == 0 ? Problem.MISSING_PROPERTY : Problem.FIGURE_FORMS,
        "",
        forms == 0 ? "{}" : "nhiều dạng số kê khai cùng lúc",
        "một trong \"numerator\" cùng \"denominator\", \"count\", \"done\", \"doneOn\", \"step\"",
        forms == 0
            ? "Ghi số kê khai, hoặc bỏ cả mục \"declared\"."
            : "Giữ dạng mà cách chấm của tiêu chí cần, xóa các mục còn lại.");
    if (!share) {
      return count
          .<Declaration>map(Declaration.Count::new)
          .or(() -> done.map(Declaration.Done::new))
          .or(() -> doneOn.map(Declaration.DoneOn::new))
          .or(() -> step.map(Declaration.Step::new))
          .orElseThrow();
    }
    boolean whole =
        f.given("numerator", numerator.isPresent())
            & f.given("denominator", denominator.isPresent());
    f.refuseIf(
        !whole
            || !ReportFiles.part(
                f, "numerator", numerator.orElseThrow(), denominator.orElseThrow(), "mẫu số"));
    return new Declaration.Share(numerator.orElseThrow(), denominator.orElseThrow());
  }

  /** Something of a declaration of one form. */
  private static <D extends Declaration, V> Function<Declaration, Optional<V>> of(
      Class<D> form, Function<D, V> part) {
    return declared -> Optional.of(declared).filter(form::isInstance).map(form::cast).map(part);
  }
}
