package vn.parindex.site.say.year;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** How far a remedy is, in words with a symbol, the same on every page. */
public final class FindingWords {

  /** The states in the order of tables: the best first. */
  public static final List<UnitFinding.State> STATES =
      List.of(UnitFinding.State.MENDED, UnitFinding.State.IN_PROGRESS, UnitFinding.State.OPEN);

  private final Edition edition;
  private final FollowUpWords words;
  private final LocalDate asOf;

  public FindingWords(Edition edition, LocalDate asOf) {
    this.edition = edition;
    this.words = new FollowUpWords(edition);
    this.asOf = asOf;
  }

  /** Code and statement: "hc-1. Tài liệu kiểm chứng…". */
  public String name(ReviewFinding finding) {
    return Edition.coded(finding.code(), finding.name());
  }

  public String kind(ReviewFinding finding) {
    return edition.say(Families.FINDING_KIND.of(finding.kind()));
  }

  public long daysLeft(UnitFinding finding) {
    return ChronoUnit.DAYS.between(asOf, finding.due());
  }

  /** Whether it is not mended although the day has passed. */
  public boolean isOverdue(UnitFinding finding) {
    return FindingStanding.state(finding) != UnitFinding.State.MENDED && daysLeft(finding) < 0;
  }

  /** In how many units it is overdue. */
  public long overdue(FindingStanding standing) {
    return standing.units().values().stream().filter(this::isOverdue).count();
  }

  /**
   * Symbol and state, with the day it was mended or what is left of the time: "✗ chưa khắc phục,
   * quá hạn 3 ngày". Nobody is late with what the unit cannot mend itself.
   */
  public Cell state(UnitFinding finding, boolean fixableLocally) {
    UnitFinding.State state = FindingStanding.state(finding);
    String text =
        edition.say(Families.FINDING_SYMBOL.of(state))
            + " "
            + edition.say(Families.FINDING_STATE.of(state));
    return switch (state) {
      case MENDED ->
          new Cell.Text(
              edition.say("finding.mended-on", text, edition.formats().date(mendedOn(finding))),
              Tone.UP,
              2);
      case IN_PROGRESS -> new Cell.Text(withTime(text, finding, fixableLocally), Tone.LEVEL, 1);
      case OPEN ->
          new Cell.Text(
              withTime(text, finding, fixableLocally), fixableLocally ? Tone.DOWN : Tone.LEVEL, 0);
    };
  }

  private String withTime(String text, UnitFinding finding, boolean fixableLocally) {
    return fixableLocally
        ? edition.say("followup.state-overdue", text, words.daysLeft(daysLeft(finding)))
        : text;
  }

  /** The day from which it has been mended without a break. */
  public static LocalDate mendedOn(UnitFinding finding) {
    LocalDate since = finding.reports().get(finding.reports().size() - 1).on();
    for (int i = finding.reports().size() - 1; i >= 0; i--) {
      if (finding.reports().get(i).state() != UnitFinding.State.MENDED) {
        break;
      }
      since = finding.reports().get(i).on();
    }
    return since;
  }
}
