package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * Which unit: a code together with the day from which the unit exists. The code alone is not
 * enough: 21484 is thị trấn Ba Tơ until 30/06/2025 and xã Ba Tơ, with other borders, from
 * 01/07/2025.
 *
 * @param code the official code, as text (leading zeros count)
 * @param validFrom the first day; {@link LocalDate#MIN} when it lies before the data begin
 */
public record UnitId(String code, LocalDate validFrom) implements Comparable<UnitId> {

  private static final Comparator<UnitId> ORDER =
      Comparator.comparing(UnitId::code).thenComparing(UnitId::validFrom);

  /** Checks the parts. */
  public UnitId {
    Objects.requireNonNull(validFrom, "validFrom");
    if (code.isBlank()) {
      throw new IllegalArgumentException("code is blank");
    }
  }

  /** A unit that exists since before the data begin. */
  public static UnitId of(String code) {
    return new UnitId(code, LocalDate.MIN);
  }

  @Override
  public int compareTo(UnitId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return validFrom.equals(LocalDate.MIN) ? code : code + "@" + validFrom;
  }
}
