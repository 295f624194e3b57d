package vn.parindex.site.feature.target;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Attainment;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.year.FollowUpWords;
import vn.parindex.site.say.year.FollowedUnits;

/** The heat table of units and targets: the shade says how far from the threshold. */
final class TargetHeat extends TablePart {

  /**
   * Up to so many percentage points short for each shade; the last shade is for all that is more.
   */
  private static final List<Integer> LIMITS = List.of(5, 15, 30);

  private final TargetWords words;
  private final FollowUp year;
  private final FollowedUnits units;

  TargetHeat(Edition edition, FollowUp year, FollowedUnits units) {
    super(edition);
    this.words = new TargetWords(edition, year.year());
    this.year = year;
    this.units = units;
  }

  Block.Heat block() {
    TableOf<UnitId> table =
        new TableOf<UnitId>(
                "heat", edition.say("targets.heat.caption", formats.date(words.figuresOn(year))))
            .column(columns.words("unit", edition.say("column.unit")), units::cell);
    List<Cell> pooled = new ArrayList<>();
    pooled.add(cells.text(edition.say("targets.heat.pooled", edition.yearTerms().group())));
    List<Cell> met = new ArrayList<>();
    met.add(cells.text(edition.say("targets.heat.met", edition.yearTerms().unit())));
    int place = 0;
    for (TargetStanding target : year.targets()) {
      place++;
      table.column(
          columns.heat("t" + place, target.target().code(), about(target.target())),
          unit -> cell(target.target(), target.units().get(unit)));
      table.answers(FigureKey.target(target.target().code()), "t" + place);
      pooled.add(heat(target.target(), target.pool().attainment(), ""));
      met.add(met(target));
    }
    return new Block.Heat(
        table
            .note(
                edition.say("targets.heat.note", edition.yearTerms().unit()),
                isAnyRemarkable() ? edition.say("targets.heat.remark") : "",
                year.isAnyAtMost() ? edition.say("targets.heat.at-most") : "",
                new FollowUpWords(edition).ceased(year.units(), year.asOf()))
            .rows(units.byName()),
        List.of(new TableView.Row(pooled, false), new TableView.Row(met, false)),
        key());
  }

  private TableView.About about(Target target) {
    return new TableView.About(
        words.name(target),
        new Link(
            edition.say("targets.clause", target.clause()),
            edition.addresses().target(target.code())),
        target.parent().isEmpty() ? "" : edition.say("targets.of-which", target.parent()),
        false);
  }

  private Cell cell(Target target, UnitStanding unit) {
    return heat(target, unit.attainment(), isRemarkable(unit) ? "*" : "");
  }

  private Cell heat(Target target, Attainment attainment, String mark) {
    String sign = words.symbol(attainment.state());
    return attainment
        .percent()
        .match(
            percent ->
                new Cell.Heat(
                    words.plain(target, percent) + mark + " " + sign,
                    shade(attainment),
                    Cells.key(percent),
                    ""),
            none -> new Cell.Heat(sign, 0, SortKey.LAST, ""));
  }

  private boolean isAnyRemarkable() {
    return year.targets().stream()
        .anyMatch(target -> target.units().values().stream().anyMatch(this::isRemarkable));
  }

  private boolean isRemarkable(UnitStanding unit) {
    return unit.state().isJudged() && !words.remarks(unit).isEmpty();
  }

  /** 0 for what is met, 1 to 4 by the percentage points that are missing. */
  static int shade(Attainment attainment) {
    if (attainment.state() != State.NOT_MET) {
      return 0;
    }
    return attainment
        .gapPoints()
        .match(
            gap -> {
              int shade = 1;
              for (int limit : LIMITS) {
                shade += gap.negate().compareTo(Fraction.of(limit)) > 0 ? 1 : 0;
              }
              return shade;
            },
            none -> 0);
  }

  private Cell met(TargetStanding target) {
    int judged = target.pool().judged();
    return cells.text(
        judged == 0
            ? Formats.ABSENT
            : edition.say("count.of", formats.count(target.pool().met()), formats.count(judged)));
  }

  /** Whether anybody's growth has nothing from which it grew. */
  static boolean isAnyWithoutBase(FollowUp year) {
    return year.targets().stream().anyMatch(target -> target.pool().noBase() > 0);
  }

  private List<Block.Heat.Key> key() {
    List<Block.Heat.Key> key = new ArrayList<>();
    for (State state : State.values()) {
      if (state != State.NO_BASE || isAnyWithoutBase(year)) {
        key.add(Block.Heat.Key.of(words.symbol(state), words.word(state)));
      }
    }
    int from = 0;
    int shade = 1;
    for (int limit : LIMITS) {
      key.add(
          Block.Heat.Key.of(
              shade,
              from == 0
                  ? edition.say("targets.shade.first", formats.count(limit))
                  : edition.say("targets.shade", formats.count(from), formats.count(limit))));
      from = limit;
      shade++;
    }
    key.add(Block.Heat.Key.of(shade, edition.say("targets.shade.last", formats.count(from))));
    return key;
  }
}
