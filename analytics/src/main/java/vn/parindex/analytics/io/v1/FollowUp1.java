package vn.parindex.analytics.io.v1;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.io.v1.Files1.Provenance1;

/** The objects of the files that follow up a year, named as in the schemas. */
public final class FollowUp1 {

  private FollowUp1() {}

  /** {@code measurements/<date>.json}. */
  public record Measurements1(
      int schemaVersion,
      String kind,
      Provenance1 provenance,
      String year,
      LocalDate date,
      List<UnitMeasures1> units) {}

  /** The measurements of one unit. */
  public record UnitMeasures1(String unit, Map<String, Measure1> targets) {}

  /** One measurement. */
  public record Measure1(
      Long numerator,
      Long denominator,
      Long count,
      String missing,
      Boolean provisional,
      List<Revision1> revisions) {}

  /** One correction. */
  public record Revision1(
      LocalDate on,
      Long numerator,
      Long denominator,
      Long count,
      String missing,
      Boolean provisional) {}

  /** {@code tasks/<year>-progress.json}. */
  public record TaskProgress1(
      int schemaVersion,
      String kind,
      Provenance1 provenance,
      String year,
      List<UnitTasks1> units) {}

  /** The tasks of one unit. */
  public record UnitTasks1(String unit, Map<String, List<TaskReport1>> tasks) {}

  /** One report on a task. */
  public record TaskReport1(
      LocalDate on,
      String state,
      Document1 document,
      Long amount,
      Long count,
      Long done,
      Long of) {}

  /** {@code document}. */
  public record Document1(String number, LocalDate date) {}

  /** {@code findings/<year>-units.json}. */
  public record UnitFindings1(
      int schemaVersion,
      String kind,
      Provenance1 provenance,
      String year,
      List<FindingsOfUnit1> units) {}

  /** The findings of one unit. */
  public record FindingsOfUnit1(String unit, Map<String, UnitFinding1> findings) {}

  /** One finding in one unit. */
  public record UnitFinding1(
      String cause, String remedy, String person, LocalDate due, List<FindingReport1> reports) {}

  /** One report on a finding. */
  public record FindingReport1(LocalDate on, String state) {}

  /** {@code evidence/<year>.json}. */
  public record Evidence1(
      int schemaVersion,
      String kind,
      Provenance1 provenance,
      String year,
      LocalDate due,
      List<UnitEvidence1> units) {}

  /** The evidence of one unit. */
  public record UnitEvidence1(String unit, Map<String, LeafEvidence1> leaves) {}

  /** The evidence for one leaf. */
  public record LeafEvidence1(String person, List<Entry1> entries) {}

  /** One entry of the register. */
  public record Entry1(LocalDate on, String state, String filedUnder) {}

  /** {@code calendar/<year>.json}. */
  public record Calendar1(
      int schemaVersion,
      String kind,
      Provenance1 provenance,
      String year,
      List<Review1> reviews,
      List<Deadline1> deadlines) {}

  /** One review. */
  public record Review1(String code, String name, LocalDate figuresOn, LocalDate heldOn) {}

  /** One other day. */
  public record Deadline1(LocalDate date, String name, String clause) {}
}
