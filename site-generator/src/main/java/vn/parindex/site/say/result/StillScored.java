package vn.parindex.site.say.result;

import java.util.Optional;
import vn.parindex.analytics.delta.EditionLinks;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.site.say.Edition;

/** Which leaves of the framework that was scored last another year scores too, for the same. */
public final class StillScored {

  private final Optional<EditionLinks> links;

  public StillScored(Edition edition, String year) {
    this.links =
        edition
            .dataset()
            .period(year)
            .map(period -> edition.dataset().frameworkOf(period))
            .flatMap(
                framework ->
                    EditionLinks.between(
                        edition.dataset().frameworks(), edition.framework(), framework));
  }

  /** Whether the year scores a leaf for the same; true where that is not known. */
  public boolean has(Leaf leaf) {
    return links
        .map(
            known ->
                Optional.ofNullable(known.leavesByFrom().get(leaf.code()))
                    .filter(link -> link.as().isComparable())
                    .isPresent())
        .orElse(true);
  }
}
