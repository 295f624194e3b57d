package vn.parindex.analytics.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.v1.Files1.Area1;
import vn.parindex.analytics.io.v1.Files1.Continues1;
import vn.parindex.analytics.io.v1.Files1.Criterion1;
import vn.parindex.analytics.io.v1.Files1.Framework1;
import vn.parindex.analytics.io.v1.Files1.Leaf1;
import vn.parindex.analytics.io.v1.Files1.Scoring1;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Scoring;

/** Turns an edition of the criteria into the model. */
final class FrameworkModel1 {

  private final Report report;
  private final FieldCheck fields;

  FrameworkModel1(Report report) {
    this.report = report;
    this.fields = new FieldCheck(report);
  }

  Optional<Framework> framework(Framework1 from, Place file) {
    List<Area> areas = new ArrayList<>();
    boolean whole = true;
    for (int a = 0; a < from.areas().size(); a++) {
      Area1 area = from.areas().get(a);
      List<Criterion> criteria = new ArrayList<>();
      for (int c = 0; c < area.criteria().size(); c++) {
        Optional<Criterion> criterion =
            criterion(area.criteria().get(c), file.at("areas", a, "criteria", c));
        criterion.ifPresent(criteria::add);
        whole &= criterion.isPresent();
      }
      if (!criteria.isEmpty()) {
        areas.add(new Area(area.code(), area.name(), text(area.continues()), criteria));
      }
    }
    if (!whole || areas.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Framework(
            from.edition(),
            from.name(),
            text(from.continues()),
            from.bonusCap(),
            from.penaltyCap(),
            areas,
            from.dropped() == null
                ? List.of()
                : from.dropped().stream()
                    .map(d -> new Framework.DroppedLeaf(d.leaf(), d.reason()))
                    .toList()));
  }

  private Optional<Criterion> criterion(Criterion1 from, Place place) {
    boolean anyLeafField =
        from.maxPoints() != null
            || from.source() != null
            || from.fixableLocally() != null
            || from.scoring() != null
            || from.continues() != null;
    if (from.components() != null && anyLeafField) {
      report.add(
          Problem.UNKNOWN_PROPERTY,
          place.at("components"),
          "\"components\" cùng với các mục của tiêu chí tự chấm",
          "hoặc \"components\", hoặc \"maxPoints\", \"source\", \"fixableLocally\", \"scoring\"",
          "Tiêu chí có thành phần thì điểm ghi ở từng thành phần: bỏ một trong hai.");
      return Optional.empty();
    }
    List<Leaf> leaves = new ArrayList<>();
    if (from.components() == null) {
      if (!fields.given(place, "maxPoints", from.maxPoints())
          | !fields.given(place, "source", from.source())
          | !fields.given(place, "fixableLocally", from.fixableLocally())
          | !fields.given(place, "scoring", from.scoring())) {
        return Optional.empty();
      }
      Leaf1 leaf =
          new Leaf1(
              from.code(),
              from.name(),
              from.maxPoints(),
              from.source(),
              from.fixableLocally(),
              from.scoring(),
              from.continues());
      leaf(leaf, place).ifPresent(leaves::add);
      return leaves.isEmpty()
          ? Optional.empty()
          : Optional.of(new Criterion(from.code(), from.name(), leaves));
    }
    for (int l = 0; l < from.components().size(); l++) {
      leaf(from.components().get(l), place.at("components", l)).ifPresent(leaves::add);
    }
    return leaves.size() < from.components().size() || leaves.isEmpty()
        ? Optional.empty()
        : Optional.of(new Criterion(from.code(), from.name(), leaves));
  }

  private Optional<Leaf> leaf(Leaf1 from, Place place) {
    if (from.maxPoints().signum() <= 0) {
      report.add(
          Problem.OUT_OF_RANGE,
          place.at("maxPoints"),
          StructureCheck.plain(from.maxPoints()),
          "số lớn hơn 0",
          "Sửa điểm tối đa; tiêu chí không còn chấm thì bỏ khỏi bộ tiêu chí.");
      return Optional.empty();
    }
    Continues1 continues = from.continues();
    return scoring(from.scoring(), place.at("scoring"))
        .map(
            scoring ->
                new Leaf(
                    from.code(),
                    from.name(),
                    from.maxPoints(),
                    Codes.find(Leaf.Source.values(), Leaf.Source::code, from.source()),
                    from.fixableLocally(),
                    scoring,
                    continues == null
                        ? new Continuation.Starts()
                        : new Continuation.Continues(
                            continues.leaf(),
                            Codes.find(
                                Continuation.Kind.values(),
                                Continuation.Kind::code,
                                continues.as()))));
  }

  private Optional<Scoring> scoring(Scoring1 from, Place place) {
    String form = "cách chấm \"" + from.form() + "\" không có mục này";
    boolean steps = from.form().equals("steps");
    boolean rate = from.form().equals("rate");
    boolean survey = from.form().equals("survey");
    boolean right =
        (steps
                ? fields.given(place, "shares", from.shares())
                : fields.absent(place, "shares", from.shares(), form))
            & (rate
                ? fields.given(place, "threshold", from.threshold())
                : fields.absent(place, "threshold", from.threshold(), form))
            & (rate
                ? fields.given(place, "floor", from.floor())
                : fields.absent(place, "floor", from.floor(), form))
            & (survey || fields.absent(place, "weights", from.weights(), form));
    if (!right) {
      return Optional.empty();
    }
    if (rate && from.floor().compareTo(from.threshold()) > 0) {
      report.add(
          Problem.RATE_ORDER,
          place.at("floor"),
          StructureCheck.plain(from.floor()),
          "số từ 0 đến ngưỡng " + StructureCheck.plain(from.threshold()),
          "Đổi chỗ \"threshold\" và \"floor\", hoặc sửa số.");
      return Optional.empty();
    }
    Optional<List<BigDecimal>> weights = Optional.ofNullable(from.weights());
    List<BigDecimal> given =
        steps ? from.shares() : rate ? List.of(from.threshold()) : weights.orElse(List.of());
    if (!given.isEmpty() && given.stream().allMatch(value -> value.signum() == 0)) {
      report.add(
          Problem.ALL_NOUGHT,
          place.at(steps ? "shares" : rate ? "threshold" : "weights"),
          given.stream().map(StructureCheck::plain).distinct().collect(Collectors.joining(", ")),
          "ít nhất một số lớn hơn 0",
          "Ghi mức điểm hoặc ngưỡng theo hướng dẫn chấm.");
      return Optional.empty();
    }
    if (steps) {
      return Optional.of(new Scoring.Steps(from.shares()));
    }
    if (rate) {
      return Optional.of(new Scoring.Rate(from.threshold(), from.floor()));
    }
    return Optional.of(survey ? new Scoring.SurveyAnswers(weights) : new Scoring.YesNo());
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
