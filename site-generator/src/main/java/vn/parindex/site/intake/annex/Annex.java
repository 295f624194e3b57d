package vn.parindex.site.intake.annex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Scoring;
import vn.parindex.site.grid.CellPlace;
import vn.parindex.site.grid.Grid;

/**
 * Reads the annex of a decision as an edition of the framework.
 *
 * <p>Levels follow from the numbering (A, I, 1, 1.1, a, -, +), whatever kinds it uses: lines of the
 * first level are areas, the next criteria, all below that have points of their own components.
 * Lines with signs below a line with points are either its steps (one of them gives all its points)
 * or its parts (their points add up to it). Points that do not add up are reported, never repaired.
 *
 * <p>What an annex does not say is taken from the leaf that is continued; where there is none it is
 * named.
 */
public final class Annex {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final Pattern THRESHOLD =
      Pattern.compile("(?:tu|dat|>=?) (?:tu )?(\\d{1,3})(?: tro len)?");
  private static final Pattern EACH_CASE =
      Pattern.compile("(?iu)(trừ )?(?<![\\d,.])(\\d{1,2}(?:,\\d{1,2})?) điểm");
  private static final Pattern FLOOR =
      Pattern.compile("duoi (\\d{1,3})(?: thi)?(?: la)?(?: duoc)? (?:0 diem|khong)");

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, CellPlace> places = new LinkedHashMap<>();
  private final Map<String, String> rules = new LinkedHashMap<>();

  private Annex() {}

  /** Whether a table has the heads of a framework: names of criteria, and points. */
  public static boolean isOne(Grid grid) {
    return AnnexTable.isOne(grid);
  }

  /**
   * Reads an edition, with what it may continue.
   *
   * @param grid the table
   * @param edition its code
   * @param name its title
   * @param before the edition that it may continue; empty for the first
   */
  public static FrameworkDraft read(
      Grid grid, String edition, String name, Optional<Framework> before) {
    Annex annex = new Annex();
    return annex.draft(
        grid,
        edition,
        name,
        read -> before.map(b -> Continuations.proposed(read, b, annex.rules.keySet())));
  }

  /**
   * Reads an edition with what a person says of each leaf.
   *
   * @param before the edition that it continues
   * @param confirmed by the codes of the leaves; what is not named is new
   */
  public static FrameworkDraft read(
      Grid grid,
      String edition,
      String name,
      Framework before,
      Map<String, Continuation> confirmed) {
    Annex annex = new Annex();
    return annex.draft(
        grid,
        edition,
        name,
        read ->
            Optional.of(Continuations.confirmed(read, before, annex.rules.keySet(), confirmed)));
  }

  private FrameworkDraft draft(
      Grid grid,
      String edition,
      String name,
      Function<Framework, Optional<Continuations>> continued) {
    AnnexTable table = AnnexTable.of(grid);
    findings.addAll(table.findings());
    BigDecimal bonus = BigDecimal.ZERO;
    BigDecimal penalty = BigDecimal.ZERO;
    List<Area> areas = new ArrayList<>();
    for (Line line : areas(table.top())) {
      String words = Folded.of(line.name());
      if (words.startsWith("diem thuong") || words.startsWith("diem cong")) {
        bonus = cap(line);
      } else if (words.startsWith("diem tru")) {
        penalty = cap(line);
      } else {
        area(line, areas.size()).ifPresent(areas::add);
      }
    }
    total(table, areas);
    if (areas.isEmpty() || findings.stream().anyMatch(f -> f.level() == Finding.Level.ERROR)) {
      return new FrameworkDraft(Optional.empty(), List.of(), findings);
    }
    Framework read = new Framework(edition, name, "", bonus, penalty, areas, List.of());
    Optional<Continuations> continuations = continued.apply(read);
    Framework framework = continuations.map(Continuations::framework).orElse(read);
    unknownRules(framework);
    return new FrameworkDraft(
        Optional.of(framework),
        continuations.map(Continuations::proposals).orElse(List.of()),
        findings);
  }

