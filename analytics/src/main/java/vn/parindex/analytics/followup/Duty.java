package vn.parindex.analytics.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.TargetStanding;

/**
 * One thing that one unit still has to do, with the day by which. {@link OpenPoints#duties} gives
 * those of a unit; whoever lists, counts or urges open things takes them from there.
 */
public sealed interface Duty {

  /** Who has to do it. */
  UnitId unit();

  /** The last day on which it is in time. */
  LocalDate due();

  /** What kind of thing it is. */
  Kind kind();

  /** The code of the target, task, finding or leaf; empty for a report. */
  String code();

  /** The office or post in charge; empty where the data do not say. */
  String person();

  /** How urgent it is on a day. */
  default When when(LocalDate asOf) {
    long days = ChronoUnit.DAYS.between(asOf, due());
    return days < 0 ? When.OVERDUE : days <= When.WEEK ? When.WITHIN_A_WEEK : When.LATER;
  }

  /** What kind of thing is to be done. */
  enum Kind {
    /** To give figures at all. */
    REPORT("report"),
    /** To reach a target, or to give the figure of one. */
    TARGET("target"),
    /** To do a task. */
    TASK("task"),
    /** To mend a finding. */
    FINDING("finding"),
    /** To file evidence, or to file it where it belongs. */
    EVIDENCE("evidence");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** A word of ASCII. */
    public String code() {
      return code;
    }
  }

  /** How urgent a thing is. */
  enum When {
    /** Its day has passed. */
    OVERDUE("overdue"),
    /** Its day is today or one of the next seven. */
    WITHIN_A_WEEK("week"),
    /** Its day is further off. */
    LATER("later");

    private static final int WEEK = 7;

    private final String code;

    When(String code) {
      this.code = code;
    }

    /** A word of ASCII. */
    public String code() {
      return code;
    }
  }

  /**
   * To give figures at all: one thing, however many targets there are.
   *
   * @param due the day on which the first report that is missing is due, where the calendar names
   *     it; else the first day by which targets are to be reached
   */
  record Report(Silence silence, LocalDate due) implements Duty {
    @Override
    public UnitId unit() {
      return silence.unit();
    }

    @Override
    public Kind kind() {
      return Kind.REPORT;
    }

    @Override
    public String code() {
      return "";
    }

    @Override
    public String person() {
      return "";
    }
  }

  /**
   * To reach a target that is missed, or to give its figure.
   *
   * @param target with this unit among its units
   */
  record OfTarget(UnitId unit, TargetStanding target) implements Duty {
    @Override
    public LocalDate due() {
      return target.due();
    }

    @Override
    public Kind kind() {
      return Kind.TARGET;
    }

    @Override
    public String code() {
      return target.target().code();
    }

    @Override
    public String person() {
      return "";
    }
  }

  /**
   * To do a task.
   *
   * @param task with this unit among its units
   */
  record OfTask(UnitId unit, TaskStanding task) implements Duty {
    @Override
    public LocalDate due() {
      return task.due();
    }

    @Override
    public Kind kind() {
      return Kind.TASK;
    }

    @Override
    public String code() {
      return task.task().code();
    }

    @Override
    public String person() {
      return "";
    }
  }

  /**
   * To mend a finding.
   *
   * @param finding noted in this unit
   */
  record OfFinding(UnitId unit, FindingStanding finding) implements Duty {

    /** The finding as it shows in the unit. */
    public UnitFinding noted() {
      return finding.units().get(unit);
    }

    @Override
    public LocalDate due() {
      return noted().due();
    }

    @Override
    public Kind kind() {
      return Kind.FINDING;
    }

    @Override
    public String code() {
      return finding.finding().code();
    }

    @Override
    public String person() {
      return noted().person();
    }
  }

  /**
   * To file evidence that is missing, or where it belongs.
   *
   * @param register what it stands in
   * @param item with at least one entry
   */
  record OfEvidence(EvidenceStanding register, Evidence item) implements Duty {
    @Override
    public UnitId unit() {
      return item.unit();
    }

    @Override
    public LocalDate due() {
      return register.due();
    }

    @Override
    public Kind kind() {
      return Kind.EVIDENCE;
    }

    @Override
    public String code() {
      return item.leaf();
    }

    @Override
    public String person() {
      return item.person();
    }
  }
}
