package vn.parindex.analytics.index;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A grade band (xếp loại), or a class (A, B, C) by rank. Who is in it fulfils all that it asks for,
 * and not all that a better one does.
 *
 * @param code stable key
 * @param name in Vietnamese
 * @param nameEn in English
 * @param atLeast lower bound in per cent of the index, inclusive; 0 asks for nothing
 * @param topPercent of those ranked so many per cent, the best, are in this band or a better one;
 *     empty where the rank does not matter
 */
public record Band(
    String code, String name, String nameEn, BigDecimal atLeast, Optional<BigDecimal> topPercent) {

  /** Checks the parts. */
  public Band {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(topPercent, "topPercent");
  }

  /** A band for which the rank does not matter. */
  public Band(String code, String name, String nameEn, BigDecimal atLeast) {
    this(code, name, nameEn, atLeast, Optional.empty());
  }

  /** Whether a worse band asks for less: of one thing less, and of nothing more. */
  public boolean asksForMoreThan(Band worse) {
    int bound = atLeast.compareTo(worse.atLeast);
    int places = share().compareTo(worse.share());
    return bound >= 0 && places <= 0 && (bound > 0 || places < 0);
  }

  /** Of those ranked so many per cent may be in this band. */
  private BigDecimal share() {
    return topPercent.orElse(BigDecimal.valueOf(100));
  }
}
