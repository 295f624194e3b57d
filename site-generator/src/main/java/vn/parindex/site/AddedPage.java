package vn.parindex.site;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.PageHead.Section.Group;
import vn.parindex.site.model.SitePath;

/**
 * A page from outside.
 *
 * @param path its address, of {@link EditionView#at}; ends in {@code .html}
 * @param group the group of the navigation that it belongs to
 * @param title its heading
 * @param lead its finding in one sentence
 * @param entry its words in the navigation, after the entries of the site; empty when it has no
 *     entry there
 * @param kinds the kinds of data files whose figures it shows: its foot names these files, and it
 *     says so when any of them is illustrative
 * @param blocks makes what it shows, anew each time and in any thread
 */
public record AddedPage(
    SitePath path,
    Group group,
    String title,
    String lead,
    Optional<String> entry,
    Set<DataFile.Kind> kinds,
    Supplier<List<Block>> blocks) {

  /** Checks and copies. */
  public AddedPage {
    if (!path.hasExtension("html")) {
      throw new IllegalArgumentException(path + ": a page ends in .html");
    }
    if (title.isBlank() || lead.isBlank()) {
      throw new IllegalArgumentException(path + ": a page has a heading and a lead");
    }
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(blocks, "blocks");
    kinds = Set.copyOf(kinds);
  }

  /** A page with no entry in the navigation. */
  public static AddedPage of(
      SitePath path,
      Group group,
      String title,
      String lead,
      Set<DataFile.Kind> kinds,
      Supplier<List<Block>> blocks) {
    return new AddedPage(path, group, title, lead, Optional.empty(), kinds, blocks);
  }

  /** The same with an entry in the navigation. */
  public AddedPage entered(String words) {
    return new AddedPage(path, group, title, lead, Optional.of(words), kinds, blocks);
  }
}
