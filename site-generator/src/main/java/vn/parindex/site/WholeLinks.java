package vn.parindex.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.parindex.analytics.model.DatasetCollection;
import vn.parindex.analytics.model.DatasetCollection.Part;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.say.result.OtherIndices;
import vn.parindex.site.words.Words;

/** What leads from the pages of a part to the whole and to its other parts. */
final class WholeLinks {

  private final PartContents contents;
  private final Optional<DatasetCollection> whole;
  private final List<PartContents> parts;

  /**
   * Of a part.
   *
   * @param whole what it is a part of; empty for a site of its own, which leads nowhere
   * @param parts all parts, this one among them
   */
  WholeLinks(PartContents contents, Optional<DatasetCollection> whole, List<PartContents> parts) {
    this.contents = contents;
    this.whole = whole;
    this.parts = parts;
  }

  /** Where its units stand in other indices. */
  OtherIndices otherIndices() {
    return contents
        .of()
        .map(
            own ->
                OtherIndices.of(
                    own,
                    parts.stream()
                        .map(
                            part ->
                                new OtherIndices.Other(
                                    part.of().orElseThrow(), part.dataset(), part.results()))
                        .toList()))
        .orElse(OtherIndices.NONE);
  }

  /** The part in one language, with what stands at the top of its pages. */
  LanguageSite around(LanguageSite site, Words words) {
    return whole
        .map(collection -> site.within(above(collection, contents.of().orElseThrow(), words)))
        .orElse(site);
  }

  private SiteModel.Whole above(DatasetCollection collection, Part own, Words words) {
    String language = words.language();
    return new SiteModel.Whole(
        new Link(
            words.text("whole.all"),
            SitePath.above(WholeSite.addresses(collection, language).home())),
        WholeSite.name(own, words),
        links(other -> other.isOfIndex(own) && !other.isOfBlock(own), Part::block, language),
        links(other -> other.isOfBlock(own) && !other.isOfIndex(own), Part::index, language));
  }

  private List<Link> links(
      Predicate<Part> which, Function<Part, Map<String, String>> names, String language) {
    return parts.stream()
        .filter(part -> which.test(part.of().orElseThrow()))
        .map(
            part ->
                new Link(
                    names.apply(part.of().orElseThrow()).get(language),
                    SitePath.above(
                        Addresses.of(part.dataset().identity(), language)
                            .home()
                            .below(part.folder()))))
        .toList();
  }
}
