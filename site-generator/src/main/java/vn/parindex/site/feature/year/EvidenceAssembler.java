package vn.parindex.site.feature.year;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.duty.TodoViews;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.year.EvidenceStates;
import vn.parindex.site.say.year.EvidenceStates.State;
import vn.parindex.site.say.year.EvidenceStates.Tally;
import vn.parindex.site.say.year.EvidenceWords;
import vn.parindex.site.say.year.EvidenceWords.Counted;
import vn.parindex.site.say.year.FollowUpWords;
import vn.parindex.site.say.year.FollowedUnits;

/**
 * The evidence register: how complete it is, what is missing or misfiled, what nobody looked at.
 */
final class EvidenceAssembler extends TablePart {

  static final Set<DataFile.Kind> KINDS =
      EnumSet.of(
          DataFile.Kind.UNITS,
          DataFile.Kind.FRAMEWORK,
          DataFile.Kind.SCORES,
          DataFile.Kind.EVIDENCE);

  private final FollowUp year;
  private final LocalDate asOf;
  private final EvidenceStanding standing;
  private final EvidenceStates states;
  private final FollowedUnits units;
  private final FollowUpWords words;
  private final EvidenceWords evidenceWords;
  private final Framework framework;

  /** The areas with leaves that need evidence. */
  private final List<Area> areas;

  /**
   * Of a year.
   *
   * @param standing the register of that year
   */
  EvidenceAssembler(Edition edition, FollowUp year, EvidenceStanding standing) {
    super(edition);
    this.year = year;
    this.asOf = year.asOf();
    this.standing = standing;
    this.states = new EvidenceStates(standing);
    this.units = new FollowedUnits(edition, standing.units().keySet());
    this.words = new FollowUpWords(edition);
    this.evidenceWords = new EvidenceWords(edition);
    this.framework = framework(edition, standing);
    this.areas = areas(edition, standing);
  }

  /** The areas with leaves that need evidence. */
  static List<Area> areas(Edition edition, EvidenceStanding standing) {
    return framework(edition, standing).areas().stream()
        .filter(area -> area.leaves().map(Leaf::code).anyMatch(standing.leaves()::contains))
        .toList();
  }

  private static Framework framework(Edition edition, EvidenceStanding standing) {
    return edition.dataset().frameworkOf(edition.dataset().period(standing.year()).orElseThrow());
  }

  /** Codes of the leaves of an area that need evidence. */
  private List<String> leaves(Area area) {
    return area.leaves().map(Leaf::code).filter(standing.leaves()::contains).toList();
  }

  Page page(Route route) {
    Tally all = states.tally(units.byName(), standing.leaves());
    return edition
        .page(route, lead(all))
        .stats(evidenceWords.stats(all, standing.due(), asOf))
        .add(new TodoViews(edition, year).of(Duty.Kind.EVIDENCE))
        .note(words.ceased(standing.units().keySet(), asOf))
        .styled("evidence-counts", edition.say("section.evidence.units"), Grid.dense(units()))
        .styled("evidence-counts", edition.say("section.evidence.areas"), Grid.dense(areas()))
        .styled("states", edition.say("section.evidence.by-area"), Grid.dense(matrix()))
        .made();
  }

  /** How much is there; true for nothing needed, nothing looked at, all there, one unit. */
  String lead(Tally all) {
    String day = formats.date(asOf);
    if (all.needed() == 0) {
      return edition.say("evidence.lead.none-needed", day);
    }
    if (all.count(State.NOT_LOOKED_AT) == all.needed()) {
      return edition.say("evidence.lead.nothing", day, formats.count(all.needed()));
    }
    String whose =
        units.count() == 1
            ? edition.fullName(units.byName().get(0))
            : edition.say(
                "evidence.lead.whose", formats.count(units.count()), edition.yearTerms().units());
    if (all.filed() == all.needed()) {
      return edition.say("evidence.lead.all", day, whose, formats.count(all.needed()))
          + (all.count(State.LATE) == 0
              ? ""
              : " " + edition.say("evidence.lead.late", formats.count(all.count(State.LATE))));
    }
    return edition.say(
            "evidence.lead.some",
            day,
            whose,
            evidenceWords.filed(all),
            formats.percent(evidenceWords.share(all)))
        + " "
        + edition.say(
            "evidence.lead.left",
            formats.count(all.count(State.MISSING)),
            formats.count(all.count(State.MISFILED)),
            formats.count(all.count(State.NOT_LOOKED_AT)));
  }

