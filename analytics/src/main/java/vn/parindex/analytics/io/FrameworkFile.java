package vn.parindex.analytics.io;

import static vn.parindex.analytics.io.Form.DAY_OF_YEAR;
import static vn.parindex.analytics.io.Form.FLAG;
import static vn.parindex.analytics.io.Form.FRACTION;
import static vn.parindex.analytics.io.Form.NUMBER;
import static vn.parindex.analytics.io.Form.TEXT;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Scoring;

/** {@code frameworks/<edition>.json}. An edition with a faulty leaf is none. */
final class FrameworkFile {

  static final DataFileForm<Framework> FORM =
      DataFileForm.of(DataFile.Kind.FRAMEWORK, Framework::edition, FrameworkFile::framework);

  /** What a leaf has to have, be it a component or a whole criterion. */
  private static final List<String> OF_A_LEAF =
      List.of("maxPoints", "source", "fixableLocally", "scoring");

  private FrameworkFile() {}

  private static Framework framework(Fields<Framework> f) {
    return new Framework(
        f.one("edition", TEXT, Framework::edition),
        f.one("name", TEXT, Framework::name),
        f.or("continues", TEXT, "", Framework::continues),
        f.one("bonusCap", NUMBER, Framework::bonusCap),
        f.one("penaltyCap", NUMBER, Framework::penaltyCap),
        f.one("areas", Form.all(Form.object(FrameworkFile::area)), Framework::areas),
        f.or(
            "dropped",
            Form.list(Form.object(FrameworkFile::dropped)),
            List.of(),
            Framework::dropped));
  }

  private static Area area(Fields<Area> f) {
    return new Area(
        f.one("code", TEXT, Area::code),
        f.one("name", TEXT, Area::name),
        f.or("continues", TEXT, "", Area::continues),
        f.one("criteria", Form.all(Form.object(FrameworkFile::criterion)), Area::criteria));
  }

  private static Framework.DroppedLeaf dropped(Fields<Framework.DroppedLeaf> f) {
    return new Framework.DroppedLeaf(
        f.one("leaf", TEXT, Framework.DroppedLeaf::leafCode),
        f.one("reason", TEXT, Framework.DroppedLeaf::reason));
  }

  private static Criterion criterion(Fields<Criterion> f) {
    boolean hasComponents = f.has("components", criterion -> !criterion.isLeaf());
    boolean isLeaf =
        Stream.concat(OF_A_LEAF.stream(), Stream.of("continues"))
            .anyMatch(key -> f.has(key, Criterion::isLeaf));
    f.refuseIf(
        hasComponents && isLeaf,
        Problem.UNKNOWN_PROPERTY,
        "components",
        "\"components\" cùng với các mục của tiêu chí tự chấm",
        "hoặc \"components\", hoặc \"maxPoints\", \"source\", \"fixableLocally\", \"scoring\"",
        "Tiêu chí có thành phần thì điểm ghi ở từng thành phần: bỏ một trong hai.");
    if (hasComponents) {
      return new Criterion(
          f.one("code", TEXT, Criterion::code),
          f.one("name", TEXT, Criterion::name),
          f.one("components", Form.all(Form.object(FrameworkFile::leaf)), Criterion::leaves));
    }
    List<String> lacking =
        OF_A_LEAF.stream().filter(key -> !f.given(key, f.has(key, c -> true))).toList();
    f.refuseIf(!lacking.isEmpty());
    Leaf leaf = leaf(f.as(criterion -> criterion.leaves().get(0)));
    return new Criterion(leaf.code(), leaf.name(), List.of(leaf));
  }

  private static Leaf leaf(Fields<Leaf> f) {
    String code = f.one("code", TEXT, Leaf::code);
    String name = f.one("name", TEXT, Leaf::name);
    Fraction most = f.one("maxPoints", FRACTION, Leaf::maxPoints);
    f.refuseIf(
        most.signum() <= 0,
        Problem.OUT_OF_RANGE,
        "maxPoints",
        most.asWritten(),
        "số lớn hơn 0",
        "Sửa điểm tối đa; tiêu chí không còn chấm thì bỏ khỏi bộ tiêu chí.");
    return new Leaf(
        code,
        name,
        most,
        f.one("source", Form.code(Leaf.Source.values(), Leaf.Source::code), Leaf::source),
        f.one("fixableLocally", FLAG, Leaf::fixableLocally),
        f.one("scoring", Form.object(FrameworkFile::scoring), Leaf::scoring),
        f.maybe("continues", Form.object(FrameworkFile::continues), FrameworkFile::continued)
            .<Continuation>map(continues -> continues)
            .orElseGet(Continuation.Starts::new));
  }

  private static Optional<Continuation.Continues> continued(Leaf leaf) {
    return leaf.continuation().match(Optional::of, starts -> Optional.empty());
  }

