package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One file that was read.
 *
 * @param path relative to the data folder, with {@code /}
 * @param kind what it holds
 * @param sha256 of its bytes as read, 64 hexadecimal digits
 * @param provenance where its figures come from
 * @param knownOn the day from which anything in it counts as known; {@link LocalDate#MIN} for what
 *     always was
 * @param year the one year whose orders or reports it holds; empty when it is not about the
 *     following of one year
 */
public record DataFile(
    String path,
    Kind kind,
    String sha256,
    Provenance provenance,
    LocalDate knownOn,
    Optional<String> year) {

  /** Checks the parts. */
  public DataFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(kind, "kind");
  }

  /** A file whose content was always known. */
  public DataFile(String path, Kind kind, String sha256, Provenance provenance) {
    this(path, kind, sha256, provenance, LocalDate.MIN, Optional.empty());
  }

  /** The same file, known from another day on. */
  public DataFile knownFrom(LocalDate day) {
    return new DataFile(path, kind, sha256, provenance, day, year);
  }

  /** The same file, which holds orders or reports of this year and of no other. */
  public DataFile ofYear(String code) {
    return new DataFile(path, kind, sha256, provenance, knownOn, Optional.of(code));
  }

  /** Whether what is told of a year is told from it: it is of that year, or of no one year. */
  public boolean tellsOf(String code) {
    return year.isEmpty() || year.get().equals(code);
  }

  /** Kinds of files. */
  public enum Kind {
    /** Name, periods, policies, list of files. */
    DATASET("dataset"),
    /** Units. */
    UNITS("units"),
    /** Which unit follows which. */
    SUCCESSIONS("successions"),
    /** Places on the tile map. */
    TILE_MAP("tile-map"),
    /** Outlines of units. */
    BOUNDARIES("boundaries"),
    /** One edition of the criteria. */
    FRAMEWORK("framework"),
    /** Score sheets of one period. */
    SCORES("scores"),
    /** Targets of a year. */
    TARGETS("targets"),
    /** Tasks of a year. */
    TASKS("tasks"),
    /** Shortcomings and causes of a year. */
    FINDINGS("findings"),
    /** Reviews and other days of a year. */
    CALENDAR("calendar"),
    /** What units reported on targets for one date. */
    MEASUREMENTS("measurements"),
    /** How far units are with tasks. */
    TASK_PROGRESS("task-progress"),
    /** Findings in single units, with remedies. */
    UNIT_FINDINGS("unit-findings"),
    /** The register of evidence of a year. */
    EVIDENCE("evidence"),
    /** Words of the other files in another language. */
    TRANSLATION("translation"),
    /** Commentary. */
    NOTE("note"),
    /** Which workbooks and tables were imported. */
    IMPORTS("imports"),
    /** Which data sets are parts of a whole. */
    COLLECTION("collection");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word in data files. */
    public String code() {
      return code;
    }
  }
}
