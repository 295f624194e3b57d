package vn.parindex.analytics.index;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A grade band (xếp loại).
 *
 * @param code stable key
 * @param name in Vietnamese
 * @param nameEn in English
 * @param atLeast lower bound in per cent, inclusive
 */
public record Band(String code, String name, String nameEn, BigDecimal atLeast) {
  /** Checks the parts. */
  public Band {
    Objects.requireNonNull(code, "code");
  }
}