  /** Parts A and B hold areas, unless they have criteria only. */
  private static List<Line> areas(List<Line> top) {
    List<Line> areas = new ArrayList<>();
    for (Line line : top) {
      boolean holdsAreas =
          line.mark().kind() == Mark.Kind.PART
              && line.below().stream()
                  .anyMatch(l -> l.below().stream().anyMatch(c -> !c.mark().isSign()));
      areas.addAll(holdsAreas ? line.below() : List.of(line));
    }
    return areas;
  }

  private Optional<Area> area(Line line, int index) {
    String code =
        switch (line.mark().kind()) {
          case ROMAN -> Integer.toString(arabic(line.mark().text()));
          case NUMBER -> line.mark().text();
          case PART, LETTER, DASH, PLUS, NONE -> Integer.toString(index + 1);
        };
    known(code, line);
    List<Criterion> criteria = new ArrayList<>();
    for (Line below : line.below()) {
      criterion(below, codeBelow(code, below, criteria.size())).ifPresent(criteria::add);
    }
    if (criteria.isEmpty() && line.below().isEmpty()) {
      report(
          Problem.ANNEX_LEVELS,
          line.place(),
          line.inWords(),
          "lĩnh vực có các tiêu chí ở dưới",
          "Kiểm tra số thứ tự của dòng này và các dòng ngay dưới.");
    }
    addsUp(line);
    return criteria.isEmpty()
        ? Optional.empty()
        : Optional.of(new Area(code, line.name(), "", criteria));
  }

  private Optional<Criterion> criterion(Line line, String code) {
    known(code, line);
    List<Leaf> leaves = new ArrayList<>();
    if (isLeaf(line)) {
      leaf(line, code, line.name()).ifPresent(leaves::add);
    } else {
      addsUp(line);
      components(line, code, "", leaves);
    }
    return leaves.isEmpty()
        ? Optional.empty()
        : Optional.of(new Criterion(code, line.name(), leaves));
  }

  /** The model has one level below criteria: names of deeper levels are joined. */
  private void components(Line line, String code, String above, List<Leaf> leaves) {
    for (int i = 0; i < line.below().size(); i++) {
      Line below = line.below().get(i);
      String itsCode = codeBelow(code, below, i);
      String itsName = above + below.name();
      known(itsCode, below);
      if (isLeaf(below)) {
        leaf(below, itsCode, itsName).ifPresent(leaves::add);
      } else {
        addsUp(below);
        components(below, itsCode, itsName + ": ", leaves);
      }
    }
  }

  /** The most bonus or penalty points, which nobody shares out. */
  private BigDecimal cap(Line line) {
    Optional<BigDecimal> cap = line.points().flatMap(Fraction::decimal);
    if (line.points().isPresent() && cap.isEmpty()) {
      report(
          Problem.ANNEX_POINTS,
          line.place(),
          Lines.points(line.points().get()),
          "số điểm, ví dụ 1,5",
          "Mức điểm thưởng, điểm trừ ghi bằng số thập phân.");
    }
    return cap.orElse(BigDecimal.ZERO);
  }

  /** Whether what stands below a line only says how it is scored. */
  private static boolean isLeaf(Line line) {
    boolean onlySigns = line.below().stream().allMatch(below -> below.mark().isSign());
    return onlySigns && (line.pointsBelow().findAny().isEmpty() || hasSteps(line));
  }

  /** Whether one of the lines below gives all the points. */
  private static boolean hasSteps(Line line) {
    Optional<Fraction> most = line.points().filter(p -> p.signum() > 0);
    return most.isPresent()
        && line.pointsBelow().anyMatch(p -> p.compareTo(most.get()) == 0)
        && line.pointsBelow().allMatch(p -> p.compareTo(most.get()) <= 0);
  }

