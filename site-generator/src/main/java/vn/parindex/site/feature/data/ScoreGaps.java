package vn.parindex.site.feature.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Cell;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.year.FollowedUnits;

/**
 * Which scores of the two compared years are missing. What does not apply to a unit is not missing;
 * a unit without a sheet is one entry, however many criteria it has.
 */
final class ScoreGaps extends TablePart {

  private final List<Gap> gaps = new ArrayList<>();
  private final FollowedUnits units;

  /** A score that is not there; without a leaf the whole sheet is not there. */
  private record Gap(
      Period period, int year, UnitId unit, Optional<Leaf> leaf, int order, String why) {}

  ScoreGaps(Edition edition) {
    super(edition);
    List<Period> periods = edition.dataset().periods();
    for (int year = 0; year < periods.size(); year++) {
      if (years().contains(periods.get(year).code())) {
        collect(periods.get(year), year);
      }
    }
    this.units = new FollowedUnits(edition, gaps.stream().map(Gap::unit).distinct().toList());
    gaps.sort(
        Comparator.comparingInt((Gap gap) -> -gap.year())
            .thenComparingInt(gap -> units.place(gap.unit()))
            .thenComparingInt(Gap::order));
  }

  /** The compared years, the earlier one first. */
  private List<String> years() {
    return Stream.of(edition.from(), edition.to()).distinct().toList();
  }

  private void collect(Period period, int year) {
    Map<UnitId, ScoreSheet> sheets =
        edition.dataset().sheets().getOrDefault(period.code(), List.of()).stream()
            .collect(Collectors.toMap(ScoreSheet::unit, Function.identity()));
    Framework framework = edition.dataset().frameworkOf(period);
    List<Leaf> leaves = framework.leaves().toList();
    for (Unit unit : edition.dataset().unitsOf(period)) {
      Optional<ScoreSheet> sheet = Optional.ofNullable(sheets.get(unit.id()));
      if (sheet.isEmpty()) {
        gaps.add(
            new Gap(
                period, year, unit.id(), Optional.empty(), -1, edition.say("no-score.no-sheet")));
        continue;
      }
      for (int order = 0; order < leaves.size(); order++) {
        Leaf leaf = leaves.get(order);
        if (sheet.get().counted(leaf.code()) instanceof Figure.Missing missing
            && missing.reason() != MissingReason.NOT_APPLICABLE) {
          gaps.add(
              new Gap(
                  period,
                  year,
                  unit.id(),
                  Optional.of(leaf),
                  order,
                  edition.say(Families.MISSING.of(missing.reason()))));
        }
      }
    }
  }

  /** How many there are, for a sentence that goes on: "năm 2024 và 2025 có 6 ô thiếu điểm". */
  String counted() {
    long sheets = gaps.stream().filter(gap -> gap.leaf().isEmpty()).count();
    String years = edition.joined(years());
    if (gaps.isEmpty()) {
      return edition.say("gaps.scores.none", years);
    }
    return edition.say(
        sheets == 0 ? "gaps.scores.some" : "gaps.scores.sheets",
        years,
        formats.count(gaps.size() - sheets),
        formats.count(sheets));
  }

  /** The newest year first, then by unit. */
  Listing listing() {
    // Reasons sort as they first appear in the list, equal ones together.
    List<String> reasons = gaps.stream().map(Gap::why).distinct().toList();
    return Listing.of(
        Edition.capital(counted()) + ".",
        new TableOf<Gap>(
                "missing-scores", edition.say("gaps.scores.caption", edition.joined(years())))
            .column(
                columns.words("unit", edition.say("column.unit")), gap -> units.cell(gap.unit()))
            .column(
                columns.words("period", edition.say("column.period")),
                gap -> cells.text(gap.period().code(), gap.year()))
            .column(columns.words("leaf", edition.say("column.leaf")), this::leaf)
            .column(
                columns.words("reason", edition.say("column.reason")),
                gap -> cells.text(gap.why(), reasons.indexOf(gap.why()))),
        gaps,
        RowLimit.cut(edition, "gaps.scores.cut", gaps.size()),
        edition.say("gaps.scores.note"));
  }

  private Cell leaf(Gap gap) {
    return gap.leaf()
        .map(leaf -> cells.text(Edition.coded(leaf.code(), leaf.name()), gap.order()))
        .orElseGet(() -> cells.text(edition.say("gaps.whole-sheet"), gap.order()));
  }
}
