package vn.parindex.analytics.io.v1;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.Figure;

/** The objects of all kinds of files, named as in the schemas. */
public final class Files1 {

  private Files1() {}

  /** {@code provenance}. */
  public record Provenance1(String status, String source, String note) {}

  /** {@code dataset.json}. */
  public record Dataset1(
      int schemaVersion,
      String kind,
      Provenance1 provenance,
      String dataVersion,
      String name,
      String publisher,
      Map<String, Terms1> terms,
      String unitFolder,
      List<String> languages,
      Compare1 compare,
      LocalDate asOf,
      Policies1 policies,
      Methods1 methods,
      List<Band1> bands,
      List<Period1> periods,
      List<File1> files) {}

  /** {@code terms.vi}. */
  public record Terms1(
      String group, String groupName, String unit, String units, String siteName) {}

  /** {@code compare}. */
  public record Compare1(String from, String to) {}

  /** {@code policies}. */
  public record Policies1(
      String ties,
      String tieEquality,
      String missing,
      BigDecimal missingLimitPercent,
      int decimals) {}

  /** One grade band. */
  public record Band1(String code, String name, String nameEn, BigDecimal atLeast) {}

  /** One period. */
  public record Period1(
      String code,
      LocalDate from,
      LocalDate to,
      LocalDate unitsAsOf,
      int unitCount,
      String framework,
      LocalDate closedOn) {}

  /** One listed file; provenance only for notes. */
  public record File1(
      String path, String kind, String sha256, LocalDate writtenOn, Provenance1 provenance) {}

  /** {@code reference/units.json}. */
  public record Units1(int schemaVersion, String kind, Provenance1 provenance, List<Unit1> units) {}

  /** One unit. */
  public record Unit1(
      String code,
      String name,
      String type,
      LocalDate validFrom,
      LocalDate validUntil,
      Figure population,
      Figure areaKm2,
      BigDecimal latitude,
      BigDecimal longitude,
      List<String> neighbours) {}

  /** {@code reference/successions.json}. */
  public record Successions1(
      int schemaVersion,
      String kind,
      Provenance1 provenance,
      LocalDate date,
      String legalBasis,
      List<Succession1> successions) {}

  /** One succession. */
  public record Succession1(String successor, List<String> parts) {}

  /** {@code reference/tile-map.json}. */
  public record TileMap1(
      int schemaVersion,
      String kind,
      Provenance1 provenance,
      int columns,
      int rows,
      List<Tile1> tiles) {}

  /** One tile. */
  public record Tile1(String unit, int column, int row) {}

  /** {@code frameworks/<edition>.json}. */
  public record Framework1(
      int schemaVersion,
      String kind,
      Provenance1 provenance,
      String edition,
      String name,
      String continues,
      BigDecimal bonusCap,
      BigDecimal penaltyCap,
      List<Area1> areas,
      List<Dropped1> dropped) {}

  /** One area. */
  public record Area1(String code, String name, String continues, List<Criterion1> criteria) {}

  /** One criterion: either components, or the fields of a leaf. */
  public record Criterion1(
      String code,
      String name,
      List<Leaf1> components,
      BigDecimal maxPoints,
      String source,
      Boolean fixableLocally,
      Scoring1 scoring,
      Continues1 continues) {}

  /** One leaf. */
  public record Leaf1(
      String code,
      String name,
      BigDecimal maxPoints,
      String source,
      boolean fixableLocally,
      Scoring1 scoring,
      Continues1 continues) {}

  /** {@code scoring}. */
  public record Scoring1(
      String form,
      List<BigDecimal> shares,
      BigDecimal threshold,
      BigDecimal floor,
      List<BigDecimal> weights) {}

  /** {@code continues} of a leaf. */
  public record Continues1(String leaf, String as) {}

  /** One dropped leaf. */
  public record Dropped1(String leaf, String reason) {}

  /** {@code scores/<period>.json}. */
  public record Scores1(
      int schemaVersion, String kind, Provenance1 provenance, String period, List<Sheet1> units) {}

  /** One sheet. */
  public record Sheet1(String unit, Figure bonus, Figure penalty, Map<String, Score1> leaves) {}

  /** One leaf of a sheet. */
  public record Score1(
      Figure selfAssessed, Figure verified1, Figure verified2, Figure survey, String missing) {}

  /** {@code targets/<year>.json}. */
  public record Targets1(
      int schemaVersion,
      String kind,
      Provenance1 provenance,
      String year,
      LocalDate reportDue,
      List<Target1> targets) {}

  /** One target. */
  public record Target1(
      String code,
      String clause,
      String name,
      String numerator,
      String denominator,
      String comparison,
      BigDecimal threshold,
      String unit,
      String form,
      String base,
      String parent,
      String scope,
      String cases) {}

  /** {@code tasks/<year>.json}. */
  public record Tasks1(
      int schemaVersion,
      String kind,
      Provenance1 provenance,
      String year,
      LocalDate due,
      List<Task1> tasks) {}

  /** One task. */
  public record Task1(String code, String clause, String name, String measure, String proof) {}

  /** {@code findings/<year>.json}. */
  public record Findings1(
      int schemaVersion,
      String kind,
      Provenance1 provenance,
      String year,
      List<Finding1> findings) {}

  /** One finding. */
  public record Finding1(
      String code, String clause, String kind, String name, boolean fixableLocally) {}
}
