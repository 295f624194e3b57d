package vn.parindex.site.model;

import java.util.List;

/**
 * What a script needs to say where a unit would stand with other points on some leaves. All figures
 * are exact, decimals with a point, and fractions as {@code 7307/100}.
 *
 * @param period code of the period
 * @param unit what units are called in a sentence
 * @param own the unit itself
 * @param rule how index becomes rank and band
 * @param look how figures are written
 * @param leaves those that can be tried, in the order of the rows of the tables
 * @param field the others
 * @param ways the fewest leaves to something better
 */
public record WhatIfBoard(
    String period,
    String unit,
    Own own,
    Rule rule,
    Look look,
    List<Leaf> leaves,
    Field field,
    Ways ways) {

  /** Copies. */
  public WhatIfBoard {
    leaves = List.copyOf(leaves);
  }

  /**
   * The unit itself.
   *
   * @param points with bonus and penalty
   * @param max what they are divided by
   * @param shown its index as the page has it
   */
  public record Own(String points, String max, String shown) {}

  /**
   * How index becomes rank and band.
   *
   * @param ties the word of data files: which rank equals share
   * @param equality decimals at which two indices are equal; "exact" when only exactly
   * @param bands best first
   */
  public record Rule(String ties, String equality, List<Band> bands) {
    /** Copies. */
    public Rule {
      bands = List.copyOf(bands);
    }
  }

  /**
   * A grade band.
   *
   * @param name in the language of the page
   * @param atLeast lower bound in per cent, inclusive
   */
  public record Band(String name, String atLeast) {}

  /**
   * How figures are written.
   *
   * @param decimals of an index, as a rule
   * @param places most decimals that points may have
   * @param mark decimal mark
   * @param marks percentages on whose side a rounded index must stay
   */
  public record Look(int decimals, int places, String mark, List<String> marks) {
    /** Copies. */
    public Look {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A leaf.
   *
   * @param code as in the framework
   * @param max its maximum
   * @param now the points that the unit has
   * @param steps points that its rule knows, best first; empty for any from 0 to the maximum
   */
  public record Leaf(String code, String max, String now, List<String> steps) {
    /** Copies. */
    public Leaf {
      steps = List.copyOf(steps);
    }
  }

  /**
   * The others that are ranked.
   *
   * @param ahead how many stay ahead whatever is tried
   * @param groups how many different figures those have
   * @param others best first; who stays behind whatever is tried is left out
   */
  public record Field(int ahead, int groups, List<Other> others) {
    /** Copies. */
    public Field {
      others = List.copyOf(others);
    }
  }

  /**
   * Another unit.
   *
   * @param name as short as may be; empty where there are too many to be named
   * @param index in per cent
   */
  public record Other(String name, String index) {}

  /**
   * The fewest leaves to something better, by their codes; none where there is no way.
   *
   * @param rank to a better rank
   * @param band to a better band
   */
  public record Ways(List<String> rank, List<String> band) {
    /** Copies. */
    public Ways {
      rank = List.copyOf(rank);
      band = List.copyOf(band);
    }
  }
}
