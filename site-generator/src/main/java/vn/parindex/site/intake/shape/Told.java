package vn.parindex.site.intake.shape;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What whoever imports says of the sheets beforehand.
 *
 * @param period code of the period of scores; empty to take it from the titles of the sheet
 * @param date reporting date of measurements; empty to take it from the titles of the sheet
 * @param heads what heads of columns mean that are not known by themselves, as words that are:
 *     "Điểm HĐTĐ" means "Thẩm định lần 1"
 */
public record Told(Optional<String> period, Optional<LocalDate> date, Map<String, String> heads) {

  /** Nothing: the sheets speak for themselves. */
  public static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), Map.of());

  /** Copies. */
  public Told {
    heads = Map.copyOf(heads);
  }

  /** Whether a head of the profile, or the lowest part of one, is among those that are told. */
  boolean tellsOf(Profile profile) {
    return profile.columns().stream()
        .map(Profile.Column::head)
        .anyMatch(
            head ->
                heads.keySet().stream()
                    .anyMatch(
                        meant ->
                            Heads.same(meant, head)
                                || Heads.same(
                                    meant, head.substring(head.lastIndexOf(Heads.PARTED) + 1))));
  }
}
