package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.model.YearCalendar;

/**
 * Writes what units report in the course of a year as data files of schema version 1, in the
 * canonical layout. Units stand in the order in which they first occur.
 */
public final class FollowUpWriter {

  private FollowUpWriter() {}

  /** {@code measurements/<date>.json}. */
  public static String measurements(Provenance provenance, MeasurementSet set) {
    ObjectNode root = DatasetWriter.head(DataFile.Kind.MEASUREMENTS, provenance);
    root.put("year", set.year()).put("date", set.date().toString());
    ArrayNode units = root.putArray("units");
    byUnit(set.measurements(), Measurement::unit)
        .forEach(
            (unit, list) -> {
              ObjectNode targets = unit(units, unit).putObject("targets");
              for (Measurement measurement : list) {
                ObjectNode node = targets.putObject(measurement.target());
                statement(node, measurement.first());
                if (!measurement.revisions().isEmpty()) {
                  ArrayNode revisions = node.putArray("revisions");
                  for (Measurement.Revision revision : measurement.revisions()) {
                    statement(
                        revisions.addObject().put("on", revision.on().toString()),
                        revision.statement());
                  }
                }
              }
            });
    return CanonicalJson.text(root);
  }

  private static void statement(ObjectNode node, Measurement.Statement statement) {
    statement
        .measured()
        .match(
            ratio ->
                node.put("numerator", ratio.numerator()).put("denominator", ratio.denominator()),
            total -> node.put("count", total.count()),
            reason -> node.put("missing", reason.code()));
    if (statement.provisional()) {
      node.put("provisional", true);
    }
  }

  /** {@code tasks/<year>-progress.json}. */
  public static String taskProgress(
      Provenance provenance, String year, List<TaskProgress> progress) {
    ObjectNode root = DatasetWriter.head(DataFile.Kind.TASK_PROGRESS, provenance).put("year", year);
    ArrayNode units = root.putArray("units");
    byUnit(progress, TaskProgress::unit)
        .forEach(
            (unit, list) -> {
              ObjectNode tasks = unit(units, unit).putObject("tasks");
              for (TaskProgress task : list) {
                ArrayNode reports = tasks.putArray(task.task());
                for (TaskProgress.Report report : task.reports()) {
                  proof(
                      reports
                          .addObject()
                          .put("on", report.on().toString())
                          .put("state", report.state().code()),
                      report.proof());
                }
              }
            });
    return CanonicalJson.text(root);
  }

  private static void proof(ObjectNode node, Proof proof) {
    proof.match(
        document ->
            node.putObject("document")
                .put("number", document.number())
                .put("date", document.date().toString()),
        amount -> node.put("amount", amount.dong()),
        count -> node.put("count", count.things()),
        share -> node.put("done", share.done()).put("of", share.of()),
        none -> node);
  }

  /** {@code findings/<year>-units.json}. */
  public static String unitFindings(
      Provenance provenance, String year, List<UnitFinding> findings) {
    ObjectNode root = DatasetWriter.head(DataFile.Kind.UNIT_FINDINGS, provenance).put("year", year);
    ArrayNode units = root.putArray("units");
    byUnit(findings, UnitFinding::unit)
        .forEach(
            (unit, list) -> {
              ObjectNode codes = unit(units, unit).putObject("findings");
              for (UnitFinding finding : list) {
                ObjectNode node = codes.putObject(finding.finding());
                node.put("cause", finding.cause())
                    .put("remedy", finding.remedy())
                    .put("person", finding.person())
                    .put("due", finding.due().toString());
                ArrayNode reports = node.putArray("reports");
                finding
                    .reports()
                    .forEach(
                        r ->
                            reports
                                .addObject()
                                .put("on", r.on().toString())
                                .put("state", r.state().code()));
              }
            });
    return CanonicalJson.text(root);
  }

  /** {@code evidence/<year>.json}. */
  public static String evidence(Provenance provenance, EvidenceRegister register) {
    ObjectNode root = DatasetWriter.head(DataFile.Kind.EVIDENCE, provenance);
    root.put("year", register.year()).put("due", register.due().toString());
    ArrayNode units = root.putArray("units");
    byUnit(register.items(), Evidence::unit)
        .forEach(
            (unit, list) -> {
              ObjectNode leaves = unit(units, unit).putObject("leaves");
              for (Evidence evidence : list) {
                ObjectNode node = leaves.putObject(evidence.leaf());
                ArrayNode entries = node.put("person", evidence.person()).putArray("entries");
                for (Evidence.Entry entry : evidence.entries()) {
                  DatasetWriter.optional(
                      entries
                          .addObject()
                          .put("on", entry.on().toString())
                          .put("state", entry.state().code()),
                      "filedUnder",
                      entry.filedUnder());
                }
              }
            });
    return CanonicalJson.text(root);
  }

  /** {@code calendar/<year>.json}. */
  public static String calendar(Provenance provenance, YearCalendar calendar) {
    ObjectNode root = DatasetWriter.head(DataFile.Kind.CALENDAR, provenance);
    ArrayNode reviews = root.put("year", calendar.year()).putArray("reviews");
    for (YearCalendar.Review review : calendar.reviews()) {
      reviews
          .addObject()
          .put("code", review.code())
          .put("name", review.name())
          .put("figuresOn", review.figuresOn().toString())
          .put("heldOn", review.heldOn().toString());
    }
    ArrayNode deadlines = root.putArray("deadlines");
    for (YearCalendar.Deadline deadline : calendar.deadlines()) {
      DatasetWriter.optional(
          deadlines
              .addObject()
              .put("date", deadline.date().toString())
              .put("name", deadline.name()),
          "clause",
          deadline.clause());
    }
    return CanonicalJson.text(root);
  }

  private static ObjectNode unit(ArrayNode units, UnitId unit) {
    return units.addObject().put("unit", unit.code());
  }

  private static <T> Map<UnitId, List<T>> byUnit(List<T> list, Function<T, UnitId> unit) {
    return list.stream()
        .collect(Collectors.groupingBy(unit, LinkedHashMap::new, Collectors.toList()));
  }
}
