package vn.parindex.site.model;

import java.util.List;
import java.util.Optional;

/**
 * What a script needs to say where a unit would stand with other points on some leaves, and with
 * other counts on some targets. All figures are exact, decimals with a point, and fractions as
 * {@code 7307/100}.
 *
 * @param look how figures are written
 * @param points what follows from points; empty where none can be tried
 * @param counts what follows from counts; empty where none can be tried
 */
public record WhatIfBoard(Look look, Optional<Points> points, Optional<Counts> counts) {

  /**
   * Leaves, and what follows from their points.
   *
   * @param period code of the period
   * @param unit what units are called in a sentence
   * @param bands what bands are called, and one of them within a sentence
   * @param own the unit itself
   * @param rule how index becomes rank and band
   * @param leaves those that can be tried, in the order of the rows of the tables
   * @param field the others
   * @param ways the fewest leaves to something better
   */
  public record Points(
      String period,
      String unit,
      BandWords bands,
      Own own,
      Rule rule,
      List<Leaf> leaves,
      Field field,
      Ways ways) {
    /** Copies. */
    public Points {
      leaves = List.copyOf(leaves);
    }

    /** How many times each leaf counts; empty where all count once. */
    public List<String> scales() {
      List<String> scales = leaves.stream().map(Leaf::scale).toList();
      return scales.stream().allMatch("1"::equals) ? List.of() : scales;
    }
  }

  /**
   * What bands are called.
   *
   * @param title of all of them
   * @param one of them, within a sentence
   */
  public record BandWords(String title, String one) {}

  /**
   * Targets, and what counts lead to: none of it moves an index.
   *
   * @param year code of the year
   * @param bands what bands are called within a sentence
   * @param past the day by which they were to be met, where it has passed; else empty
   * @param states a target that is met, not met, and without a case, in words with their sign
   * @param targets in the order of the rows of the table of targets
   */
  public record Counts(
      String year, String bands, String past, List<String> states, List<Target> targets) {
    /** Copies. */
    public Counts {
      states = List.copyOf(states);
      targets = List.copyOf(targets);
    }
  }

  /**
   * A target.
   *
   * @param code as in the targets of the year
   * @param tried its form, what it asks in per cent, what was counted ("-" where nothing was) and
   *     of what or on which base; empty where it cannot be tried
   */
  public record Target(String code, List<String> tried) {
    /** Copies. */
    public Target {
      tried = List.copyOf(tried);
    }
  }

  /**
   * The unit itself.
   *
   * @param points with bonus and penalty
   * @param max what they are divided by
   * @param shown its index as the page has it
   * @param places most decimals that points of a leaf may have
   */
  public record Own(String points, String max, String shown, int places) {}

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
   * @param atLeast lower bound in per cent, inclusive; where the rank matters also, behind a colon,
   *     the number of places that are for this band and the better ones
   */
  public record Band(String name, String atLeast) {}

  /**
   * How figures are written.
   *
   * @param decimals of a percentage, as a rule
   * @param mark decimal mark
   * @param marks percentages on whose side a rounded index must stay, themselves on the upper one;
   *     behind "<" on the lower one
   */
  public record Look(int decimals, String mark, List<String> marks) {
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
   * @param scale how many times its points count in those of the unit: 1, or a fraction
   */
  public record Leaf(String code, String max, String now, List<String> steps, String scale) {
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
