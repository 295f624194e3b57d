package vn.parindex.site.model;

import java.util.List;
import java.util.Map;

/**
 * The terms that pages explain at their end.
 *
 * @param glossary the page of all terms
 * @param byKind terms by the kind of page, one of {@link PageKind#ALL}
 */
public record PageTerms(SitePath glossary, Map<String, List<GlossaryTerm>> byKind) {
  /** Copies. */
  public PageTerms {
    byKind = Map.copyOf(byKind);
  }

  /** The terms of a page; none for pages that explain themselves. */
  public List<GlossaryTerm> of(Page page) {
    return byKind.getOrDefault(page.kind(), List.of());
  }
}