  private Optional<Leaf> leaf(Line line, String code, String name) {
    if (line.points().filter(p -> p.signum() > 0).isEmpty()) {
      report(
          Problem.ANNEX_NO_POINTS,
          line.place(),
          line.points().map(Lines::points).orElse(""),
          "điểm tối đa lớn hơn 0 của \"" + line.inWords() + "\"",
          "Ghi điểm tối đa; dòng chỉ giải thích thì bỏ số thứ tự của dòng.");
      return Optional.empty();
    }
    Fraction most = line.points().get();
    StringBuilder rule = new StringBuilder(line.rule());
    line.below().forEach(l -> rule.append(' ').append(l.name()).append(' ').append(l.rule()));
    String words = Folded.of(rule.toString());
    boolean isSurvey =
        (Folded.of(name) + " " + words).matches(".*(xa hoi hoc|dtxhh|xhh|khao sat).*");
    Optional<Scoring> scoring =
        isSurvey
            ? Optional.of(new Scoring.SurveyAnswers(Optional.empty()))
            : steps(line, most)
                .or(() -> rate(words))
                .or(() -> eachCase(rule.toString()))
                .or(() -> yesNo(words));
    if (scoring.isEmpty()) {
      rules.put(code, line.inWords());
    }
    return Optional.of(
        new Leaf(
            code,
            name,
            most,
            isSurvey ? Leaf.Source.SURVEY : Leaf.Source.VERIFIED,
            true,
            scoring.orElseGet(() -> new Scoring.Rate(HUNDRED, BigDecimal.ZERO)),
            new Continuation.Starts()));
  }

  private Optional<Scoring> steps(Line line, Fraction most) {
    if (!hasSteps(line)) {
      return Optional.empty();
    }
    List<Optional<BigDecimal>> exact =
        line.pointsBelow()
            .map(p -> p.divide(most).multiply(Fraction.HUNDRED))
            .distinct()
            .sorted(Comparator.reverseOrder())
            .map(Fraction::decimal)
            .toList();
    if (exact.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty(); // A third of the maximum is no percentage that can be written.
    }
    List<BigDecimal> shares = new ArrayList<>(exact.stream().flatMap(Optional::stream).toList());
    if (shares.get(shares.size() - 1).signum() > 0) {
      shares.add(BigDecimal.ZERO);
    }
    return Optional.of(shares.size() == 2 ? new Scoring.YesNo() : new Scoring.Steps(shares));
  }

  private static Optional<Scoring> rate(String words) {
    Optional<BigDecimal> threshold = percent(THRESHOLD, words);
    Optional<BigDecimal> floor = percent(FLOOR, words);
    return threshold.isPresent() && floor.isPresent() && floor.get().compareTo(threshold.get()) <= 0
        ? Optional.of(new Scoring.Rate(threshold.get(), floor.get()))
        : Optional.empty();
  }

  /** "Mỗi sáng kiến được 0,5 điểm", "trừ 0,25 điểm cho mỗi hồ sơ quá hạn". */
  private static Optional<Scoring> eachCase(String rule) {
    Matcher found = EACH_CASE.matcher(rule);
    if (!rule.matches("(?isu).*mỗi.*") || !found.find()) {
      return Optional.empty();
    }
    BigDecimal points = new BigDecimal(found.group(2).replace(',', '.'));
    boolean isOff = found.group(1) != null;
    return points.signum() == 0
        ? Optional.empty()
        : Optional.of(isOff ? new Scoring.Deduction(points) : new Scoring.PerCase(points));
  }

  private static Optional<BigDecimal> percent(Pattern pattern, String words) {
    Matcher found = pattern.matcher(words);
    return found.find()
        ? Optional.of(new BigDecimal(found.group(1)))
            .filter(p -> p.compareTo(HUNDRED) <= 0 && p.signum() > 0)
        : Optional.empty();
  }

  private static Optional<Scoring> yesNo(String words) {
    return words.matches(".*\\b(co khong|dat khong dat)\\b.*")
        ? Optional.of(new Scoring.YesNo())
        : Optional.empty();
  }

