package vn.parindex.site.feature.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Phrase;
import vn.parindex.site.model.Block.SearchIndex;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.say.Edition;
import vn.parindex.site.words.Words;

/**
 * The index of a whole: what the indices of its parts list, part by part. Where that is more than a
 * page holds, it lists units and pages, and the rest is found in the part.
 */
public final class WholeSearch {

  /** More lines than these would make the page too heavy. */
  private static final int MOST_LINES = 500;

  /** What every part explains in the same words. */
  private static final String TERMS = "terms";

  private static final List<String> ALWAYS = List.of("units", "pages");

  private final Words words;
  private final List<WholePart> parts;

  /** Of these parts, in display order. */
  public WholeSearch(Words words, List<WholePart> parts) {
    this.words = words;
    this.parts = parts;
  }

  /**
   * The page.
   *
   * @param path where it stands
   * @param home that of the whole
   */
  public Page page(SitePath path, SitePath home) {
    List<Page> pages =
        parts.stream().map(part -> part.page(part.edition().addresses().search())).toList();
    List<SearchIndex> indices =
        pages.stream()
            .map(page -> page.every(SearchIndex.class).findFirst().orElseThrow())
            .toList();
    boolean isWhole =
        indices.stream()
                .flatMap(index -> index.groups().stream())
                .filter(group -> !group.id().equals(TERMS))
                .mapToInt(group -> group.entries().size())
                .sum()
            <= MOST_LINES;
    List<SearchIndex.Group> groups = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      for (SearchIndex.Group group : indices.get(i).groups()) {
        if (isWhole ? !group.id().equals(TERMS) : ALWAYS.contains(group.id())) {
          groups.add(of(parts.get(i), group));
        }
      }
    }
    List<WholePart> illustrative = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!pages.get(i).head().notice().isEmpty()) {
        illustrative.add(parts.get(i));
      }
    }
    return new Page(
        new PageHead(
            path,
            PageHead.Section.SEARCH,
            words.text("search.title"),
            words.text(isWhole ? "whole.search.lead" : "whole.search.lead.many"),
            WholeHome.notice(words, illustrative),
            List.of(new Link(words.text("whole.all"), home)),
            WholeHome.sources(parts)),
        "search-index",
        List.<Block>of(
            new SearchIndex(
                groups,
                topics(),
                indices.get(0).same(),
                SearchFold.fold(parts.get(0).edition().units().get(0).name()))),
        Optional.empty());
  }

  private SearchIndex.Group of(WholePart part, SearchIndex.Group group) {
    return new SearchIndex.Group(
        part.folder() + "-" + group.id(),
        words.text("whole.search.group", part.name(), group.heading()),
        group.entries().stream().map(entry -> of(part, entry)).toList());
  }

  private static SearchIndex.Entry of(WholePart part, SearchIndex.Entry entry) {
    return new SearchIndex.Entry(
        part.place(entry.place()),
        relation(part, entry),
        entry.detail(),
        entry.unit(),
        entry.turn());
  }

  /** Of a unit its part comes first: two indices may have the same unit. */
  private static List<Phrase> relation(WholePart part, SearchIndex.Entry entry) {
    List<Phrase> relation = new ArrayList<>();
    if (!entry.unit().isEmpty()) {
      relation.add(Phrase.of(part.name()));
      if (!entry.relation().isEmpty()) {
        relation.add(Phrase.of(", "));
      }
    }
    entry.relation().forEach(phrase -> relation.add(of(part, phrase)));
    return relation;
  }

  /** What the scorecards of all parts have: whatever folder one is in, its address ends alike. */
  private List<SearchIndex.Topic> topics() {
    return List.of(
        topic(
            words.text(
                "search.topic.rank",
                Edition.bandsTitle(parts.stream().map(WholePart::edition).toList())
                    .toLowerCase(Locale.ROOT)),
            ""),
        topic(words.text("search.topic.areas"), "part-areas"),
        topic(words.text("search.topic.losses"), "part-losses"),
        topic(words.text("search.topic.leaves"), "leaves"));
  }

  private static SearchIndex.Topic topic(String name, String anchor) {
    return new SearchIndex.Topic(
        name,
        "",
        new PlaceLink(name, SitePath.of(SearchIndex.Topic.UNIT + ".html"), anchor),
        List.of());
  }

  private static Phrase of(WholePart part, Phrase phrase) {
    return new Phrase(
        phrase.text(),
        phrase.to().map(to -> to.below(part.folder())),
        phrase.anchor(),
        phrase.strong());
  }
}
