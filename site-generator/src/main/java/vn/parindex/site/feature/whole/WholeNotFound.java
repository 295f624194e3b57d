package vn.parindex.site.feature.whole;

import java.util.List;
import java.util.Optional;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.words.Words;

/** What a reader gets who asks a whole for an address that neither it nor a part has. */
public final class WholeNotFound {

  private WholeNotFound() {}

  /**
   * The page.
   *
   * @param path where it stands
   * @param ways where it leads: to the index, and to the home
   */
  public static Page page(Words words, SitePath path, List<Link> ways) {
    return new Page(
        new PageHead(
            path,
            PageHead.Section.NONE,
            words.text("not-found.title"),
            words.text("not-found.lead"),
            "",
            List.of(),
            List.of()),
        "not-found",
        ways.stream().<Block>map(Block.Paragraph::of).toList(),
        Optional.empty());
  }
}
