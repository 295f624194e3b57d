package vn.parindex.site.model;

import java.util.List;

/**
 * A term of the field.
 *
 * @param id ASCII, the same in all languages
 * @param name as pages write it
 * @param also other words and abbreviations for it; may be empty
 * @param meaning what it means, in sentences
 * @param range its unit and the values it can have; may be empty
 * @param uses where it is explained at length or used
 */
public record GlossaryTerm(
    String id, String name, String also, String meaning, String range, List<PlaceLink> uses) {
  /** Copies. */
  public GlossaryTerm {
    uses = List.copyOf(uses);
  }
}
