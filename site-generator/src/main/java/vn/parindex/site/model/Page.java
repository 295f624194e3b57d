package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A page of the site: one record per kind of page, one pair of templates per record. */
public sealed interface Page permits Page.Built, MeetingPack {

  /** What every page has. */
  PageHead head();

  /** Name of its templates: {@code pages/<name>.ftlh} and {@code pages/<name>.md.ftl}. */
  String template();

  /** Where its copy in one file stands, to be sent by mail; most pages have none. */
  default Optional<SitePath> singleFile() {
    return Optional.empty();
  }

  /** Name of the frame around it: {@code layouts/<name>.ftlh}. */
  default String layout() {
    return "base";
  }

  /** The blocks of one kind, wherever they stand, from top to bottom. */
  default <T extends Block> Stream<T> every(Class<T> kind) {
    return Stream.empty();
  }

  /**
   * A page made of blocks.
   *
   * @param head what every page has
   * @param template the kind of page
   * @param blocks from top to bottom
   * @param singleFile where its copy in one file stands, to be sent by mail; most pages have none
   */
  record Built(PageHead head, String template, List<Block> blocks, Optional<SitePath> singleFile)
      implements Page {
    /** Checks and copies. */
    public Built {
      Objects.requireNonNull(head, "head");
      blocks = List.copyOf(blocks);
    }

    @Override
    public <T extends Block> Stream<T> every(Class<T> kind) {
      return Block.all(blocks).filter(kind::isInstance).map(kind::cast);
    }

    /** Drafts of papers are framed so that they are printed as they are. */
    @Override
    public String layout() {
      return every(Block.Drafts.class).findAny().isPresent() ? "paper" : Page.super.layout();
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
}
