package vn.parindex.analytics.followup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.UnitId;

/**
 * How complete the evidence of a year is.
 *
 * @param year the period that is scored with it
 * @param due the day by which it is to be filed
 * @param leaves codes of the leaves that need evidence, in the order of the framework: those that
 *     are not scored by a survey
 * @param units what the register says for each unit, in the order given: by leaf code, only what
 *     was registered, with the entries known
 */
public record EvidenceStanding(
    String year, LocalDate due, List<String> leaves, Map<UnitId, Map<String, Evidence>> units) {

  /** Checks and copies. */
  public EvidenceStanding {
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(due, "due");
    leaves = List.copyOf(leaves);
    Map<UnitId, Map<String, Evidence>> copies = new LinkedHashMap<>();
    units.forEach(
        (unit, byLeaf) ->
            copies.put(unit, Collections.unmodifiableMap(new LinkedHashMap<>(byLeaf))));
    units = Collections.unmodifiableMap(copies);
  }
}
