package vn.parindex.analytics.io.v1;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The objects of {@code dataset.json}, named as in the schema. */
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
}
