package vn.parindex.analytics.composite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How an index is put together: branches with an aggregation, weights at every level, and leaves
 * that name an indicator of the panel with its direction and normalisation.
 *
 * <p>Weights count relative to their siblings: 2, 1, 1 is the same as 0.5, 0.25, 0.25. A tree never
 * changes: every step gives a new one.
 *
 * <p>Example, the Human Development Index since 2014 (UNDP, technical note 1):
 *
 * <pre>{@code
 * IndicatorTree.branch("hdi", Aggregation.GEOMETRIC)
 *     .add(1, Normalisation.goalposts(20, 85).clamped(), "life")
 *     .add(1, IndicatorTree.branch("education", Aggregation.ARITHMETIC)
 *         .add(1, Normalisation.goalposts(0, 18).clamped(), "expected")
 *         .add(1, Normalisation.goalposts(0, 15).clamped(), "mean"))
 *     .add(1, Normalisation.logGoalposts(100, 75_000).clamped(), "income")
 *     .tree()
 * }</pre>
 *
 * @param root the index itself; its code names the whole
 */
public record IndicatorTree(Branch root) {

  /**
   * Checks the tree.
   *
   * @throws IllegalArgumentException if a branch has no parts or a code occurs twice
   */
  public IndicatorTree {
    Set<String> codes = new HashSet<>();
    for (Node node : below(root, new ArrayList<>())) {
      if (!codes.add(node.code())) {
        throw new IllegalArgumentException("the tree has the code " + node.code() + " twice");
      }
      node.match(
          leaf -> leaf,
          branch -> {
            if (branch.parts().isEmpty()) {
              throw new IllegalArgumentException("the branch " + branch.code() + " has no parts");
            }
            return branch;
          });
    }
  }

  /**
   * A branch without parts yet, which has no value unless all its parts have one ({@link
   * Branch#needing} changes that).
   *
   * @param code its name, other than that of every indicator and branch
   * @param aggregation how its parts become one
   */
  public static Branch branch(String code, Aggregation aggregation) {
    return new Branch(code, aggregation, 1, List.of());
  }

  /** A leaf of an indicator where more is better. */
  public static Leaf leaf(String indicator, Normalisation normalisation) {
    return new Leaf(indicator, Direction.HIGHER_IS_BETTER, normalisation);
  }

  /** A tree of one level: equal weights, more is better everywhere. */
  public static IndicatorTree flat(
      String code,
      Aggregation aggregation,
      Normalisation normalisation,
      Collection<String> indicators) {
    return branch(code, aggregation).addAll(1, normalisation, indicators).tree();
  }

  /** All nodes, each branch before its parts, parts in their order. */
  public List<Node> nodes() {
    return List.copyOf(below(root, new ArrayList<>()));
  }

  /** The leaves in their order. */
  public List<Leaf> leaves() {
    List<Leaf> leaves = new ArrayList<>();
    for (Node node : nodes()) {
      node.match(Optional::of, branch -> Optional.<Leaf>empty()).ifPresent(leaves::add);
    }
    return List.copyOf(leaves);
  }

  /**
   * The share of each leaf in the whole: the product of the weights' shares down to it. They sum to
   * 1; a branch whose weights are all 0 passes 0 on.
   */
  public Map<String, Double> nominalWeights() {
    Map<String, Double> shares = new LinkedHashMap<>();
    nominal(root, 1, shares);
    return shares;
  }

  private static void nominal(Node node, double share, Map<String, Double> shares) {
    node.match(
        leaf -> shares.put(leaf.code(), share),
        branch -> {
          double total = branch.parts().stream().mapToDouble(Part::weight).sum();
          for (Part part : branch.parts()) {
            nominal(part.node(), total == 0 ? 0 : share * part.weight() / total, shares);
          }
          return share;
        });
  }

  /** Whether every branch is an arithmetic mean, so that contributions add up. */
  public boolean isAdditive() {
    return nodes().stream()
        .allMatch(
            node ->
                node.match(leaf -> true, branch -> branch.aggregation() == Aggregation.ARITHMETIC));
  }

  /**
   * The same tree, where less is better for these indicators.
   *
   * @throws IllegalArgumentException if one of them is no leaf
   */
  public IndicatorTree lowerIsBetter(String... indicators) {
    Set<String> turned = Set.of(indicators);
    for (String indicator : indicators) {
      if (leaves().stream().noneMatch(leaf -> leaf.code().equals(indicator))) {
        throw new IllegalArgumentException("the tree has no leaf " + indicator);
      }
    }
    return mapLeaves(leaf -> turned.contains(leaf.code()) ? leaf.lowerIsBetter() : leaf);
  }

  /** The same tree with another normalisation of every leaf. */
  public IndicatorTree normalised(Normalisation normalisation) {
    return mapLeaves(leaf -> new Leaf(leaf.code(), leaf.direction(), normalisation));
  }

  /** The same tree with another aggregation of every branch. */
  public IndicatorTree aggregated(Aggregation aggregation) {
    return new IndicatorTree(aggregated(root, aggregation));
  }

