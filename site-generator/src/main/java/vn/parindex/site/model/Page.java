package vn.parindex.site.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page of the site.
 *
 * @param head what every page has
 * @param kind the kind of page, whose blocks a pair of templates of that name may arrange: {@code
 *     pages/<name>.ftlh} and {@code pages/<name>.md.ftl}
 * @param blocks from top to bottom
 * @param singleFile where its copy in one file stands, to be sent by mail; most pages have none
 */
public record Page(PageHead head, String kind, List<Block> blocks, Optional<SitePath> singleFile) {

  /** Copies. */
  public Page {
    blocks = List.copyOf(blocks);
  }

  /**
   * Name of the frame around it: {@code layouts/<name>.ftlh}. Drafts of papers are framed so that
   * they are printed as they are.
   */
  public String layout() {
    return every(Block.Drafts.class).findAny().isPresent() ? "paper" : "base";
  }

  /** The blocks of one kind, wherever they stand, from top to bottom. */
  public <T extends Block> Stream<T> every(Class<T> kind) {
    return Block.all(blocks).filter(kind::isInstance).map(kind::cast);
  }

  /**
   * A table by its id, sorted or shaded or under a chart.
   *
   * @throws java.util.NoSuchElementException if the page has none of that name
   */
  public TableView table(String id) {
    return Stream.concat(
            every(Block.Grid.class).map(Block.Grid::table),
            every(Block.Figure.class).map(figure -> figure.view().twin()))
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