  private static Continuation.Continues continues(Fields<Continuation.Continues> f) {
    return new Continuation.Continues(
        f.one("leaf", TEXT, Continuation.Continues::leafCode),
        f.one(
            "as",
            Form.code(Continuation.Kind.values(), Continuation.Kind::code),
            Continuation.Continues::as));
  }

  private static Scoring scoring(Fields<Scoring> f) {
    Form<List<BigDecimal>> numbers = Form.list(NUMBER);
    String form = f.one("form", TEXT, Scoring::code);
    Optional<MonthDay> due =
        f.maybe("due", DAY_OF_YEAR, some(Scoring.YesNo.class, Scoring.YesNo::due));
    Optional<List<BigDecimal>> shares =
        f.maybe("shares", numbers, of(Scoring.Steps.class, Scoring.Steps::shares));
    Optional<BigDecimal> threshold =
        f.maybe("threshold", NUMBER, of(Scoring.Rate.class, Scoring.Rate::threshold));
    Optional<BigDecimal> floor =
        f.maybe("floor", NUMBER, of(Scoring.Rate.class, Scoring.Rate::floor));
    Optional<Scoring.Between> between =
        f.maybe(
            "between",
            Form.code(Scoring.Between.values(), Scoring.Between::code),
            some(
                Scoring.Rate.class,
                rate ->
                    Optional.of(rate.between()).filter(way -> way != Scoring.Between.FROM_FLOOR)));
    Optional<BigDecimal> points =
        f.maybe(
            "points",
            NUMBER,
            scoring ->
                of(Scoring.PerCase.class, Scoring.PerCase::points)
                    .apply(scoring)
                    .or(
                        () ->
                            of(Scoring.Deduction.class, Scoring.Deduction::points).apply(scoring)));
    Optional<List<BigDecimal>> weights =
        f.maybe(
            "weights", numbers, some(Scoring.SurveyAnswers.class, Scoring.SurveyAnswers::weights));
    boolean yesNo = form.equals("yes-no");
    boolean steps = form.equals("steps");
    boolean rate = form.equals("rate");
    boolean perCase = form.equals("per-case");
    boolean survey = form.equals("survey");
    boolean right =
        (yesNo || just(f, "due", due, false, form))
            & just(f, "shares", shares, steps, form)
            & just(f, "threshold", threshold, rate, form)
            & just(f, "floor", floor, rate, form)
            & (rate || just(f, "between", between, false, form))
            & just(f, "points", points, perCase || form.equals("deduction"), form)
            & (survey || just(f, "weights", weights, false, form));
    f.refuseIf(!right);
    if (rate) {
      f.refuseIf(
          floor.orElseThrow().compareTo(threshold.orElseThrow()) > 0,
          Problem.RATE_ORDER,
          "floor",
          MessageWords.plain(floor.orElseThrow()),
          "số từ 0 đến ngưỡng " + MessageWords.plain(threshold.orElseThrow()),
          "Đổi chỗ \"threshold\" và \"floor\", hoặc sửa số.");
    }
    List<BigDecimal> given =
        shares.or(() -> threshold.map(List::of)).or(() -> weights).orElse(List.of());
    f.refuseIf(
        !given.isEmpty() && given.stream().allMatch(value -> value.signum() == 0),
        Problem.ALL_NOUGHT,
        steps ? "shares" : rate ? "threshold" : "weights",
        given.stream().map(MessageWords::plain).distinct().collect(Collectors.joining(", ")),
        "ít nhất một số lớn hơn 0",
        "Ghi mức điểm hoặc ngưỡng theo hướng dẫn chấm.");
    if (yesNo) {
      return new Scoring.YesNo(due);
    }
    if (rate) {
      return new Scoring.Rate(
          threshold.orElseThrow(), floor.orElseThrow(), between.orElse(Scoring.Between.FROM_FLOOR));
    }
    if (points.isPresent()) {
      return perCase
          ? new Scoring.PerCase(points.orElseThrow())
          : new Scoring.Deduction(points.orElseThrow());
    }
    return steps ? new Scoring.Steps(shares.orElseThrow()) : new Scoring.SurveyAnswers(weights);
  }

  /** Something of a scoring of one form. */
  private static <S extends Scoring, V> Function<Scoring, Optional<V>> of(
      Class<S> form, Function<S, V> part) {
    return some(form, part.andThen(Optional::of));
  }

  /** Something that a scoring of one form may have. */
  private static <S extends Scoring, V> Function<Scoring, Optional<V>> some(
      Class<S> form, Function<S, Optional<V>> part) {
    return scoring -> Optional.of(scoring).filter(form::isInstance).map(form::cast).flatMap(part);
  }

  /** Whether a field is there just if the form of scoring has it; reported if not. */
  private static boolean just(
      Fields<Scoring> f, String key, Optional<?> field, boolean due, String form) {
    return due
        ? f.given(key, field.isPresent())
        : f.absent(key, field.isPresent(), "cách chấm \"" + form + "\" không có mục này");
  }
}
