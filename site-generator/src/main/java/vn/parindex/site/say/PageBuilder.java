package vn.parindex.site.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.Prose;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.Stat;

/** Puts a page together from top to bottom; what has nothing to say is left out. */
public final class PageBuilder {

  private final Edition edition;
  private PageHead head;
  private final String kind;
  private final List<Block> blocks = new ArrayList<>();
  private Optional<SitePath> singleFile = Optional.empty();

  PageBuilder(Edition edition, PageHead head, String kind) {
    this.edition = edition;
    this.head = head;
    this.kind = kind;
  }

  /** Blocks as they are. */
  public PageBuilder add(Block... more) {
    blocks.addAll(List.of(more));
    return this;
  }

  /** Blocks as they are. */
  public PageBuilder add(List<? extends Block> more) {
    blocks.addAll(more);
    return this;
  }

  /** Key figures. */
  public PageBuilder stats(List<Stat> list) {
    return add(Block.Stats.of(list));
  }

  /** How to print it, for who has it before them on a screen; no copy of the page has that. */
  public PageBuilder toPrint(String words) {
    return add(Block.Only.html(Block.Paragraph.styled("note screen", words)));
  }

  /** Words beside the matter; nothing when empty. */
  public PageBuilder note(String text) {
    return text.isEmpty() ? this : add(Block.Paragraph.note(text));
  }

  /**
   * A part with a heading.
   *
   * @param heading its words
   */
  public PageBuilder section(String heading, Block... within) {
    return styled("", heading, within);
  }

  /**
   * A part with a heading.
   *
   * @param style class in HTML; empty for none
   * @param heading its words
   */
  public PageBuilder styled(String style, String heading, Block... within) {
    return add(new Block.Section("", style, heading, List.of(within)));
  }

  /** What a page has under a condition. */
  public PageBuilder when(boolean condition, Consumer<PageBuilder> then) {
    if (condition) {
      then.accept(this);
    }
    return this;
  }

  /** A note of the data under its heading; nothing when there is none. */
  public PageBuilder prose(Prose text) {
    return text.isEmpty()
        ? this
        : styled("prose", edition.say("frame.note"), new Block.Text(text, 3));
  }

  /** The pages before and after. */
  public PageBuilder neighbours(List<Link> links) {
    return links.isEmpty() ? this : add(Block.Links.beside(links));
  }

  /** That figures are illustrative, in other words than its inputs give. */
  public PageBuilder notice(String words) {
    head = head.withNotice(words);
    return this;
  }

  /**
   * The pages before and after in a series; nothing when it has no other.
   *
   * @param own what this page is about
   * @param to leads to the page of one of the series
   */
  public <T> PageBuilder neighbours(List<T> series, T own, Function<T, Link> to) {
    int at = series.indexOf(own);
    List<Link> links = new ArrayList<>();
    if (at > 0) {
      links.add(neighbour("neighbour.previous", to.apply(series.get(at - 1))));
    }
    if (at < series.size() - 1) {
      links.add(neighbour("neighbour.next", to.apply(series.get(at + 1))));
    }
    return neighbours(links);
  }

  private Link neighbour(String key, Link link) {
    return new Link(edition.say(key, link.text()), link.to());
  }

  /** That there is a copy in one file. */
  public PageBuilder inOneFile(SitePath path) {
    singleFile = Optional.of(path);
    return this;
  }

  /** The page. */
  public Page made() {
    return new Page(head, kind, blocks, singleFile);
  }
}