  /** Leaves of which neither the annex nor the edition before says how they are scored. */
  private void unknownRules(Framework framework) {
    for (Leaf leaf : framework.leavesByCode().values()) {
      boolean taken = leaf.continuation().match(c -> c.as().isComparable(), s -> false);
      if (rules.containsKey(leaf.code()) && !taken) {
        report(
            Problem.ANNEX_RULE,
            places.get(leaf.code()),
            rules.get(leaf.code()),
            "cách chấm: các mức điểm ở dòng dưới, hoặc \"đạt từ 90% trở lên … dưới 50% 0 điểm\","
                + " hoặc \"Có/Không\", hoặc \"điều tra xã hội học\"",
            "Tạm nhận mọi mức điểm từ 0 đến điểm tối đa. Bổ sung cột \"Cách chấm\" rồi nhập lại nếu"
                + " quyết định có nêu.");
      }
    }
  }

  private void addsUp(Line line) {
    Fraction sum = below(line);
    boolean isSaid = line.points().isPresent() && sum.signum() > 0;
    if (isSaid && sum.compareTo(line.points().get()) != 0) {
      report(
          Problem.ANNEX_SUM,
          line.place(),
          Lines.points(line.points().get()),
          Lines.points(sum) + ", tổng điểm các mục dưới \"" + line.inWords() + "\"",
          "Đối chiếu với quyết định: sửa điểm của mục này hoặc của mục dưới.");
    }
  }

  /** The points below a line; a line without points of its own is worth those below it. */
  private static Fraction below(Line line) {
    return line.below().stream()
        .map(below -> below.points().orElseGet(() -> below(below)))
        .reduce(Fraction.ZERO, Fraction::add);
  }

  private void total(AnnexTable table, List<Area> areas) {
    Fraction sum = areas.stream().map(Area::maxPoints).reduce(Fraction.ZERO, Fraction::add);
    table
        .total()
        .filter(line -> line.points().orElseThrow().compareTo(sum) != 0)
        .filter(line -> findings.stream().noneMatch(f -> f.level() == Finding.Level.ERROR))
        .ifPresent(
            line ->
                report(
                    Problem.ANNEX_SUM,
                    line.place(),
                    Lines.points(line.points().orElseThrow()),
                    Lines.points(sum) + ", tổng điểm các lĩnh vực đọc được",
                    "Đối chiếu với quyết định: có dòng nào thiếu điểm hoặc mất số thứ tự không?"));
  }

  /** {@code 1.2} below {@code 1}: the number of the annex where it says so, else composed. */
  private static String codeBelow(String above, Line line, int index) {
    if (line.mark().kind() != Mark.Kind.NUMBER) {
      return above + "." + (index + 1);
    }
    String text = line.mark().text();
    return text.startsWith(above + ".")
        ? text
        : above + "." + text.substring(text.lastIndexOf('.') + 1);
  }

  private void known(String code, Line line) {
    CellPlace first = places.putIfAbsent(code, line.place());
    if (first != null) {
      report(
          Problem.ANNEX_NUMBER,
          line.place(),
          line.inWords(),
          "số thứ tự chưa dùng; mã " + code + " đã có ở " + first.inWords(),
          "Sửa số thứ tự của một trong hai dòng theo quyết định.");
    }
  }

  private static int arabic(String roman) {
    Function<Character, Integer> worth = c -> c == 'I' ? 1 : c == 'V' ? 5 : 10;
    int sum = 0;
    for (int i = 0; i < roman.length(); i++) {
      int now = worth.apply(roman.charAt(i));
      boolean isLess = i + 1 < roman.length() && now < worth.apply(roman.charAt(i + 1));
      sum += isLess ? -now : now;
    }
    return sum;
  }

  private void report(
      Problem problem, CellPlace place, String found, String expected, String remedy) {
    findings.add(Lines.finding(problem, place, found, expected, remedy));
  }
}