  private static Branch aggregated(Branch branch, Aggregation aggregation) {
    List<Part> parts = new ArrayList<>();
    for (Part part : branch.parts()) {
      parts.add(
          new Part(
              part.weight(),
              part.node().match(leaf -> leaf, below -> aggregated(below, aggregation))));
    }
    return new Branch(branch.code(), aggregation, branch.minimumPresent(), parts);
  }

  /**
   * The same tree with the weight of a node set; the weights of its siblings stay.
   *
   * @throws IllegalArgumentException if the tree has no such node, or it is the root
   */
  public IndicatorTree weighted(String code, double weight) {
    if (root.code().equals(code) || nodes().stream().noneMatch(n -> n.code().equals(code))) {
      throw new IllegalArgumentException("the tree has no part " + code);
    }
    return new IndicatorTree(
        map(root, part -> part.node().code().equals(code) ? new Part(weight, part.node()) : part));
  }

  private IndicatorTree mapLeaves(UnaryOperator<Leaf> step) {
    return new IndicatorTree(
        map(
            root,
            part -> new Part(part.weight(), part.node().match(step::apply, branch -> branch))));
  }

  private static Branch map(Branch branch, UnaryOperator<Part> step) {
    List<Part> parts = new ArrayList<>();
    for (Part part : branch.parts()) {
      Part changed = step.apply(part);
      parts.add(
          new Part(
              changed.weight(), changed.node().match(leaf -> leaf, below -> map(below, step))));
    }
    return new Branch(branch.code(), branch.aggregation(), branch.minimumPresent(), parts);
  }

  private static List<Node> below(Node node, List<Node> into) {
    into.add(node);
    node.match(
        leaf -> leaf,
        branch -> {
          branch.parts().forEach(part -> below(part.node(), into));
          return branch;
        });
    return into;
  }

  /** A leaf or a branch. */
  public sealed interface Node {
    /** The name: of a leaf, that of its indicator. */
    String code();

    /** Calls the one that fits. */
    <T> T match(
        Function<? super Leaf, ? extends T> leaf, Function<? super Branch, ? extends T> branch);
  }

  /**
   * An indicator in the index.
   *
   * @param code the indicator of the panel
   * @param direction whether more is better
   * @param normalisation how its figures are brought to a common scale
   */
  public record Leaf(String code, Direction direction, Normalisation normalisation)
      implements Node {
    /** Checks the parts. */
    public Leaf {
      requireName(code);
      Objects.requireNonNull(direction, "direction");
    }

    /** The same leaf, where less is better. */
    public Leaf lowerIsBetter() {
      return new Leaf(code, Direction.LOWER_IS_BETTER, normalisation);
    }

    @Override
    public <T> T match(
        Function<? super Leaf, ? extends T> leaf, Function<? super Branch, ? extends T> branch) {
      return leaf.apply(this);
    }
  }

  /**
   * Parts that become one.
   *
   * <p>Missing parts: the weights of those that are there are scaled up to the whole, as long as
   * they are at least {@code minimumPresent} of all weight; else the branch has no value
   * (TOO_MUCH_MISSING). With weights 2, 1, 1, the second part missing and a minimum of 0.75, the
   * arithmetic mean of 0.6, –, 0.9 is (2 · 0.6 + 1 · 0.9)/3 = 0.7; with a minimum of 0.8 there is
   * none.
   *
   * @param code the name
   * @param aggregation how its parts become one
   * @param minimumPresent the share of weight that must be there, 0 to 1, inclusive
   * @param parts the parts in their order
   */
  public record Branch(
      String code, Aggregation aggregation, double minimumPresent, List<Part> parts)
      implements Node {
    /** Checks and copies. */
    public Branch {
      requireName(code);
      Weights.checkShare(minimumPresent);
      parts = List.copyOf(parts);
    }

    /** The same branch with one more part. */
    public Branch add(double weight, Node node) {
      List<Part> longer = new ArrayList<>(parts);
      longer.add(new Part(weight, node));
      return new Branch(code, aggregation, minimumPresent, longer);
    }

    /** The same branch with one more leaf for each indicator, each of this weight. */
    public Branch add(double weight, Normalisation normalisation, String... indicators) {
      return addAll(weight, normalisation, List.of(indicators));
    }

    /** The same branch with one more leaf for each indicator, each of this weight. */
    public Branch addAll(
        double weight, Normalisation normalisation, Collection<String> indicators) {
      Branch longer = this;
      for (String indicator : indicators) {
        longer = longer.add(weight, leaf(indicator, normalisation));
      }
      return longer;
    }

    /** The same branch, which has a value when at least this share of weight is there. */
    public Branch needing(double share) {
      return new Branch(code, aggregation, share, parts);
    }

    /** The tree of which this is the root. */
    public IndicatorTree tree() {
      return new IndicatorTree(this);
    }

    @Override
    public <T> T match(
        Function<? super Leaf, ? extends T> leaf, Function<? super Branch, ? extends T> branch) {
      return branch.apply(this);
    }
  }

  /**
   * A part of a branch.
   *
   * @param weight relative to its siblings; 0 to 1e100
   * @param node what it is
   */
  public record Part(double weight, Node node) {
    /** Checks the weight. */
    public Part {
      Weights.check(weight);
    }
  }

  private static void requireName(String code) {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a node without a code");
    }
  }
}