  /** The least complete first, equals by name. */
  private TableView units() {
    List<Counted<UnitId>> order =
        units.byName().stream()
            .map(unit -> new Counted<>(unit, states.tally(List.of(unit), standing.leaves())))
            .sorted(
                Comparator.comparing(
                    row ->
                        row.tally().needed() == 0
                            ? Fraction.HUNDRED
                            : evidenceWords.share(row.tally())))
            .toList();
    TableOf<Counted<UnitId>> table =
        new TableOf<Counted<UnitId>>(
                "units", edition.say("evidence.units.caption", formats.date(asOf)))
            .column(columns.words("unit", edition.say("column.unit")), row -> units.cell(row.of()));
    return evidenceWords
        .counts(table)
        .note(edition.say("evidence.note", edition.yearTerms().unit()))
        .rows(order);
  }

  private TableView areas() {
    TableOf<Counted<Area>> table =
        new TableOf<Counted<Area>>(
                "areas", edition.say("evidence.areas.caption", formats.date(asOf)))
            .numbered(
                columns.words("area", edition.say("column.area")),
                (row, place) ->
                    cells.link(
                        Edition.coded(row.of().code(), row.of().name()),
                        edition.addresses().evidence(row.of().code()),
                        place))
            .column(
                columns.figures("leaves", edition.say("evidence.column.leaves")),
                row -> cells.count(leaves(row.of()).size()));
    return evidenceWords
        .counts(table)
        .rows(
            areas.stream()
                .map(area -> new Counted<>(area, states.tally(units.byName(), leaves(area))))
                .toList());
  }

  /** Units × areas: what is there of what is needed. */
  private TableView matrix() {
    TableOf<UnitId> table =
        new TableOf<UnitId>("matrix", edition.say("evidence.matrix.caption", formats.date(asOf)))
            .column(columns.words("unit", edition.say("column.unit")), units::cell);
    for (int i = 0; i < areas.size(); i++) {
      List<String> needed = leaves(areas.get(i));
      table.column(
          columns.figures("a-" + (i + 1), Edition.coded(areas.get(i).code(), areas.get(i).name())),
          unit -> filed(states.tally(List.of(unit), needed)));
    }
    return table.note(edition.say("evidence.matrix.note")).rows(units.byName());
  }

  /**
   * "✓ 6/6", "✗ 4/6" with something missing or misfiled, "– 4/6" when the rest was not looked at.
   */
  private Cell filed(Tally tally) {
    if (tally.needed() == 0) {
      return new Cell.Text(evidenceWords.symbol(State.NOT_APPLICABLE), Tone.ABSENT, SortKey.LAST);
    }
    State state =
        tally.filed() == tally.needed()
            ? State.COMPLETE
            : tally.open() > 0 ? State.MISSING : State.NOT_LOOKED_AT;
    return new Cell.Text(
        evidenceWords.symbol(state) + " " + evidenceWords.filed(tally),
        EvidenceWords.tone(state),
        tally.filed() - tally.needed());
  }

  Page page(Route route, Area area) {
    Tally tally = states.tally(units.byName(), leaves(area));
    EvidenceAreaTables tables =
        new EvidenceAreaTables(edition, states, units, leaves(area), framework.leavesByCode());
    return edition
        .page(route, lead(tally))
        .stats(evidenceWords.stats(tally, standing.due(), asOf))
        .styled(
            "states signs",
            edition.say("section.evidence.matrix"),
            new Block.Bullets(evidenceWords.legend(), "legend"),
            Grid.dense(tables.matrix()))
        .styled(
            "evidence-counts", edition.say("section.evidence.leaves"), Grid.dense(tables.leaves()))
        .styled("states", edition.say("section.evidence.open"), Grid.of(tables.open()))
        .neighbours(areas, area, this::link)
        .made();
  }

  private Link link(Area area) {
    return new Link(
        Edition.coded(area.code(), area.name()), edition.addresses().evidence(area.code()));
  }
}
