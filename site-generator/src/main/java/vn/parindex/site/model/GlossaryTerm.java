package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;

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
    String id, String name, String also, String meaning, String range, List<Place> uses) {
  /** Checks and copies. */
  public GlossaryTerm {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(also, "also");
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(range, "range");
    uses = List.copyOf(uses);
  }
}
