package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A unit that is scored: a commune of a district, or whatever the data set compares.
 *
 * @param id code and first day
 * @param name without the type: "Ba Tơ"; with it where the name is not said alone: "Sở Tư pháp"
 * @param type as officially written: "Xã", "Thị trấn"
 * @param validUntil the last day; {@link LocalDate#MAX} while the unit exists
 * @param population persons, at the date that the file's provenance states
 * @param areaKm2 square kilometres, may be approximate: see the provenance
 * @param neighbours codes of adjacent units of the same time; empty when not recorded
 * @param formerNames earlier names of the unit and of what became part of it, in the order of the
 *     file; mostly none
 * @param identifier by which state systems know the unit besides its code (mã định danh):
 *     "H21.227"; empty when not recorded
 * @param isFounded whether it was set up anew on its first day: no unit became part of it, so that
 *     it has no past
 * @param aliases texts by which exports of other systems name the unit, such as "UBND xã Lâm Thao -
 *     Tỉnh Phú Thọ"; mostly none
 */
public record Unit(
    UnitId id,
    String name,
    String type,
    LocalDate validUntil,
    Figure population,
    Figure areaKm2,
    List<String> neighbours,
    List<FormerName> formerNames,
    String identifier,
    boolean isFounded,
    List<String> aliases) {

  /** Checks and copies. */
  public Unit {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(identifier, "identifier");
    neighbours = List.copyOf(neighbours);
    formerNames = List.copyOf(formerNames);
    aliases = List.copyOf(aliases);
    if (validUntil.isBefore(id.validFrom())) {
      throw new IllegalArgumentException(id + " ends before it begins");
    }
  }

  /** A unit of which no identifier is recorded, that was not set up anew and has no alias. */
  public Unit(
      UnitId id,
      String name,
      String type,
      LocalDate validUntil,
      Figure population,
      Figure areaKm2,
      List<String> neighbours,
      List<FormerName> formerNames) {
    this(
        id,
        name,
        type,
        validUntil,
        population,
        areaKm2,
        neighbours,
        formerNames,
        "",
        false,
        List.of());
  }

  /** With the type: "Xã Ba Tơ", "Sở Tư pháp". */
  public String fullName() {
    return fullName(type, name);
  }

  /** The name of a unit, which may begin with its type, with the type. */
  public static String fullName(String type, String name) {
    return isWhole(type, name) ? name : type + " " + name;
  }

  /** With the type as a sentence has it: "xã Ba Tơ"; a department keeps its capital. */
  public String nameInSentence() {
    return isWhole() ? name : fullName(type.toLowerCase(Locale.ROOT), name);
  }

  /** Whether the name is never said with the type before it: it has none, or begins with it. */
  public boolean isWhole() {
    return isWhole(type, name);
  }

  /** The same of any name. */
  public static boolean isWhole(String type, String name) {
    return type.isEmpty() || name.startsWith(type + " ");
  }

  /** The official code. */
  public String code() {
    return id.code();
  }

  /** Whether the unit exists on {@code day}; both ends count. */
  public boolean existsOn(LocalDate day) {
    return !day.isBefore(id.validFrom()) && !day.isAfter(validUntil);
  }
}
