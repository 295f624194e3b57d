package vn.parindex.site.model;

import java.util.List;
import java.util.Map;

/**
 * The terms that pages explain at their end.
 *
 * @param glossary the page of all terms
 * @param byTemplate terms by the name of the templates of a kind of page
 */
public record PageTerms(SitePath glossary, Map<String, List<GlossaryTerm>> byTemplate) {
  /** Copies. */
  public PageTerms {
    byTemplate = Map.copyOf(byTemplate);
  }

  /** The terms of a page; none for pages that explain themselves. */
  public List<GlossaryTerm> of(Page page) {
    return byTemplate.getOrDefault(page.template(), List.of());
  }
}
