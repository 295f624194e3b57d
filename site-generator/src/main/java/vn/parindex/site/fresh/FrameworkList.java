package vn.parindex.site.fresh;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Scoring;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.fresh.ListRows.Column;
import vn.parindex.site.grid.Grid;

/**
 * An edition out of a list: code, name, points, way of scoring. The codes make the tree: 1 is an
 * area, 1.2 a criterion of it, 1.2.3 a component of that. Points stand where points are given;
 * where a sum stands above them it has to be right.
 */
final class FrameworkList {

  private static final Column CODE =
      new Column("mã tiêu chí", Set.of("ma", "ma so", "ma tieu chi", "code"));
  private static final Column NAME =
      new Column(
          "tên lĩnh vực, tiêu chí",
          Set.of("ten", "ten tieu chi", "noi dung", "tieu chi", "linh vuc tieu chi", "name"));
  private static final Column POINTS =
      new Column(
          "điểm tối đa",
          Set.of("diem", "diem toi da", "diem chuan", "thang diem", "max points", "points"));
  private static final Column FORM =
      new Column("cách chấm", Set.of("cach cham", "hinh thuc", "hinh thuc cham", "form"));

  private static final Pattern NESTED = Pattern.compile("[^.]+(\\.[^.]+){0,2}");
  private static final Pattern POINTS_TEXT = Pattern.compile("[0-9]{1,4}([.,][0-9]{1,2})?");
  private static final Pattern RATE = Pattern.compile("(?:ty le|rate)(?: ([0-9]+))?(?: ([0-9]+))?");
  private static final Pattern STEPS = Pattern.compile("(?:theo )?(?:muc|bac|steps)((?: [0-9]+)*)");
  private static final String FORMS =
      "có/không, mức, mức 100/50/0, tỷ lệ, tỷ lệ 50-100, hoặc điều tra";

  private static final Pattern PLACE =
      Pattern.compile(
          "/areas/([0-9]+)(?:/criteria/([0-9]+))?(?:/components/([0-9]+))?(?:/(name|maxPoints))?.*");

  private final ListRows rows;
  private final Consumer<Finding> report;
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  /** A line of the list. */
  private static final class Node {
    private final int row;
    private final String code;
    private final String name;
    private final List<Node> children = new ArrayList<>();
    private Fraction sum = Fraction.ZERO;

    private Node(int row, String code, String name) {
      this.row = row;
      this.code = code;
      this.name = name;
    }

    private int depth() {
      return code.split("\\.", -1).length;
    }

    private String parent() {
      return code.substring(0, Math.max(0, code.lastIndexOf('.')));
    }
  }

  /** Whether a table has heads of such a list; the annex of a decision has numbers for codes. */
  static boolean isOne(Grid grid) {
    return ListRows.hasHead(grid, CODE) && ListRows.hasHead(grid, NAME);
  }

  /** Reads the list. */
  FrameworkList(Grid grid, Consumer<Finding> report) {
    this.rows = new ListRows(grid, List.of(CODE, NAME, POINTS, FORM), report);
    this.report = report;
    for (int row : rows.rows()) {
      Optional<String> code =
          rows.needed(row, CODE, "Ghi mã, ví dụ 1.2 cho tiêu chí 2 của lĩnh vực 1.");
      Optional<String> name = rows.needed(row, NAME, "Ghi tên như trong quyết định.");
      if (code.isPresent() && name.isPresent()) {
        add(new Node(row, code.get().replaceFirst("[.)]+$", ""), name.get()));
      }
    }
    nodes.values().forEach(this::hang);
    if (rows.rows().isEmpty()) {
      report.accept(
          Problem.LIST_EMPTY.at(
              grid.file(),
              0,
              0,
              "",
              "không có tiêu chí nào",
              "mỗi dòng một lĩnh vực hoặc tiêu chí: mã;tên;điểm tối đa;cách chấm",
              "Điền danh sách tiêu chí."));
    }
  }

