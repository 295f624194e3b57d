package vn.parindex.analytics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.PublicPolicy;
import vn.parindex.analytics.model.PublicPolicy.Part;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.UnitFinding;

/**
 * A data set as the public may know it. What its {@link PublicPolicy} leaves out is gone before
 * anything is analysed, so that no analysis, page, index or download can show it; the data set says
 * so, since a register that is not shown is not a register that nobody keeps.
 *
 * <p>Gone are only values that stand in a place of their own. Free text may name a person too: a
 * cause, a remedy, the name of a task, a source. Nobody can tell such a name from another word.
 */
public final class PublicEdition {

  private PublicEdition() {}

  /** The edition of a data set under its own policy. The edition of an edition is itself. */
  public static Dataset of(Dataset whole) {
    return of(whole, whole.identity().publicPolicy());
  }

  /** The edition of a data set, such as an earlier version, under the policy of another one. */
  public static Dataset of(Dataset whole, PublicPolicy policy) {
    PublicPolicy forced = policy.inForce();
    return whole.with(
        forced,
        reports(whole.reports(), forced),
        forced.withholds(Part.NOTES) ? List.of() : List.copyOf(whole.notes()),
        whole.files().stream().filter(file -> isListed(file.kind(), forced)).toList());
  }

  private static boolean isListed(DataFile.Kind kind, PublicPolicy policy) {
    return switch (kind) {
      case NOTE -> !policy.withholds(Part.NOTES);
      case EVIDENCE -> !policy.withholds(Part.EVIDENCE);
      default -> true;
    };
  }

  private static Reports reports(Reports whole, PublicPolicy policy) {
    return new Reports(
        whole.measurements(),
        whole.taskProgress(),
        policy.withholds(Part.PERSONS) ? nobody(whole.unitFindings()) : whole.unitFindings(),
        evidence(whole.evidence(), policy));
  }

  private static Map<String, List<UnitFinding>> nobody(Map<String, List<UnitFinding>> findings) {
    Map<String, List<UnitFinding>> without = new LinkedHashMap<>();
    findings.forEach(
        (year, list) -> without.put(year, list.stream().map(UnitFinding::withoutPerson).toList()));
    return without;
  }

  private static Map<String, EvidenceRegister> evidence(
      Map<String, EvidenceRegister> registers, PublicPolicy policy) {
    if (policy.withholds(Part.EVIDENCE)) {
      return Map.of();
    }
    if (!policy.withholds(Part.PERSONS)) {
      return registers;
    }
    Map<String, EvidenceRegister> without = new LinkedHashMap<>();
    registers.forEach(
        (year, register) ->
            without.put(
                year,
                new EvidenceRegister(
                    register.year(),
                    register.due(),
                    register.items().stream().map(Evidence::withoutPerson).toList())));
    return without;
  }
}
