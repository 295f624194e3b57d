package vn.parindex.site.feature.target;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Attainment;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.HeatTable;
import vn.parindex.site.model.HeatTable.Heat;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.FollowUpWords;
import vn.parindex.site.say.FollowedUnits;
import vn.parindex.site.say.TargetWords;

/** The heat table of units and targets: the shade says how far from the threshold. */
final class TargetHeat {

  /**
   * Up to so many percentage points short for each shade; the last shade is for all that is more.
   */
  private static final List<Integer> LIMITS = List.of(5, 15, 30);

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final TargetWords words;
  private final FollowUp year;
  private final FollowedUnits units;

  TargetHeat(Edition edition, FollowUp year, FollowedUnits units) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.words = new TargetWords(edition, year.year());
    this.year = year;
    this.units = units;
  }

  HeatTable table() {
    List<HeatTable.Row> rows = new ArrayList<>();
    for (UnitId unit : units.byName()) {
      rows.add(
          new HeatTable.Row(
              units.cell(unit), cells(target -> cell(target, target.units().get(unit)))));
    }
    List<HeatTable.Row> sums =
        List.of(
            new HeatTable.Row(
                cells.text(edition.say("targets.heat.pooled", edition.terms().group())),
                cells(this::pooled)),
            new HeatTable.Row(
                cells.text(edition.say("targets.heat.met", edition.terms().unit())),
                cells(this::met)));
    List<String> notes = new ArrayList<>();
    notes.add(edition.say("targets.heat.note", edition.terms().unit()));
    if (year.targets().stream()
        .anyMatch(target -> target.units().values().stream().anyMatch(this::isRemarkable))) {
      notes.add(edition.say("targets.heat.remark"));
    }
    String ceased = new FollowUpWords(edition).ceased(year.units(), year.asOf());
    if (!ceased.isEmpty()) {
      notes.add(ceased);
    }
    return new HeatTable(
        "heat",
        edition.say("targets.heat.caption", formats.date(words.figuresOn(year))),
        edition.say("column.unit"),
        year.targets().stream().map(this::column).toList(),
        rows,
        sums,
        key(),
        notes);
  }

  private HeatTable.Column column(TargetStanding standing) {
    Target target = standing.target();
    return new HeatTable.Column(
        "t" + (year.targets().indexOf(standing) + 1),
        target.code(),
        words.name(target),
        new Link(
            edition.say("targets.clause", target.clause()),
            edition.addresses().target(target.code())),
        target.parent().isEmpty() ? "" : edition.say("targets.of-which", target.parent()),
        false);
  }

  private List<Heat> cells(Function<TargetStanding, Heat> cell) {
    return year.targets().stream().map(cell).toList();
  }

  private Heat cell(TargetStanding target, UnitStanding unit) {
    String mark = isRemarkable(unit) ? "*" : "";
    return heat(target.target(), unit.attainment(), mark);
  }

  private Heat pooled(TargetStanding target) {
    return heat(target.target(), target.pool().attainment(), "");
  }

  private Heat heat(Target target, Attainment attainment, String mark) {
    String sign = words.symbol(attainment.state());
    return attainment
        .percent()
        .match(
            percent ->
                new Heat(
                    words.plain(target, percent) + mark,
                    sign,
                    shade(attainment),
                    Cells.key(percent)),
            none -> new Heat("", sign, 0, SortKey.LAST));
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

  private Heat met(TargetStanding target) {
    int judged = target.pool().judged();
    return judged == 0
        ? new Heat(Formats.ABSENT, "", 0, SortKey.LAST)
        : new Heat(
            edition.say("count.of", formats.count(target.pool().met()), formats.count(judged)),
            "",
            0,
            SortKey.of(target.pool().met()));
  }

  /** Whether anybody's growth has nothing from which it grew. */
  static boolean isAnyWithoutBase(FollowUp year) {
    return year.targets().stream()
        .flatMap(target -> target.units().values().stream())
        .anyMatch(TargetWords::isWithoutBase);
  }

  private List<HeatTable.Key> key() {
    List<HeatTable.Key> key = new ArrayList<>();
    for (State state : State.values()) {
      boolean noBase = state == State.NO_CASES && isAnyWithoutBase(year);
      key.add(
          new HeatTable.Key(
              words.symbol(state),
              0,
              noBase ? edition.say("targets.key.no-cases-or-base") : words.word(state)));
    }
    int from = 0;
    int shade = 1;
    for (int limit : LIMITS) {
      key.add(
          new HeatTable.Key(
              "",
              shade,
              from == 0
                  ? edition.say("targets.shade.first", formats.count(limit))
                  : edition.say("targets.shade", formats.count(from), formats.count(limit))));
      from = limit;
      shade++;
    }
    key.add(new HeatTable.Key("", shade, edition.say("targets.shade.last", formats.count(from))));
    return key;
  }
}