  private void add(Node node) {
    if (!NESTED.matcher(node.code).matches()) {
      fault(
          node,
          "mã có một, hai hoặc ba phần cách nhau bằng dấu chấm: 1, 1.2 hoặc 1.2.3",
          "Viết lại mã theo cấp.");
    } else if (nodes.containsKey(node.code)) {
      fault(
          node,
          "mỗi mã một lần; mã này đã ghi ở dòng " + (nodes.get(node.code).row + 1),
          "Sửa mã của một trong hai dòng.");
    } else {
      nodes.put(node.code, node);
    }
  }

  private void hang(Node node) {
    Node parent = nodes.get(node.parent());
    if (parent != null) {
      parent.children.add(node);
    } else if (node.depth() > 1) {
      fault(
          node,
          "trong danh sách có dòng mã " + node.parent(),
          "Thêm dòng của cấp trên, hoặc sửa mã.");
    }
  }

  private void fault(Node node, String needed, String remedy) {
    report.accept(
        rows.finding(Problem.LIST_CODE, node.row, CODE, "\"" + node.code + "\"", needed, remedy));
  }

  /**
   * The edition.
   *
   * @return empty where the list has no area with criteria, or something else is wrong; all of it
   *     was reported
   */
  Optional<Framework> framework(String edition) {
    List<Area> areas = new ArrayList<>();
    for (Node area : areas()) {
      if (area.children.isEmpty()) {
        fault(
            area,
            "lĩnh vực có ít nhất một tiêu chí, mã " + area.code + ".1",
            "Thêm tiêu chí của lĩnh vực, hoặc bỏ dòng này.");
        continue;
      }
      List<Criterion> criteria = new ArrayList<>();
      for (Node criterion : area.children) {
        List<Leaf> leaves = new ArrayList<>();
        List<Node> scored = criterion.children.isEmpty() ? List.of(criterion) : criterion.children;
        scored.forEach(leaf -> leaf(leaf).ifPresent(leaves::add));
        if (!leaves.isEmpty()) {
          criteria.add(new Criterion(criterion.code, criterion.name, leaves));
        }
        if (!criterion.children.isEmpty()) {
          sum(criterion);
        }
      }
      sum(area);
      if (!criteria.isEmpty()) {
        areas.add(new Area(area.code, area.name, "", criteria));
      }
    }
    return areas.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Framework(
                edition,
                "Bộ tiêu chí năm " + edition,
                "",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                areas,
                List.of()));
  }

  private List<Node> areas() {
    return nodes.values().stream().filter(node -> node.depth() == 1).toList();
  }

  private Optional<Leaf> leaf(Node node) {
    Optional<String> text =
        rows.needed(node.row, POINTS, "Ghi điểm tối đa của tiêu chí, ví dụ 1,5.");
    Optional<Fraction> points = text.flatMap(written -> points(node, written));
    Optional<Scoring> scoring = scoring(node);
    if (points.isEmpty() || scoring.isEmpty()) {
      return Optional.empty();
    }
    node.sum = points.get();
    boolean survey = scoring.get() instanceof Scoring.SurveyAnswers;
    return Optional.of(
        new Leaf(
            node.code,
            node.name,
            points.get(),
            survey ? Leaf.Source.SURVEY : Leaf.Source.VERIFIED,
            true,
            scoring.get(),
            new Continuation.Starts()));
  }

  /** Points with a comma or a dot; 1.234 may be a thousand, and is none of both. */
  private Optional<Fraction> points(Node node, String text) {
    Optional<Fraction> points =
        POINTS_TEXT.matcher(text).matches()
            ? Optional.of(Fraction.of(new BigDecimal(text.replace(',', '.'))))
            : Fraction.ofWritten(text);
    if (points.filter(said -> said.signum() > 0).isPresent()) {
      return points;
    }
    report.accept(
        rows.finding(
            Problem.LIST_POINTS,
            node.row,
            POINTS,
            "\"" + text + "\"",
            "số lớn hơn 0, không quá hai chữ số lẻ, ví dụ 1,5; hoặc phân số, ví dụ 10/3",
            "Sửa điểm tối đa; không ghi chữ, dấu %, dấu ngăn hàng nghìn."));
    return Optional.empty();
  }

  /** The sum of what is below, which has to be what stands here, if anything does. */
  private void sum(Node node) {
    node.sum = node.children.stream().map(child -> child.sum).reduce(Fraction.ZERO, Fraction::add);
    String text = rows.text(node.row, POINTS);
    boolean whole = node.children.stream().allMatch(child -> child.sum.signum() > 0);
    if (!text.isEmpty() && whole) {
      points(node, text)
          .filter(points -> points.compareTo(node.sum) != 0)
          .ifPresent(
              points ->
                  report.accept(
                      rows.finding(
                          Problem.LIST_POINTS,
                          node.row,
                          POINTS,
                          "\"" + text + "\"",
                          said(node.sum) + ", là tổng điểm của các dòng dưới nó",
                          "Sửa điểm ở dòng này hoặc ở các dòng dưới, hoặc để trống ô này.")));
    }
  }

  private static String said(Fraction points) {
    return points.asWritten().replace('.', ',');
  }

  private Optional<Scoring> scoring(Node node) {
    String text = rows.text(node.row, FORM);
    Optional<Scoring> scoring = scoring(SearchFold.fold(text));
    if (scoring.isEmpty()) {
      report.accept(
          rows.finding(
              Problem.LIST_SCORING,
              node.row,
              FORM,
              "\"" + text + "\"",
              FORMS,
              "Chọn một cách chấm; để trống là chấm theo mức 100/50/0."));
    }
    return scoring;
  }

  private static Optional<Scoring> scoring(String text) {
    if (Set.of("co khong", "dat khong dat", "yes no").contains(text)) {
      return Optional.of(new Scoring.YesNo());
    }
    if (Set.of("dieu tra", "dieu tra xhh", "dieu tra xa hoi hoc", "xhh", "khao sat", "survey")
        .contains(text)) {
      return Optional.of(new Scoring.SurveyAnswers(Optional.empty()));
    }
    Matcher rate = RATE.matcher(text);
    if (rate.matches()) {
      BigDecimal floor = number(rate.group(2) == null ? "0" : rate.group(1));
      BigDecimal threshold =
          number(rate.group(1) == null ? "100" : rate.group(rate.group(2) == null ? 1 : 2));
      return threshold.signum() > 0 && floor.compareTo(threshold) <= 0
          ? Optional.of(new Scoring.Rate(threshold, floor))
          : Optional.empty();
    }
    Matcher steps = STEPS.matcher(text.isEmpty() ? "muc" : text);
    if (steps.matches()) {
      List<BigDecimal> shares =
          Stream.of(steps.group(1).split(" "))
              .filter(s -> !s.isEmpty())
              .map(FrameworkList::number)
              .toList();
      return Optional.of(
          new Scoring.Steps(
              shares.isEmpty()
                  ? Stream.of("100", "50", "0").map(FrameworkList::number).toList()
                  : shares));
    }
    return Optional.empty();
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  /** A finding on the file of the edition, said of the list; empty where it is about no line. */
  Optional<Finding> located(Finding finding) {
    Matcher place = PLACE.matcher(finding.pointer());
    if (!place.matches()) {
      return Optional.empty();
    }
    List<Node> level = areas();
    Node node = null;
    for (int step = 1; step <= 3; step++) {
      if (place.group(step) == null || Integer.parseInt(place.group(step)) >= level.size()) {
        break;
      }
      node = level.get(Integer.parseInt(place.group(step)));
      level = node.children;
    }
    Column column =
        "name".equals(place.group(4)) ? NAME : "maxPoints".equals(place.group(4)) ? POINTS : CODE;
    return Optional.ofNullable(node).map(found -> rows.located(finding, found.row, column));
  }
}
