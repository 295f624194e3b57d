package vn.parindex.analytics.composite;

/**
 * What one indicator did to the change of a unit's index.
 *
 * @param indicator the leaf
 * @param figure by the change of its normalised figure
 * @param weight by the change of its weight: the tree's, or because figures are missing in one of
 *     the two and weights are passed on
 */
public record LeafEffect(String indicator, double figure, double weight) {

  /** Both together. */
  public double total() {
    return figure + weight;
  }
}
