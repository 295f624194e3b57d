package vn.parindex.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.parindex.analytics.model.DatasetCollection;
import vn.parindex.site.bytes.Fingerprinter;
import vn.parindex.site.chart.ChartRenderer;
import vn.parindex.site.feature.whole.WholeHome;
import vn.parindex.site.feature.whole.WholeNotFound;
import vn.parindex.site.feature.whole.WholePart;
import vn.parindex.site.feature.whole.WholeSearch;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.model.PageTerms;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Piece;
import vn.parindex.site.render.SiteRenderer;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/**
 * The pages that lead to all parts of a whole: its home, the index of everything, and what stands
 * where there is no page.
 */
final class WholeSite {

  private final DatasetCollection whole;
  private final List<PartSite> parts;
  private final TemplateFiles templates;

  /** Of parts of which all pieces are known. */
  WholeSite(DatasetCollection whole, List<PartSite> parts, TemplateFiles templates) {
    this.whole = whole;
    this.parts = parts;
    this.templates = templates;
  }

  /** Where its pages stand in one language; it has no units of its own. */
  static Addresses addresses(DatasetCollection whole, String language) {
    return new Addresses(Addresses.folder(whole.languages(), language), "");
  }

  /** A part in one language: "Phường · Chỉ số CCHC". */
  static String name(DatasetCollection.Part part, Words words) {
    return words.text(
        "whole.part", part.block().get(words.language()), part.index().get(words.language()));
  }

  /** All its files. */
  List<Piece> pieces() {
    SiteRenderer renderer =
        new SiteRenderer(templates, new ChartRenderer(PartSite.chartFonts(templates)), Map.of());
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.anew("assets", renderer::assets));
    for (int i = 0; i < whole.languages().size(); i++) {
      pages(i, renderer, pieces);
    }
    return pieces;
  }

  private void pages(int place, SiteRenderer renderer, List<Piece> pieces) {
    String language = whole.languages().get(place);
    Words words = Words.load(templates, language);
    Addresses to = addresses(whole, language);
    List<LanguageSite> editions = parts.stream().map(part -> part.editions().get(place)).toList();
    List<WholePart> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      all.add(part(parts.get(i), editions.get(i), words));
    }
    SiteModel frame = frame(words, to, all, editions);
    pieces.add(
        piece(
            to.home(),
            () -> new WholeHome(words, all).page(to.home(), whole.name().get(language)),
            frame,
            renderer));
    pieces.add(
        piece(
            to.search(),
            () -> new WholeSearch(words, all).page(to.search(), to.home()),
            frame,
            renderer));
    List<Link> ways = List.of(frame.search(), frame.navigation().get(0).entries().get(0).link());
    pieces.add(
        piece(
            to.notFound(), () -> WholeNotFound.page(words, to.notFound(), ways), frame, renderer));
  }

  private static Piece piece(
      SitePath path, Supplier<Page> made, SiteModel frame, SiteRenderer renderer) {
    return new Piece(
        path.text(),
        () -> {
          Page page = made.get();
          return new Piece.Prepared(
              Optional.of(new Fingerprinter().value(frame).value(page).end()),
              files -> renderer.render(frame, page, files));
        });
  }

  private static WholePart part(PartSite part, LanguageSite edition, Words words) {
    DatasetCollection.Part of = part.contents().of().orElseThrow();
    return new WholePart(
        of.folder(),
        of.block().get(words.language()),
        of.index().get(words.language()),
        name(of, words),
        edition.edition());
  }

  private SiteModel frame(
      Words words, Addresses to, List<WholePart> all, List<LanguageSite> editions) {
    return new SiteModel(
        words.language(),
        whole.name().get(words.language()),
        whole.publisher(),
        words.text("whole.edition", Integer.toString(all.size())),
        navigation(words, to, all),
        otherLanguages(words),
        Map.of(),
        new Link(words.text("nav.search"), to.search()),
        List.of(),
        words.text("whole.unit"),
        words.text("whole.units"),
        Map.of(),
        new PageTerms(to.home(), Map.of()),
        foreign(editions),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Its own home, and for each index those of the blocks. */
  private static List<SiteModel.NavGroup> navigation(
      Words words, Addresses to, List<WholePart> all) {
    Map<String, List<SiteModel.NavEntry>> byIndex = new LinkedHashMap<>();
    all.forEach(
        part ->
            byIndex
                .computeIfAbsent(part.index(), index -> new ArrayList<>())
                .add(new SiteModel.NavEntry(new Link(part.block(), part.home()), Section.NONE)));
    SiteModel.NavEntry home =
        new SiteModel.NavEntry(new Link(words.text("whole.all"), to.home()), Section.HOME);
    return Stream.concat(
            Stream.of(new SiteModel.NavGroup(home.link().text(), List.of(home))),
            byIndex.entrySet().stream()
                .map(index -> new SiteModel.NavGroup(index.getKey(), index.getValue())))
        .toList();
  }

  private List<SiteModel.OtherLanguage> otherLanguages(Words words) {
    return whole.languages().stream()
        .filter(other -> !other.equals(words.language()))
        .map(
            other ->
                new SiteModel.OtherLanguage(
                    other,
                    words.text(Editions.LANGUAGE.of(other)),
                    Addresses.folder(whole.languages(), other),
                    Addresses.folder(whole.languages(), words.language()),
                    addresses(whole, other).home()))
        .toList();
  }

  /** What the pages of the parts have in another language stands on these pages, too. */
  private static SiteModel.Foreign foreign(List<LanguageSite> editions) {
    Set<String> names = new HashSet<>();
    Set<String> sentences = new HashSet<>();
    for (LanguageSite edition : editions) {
      names.addAll(edition.frame().foreign().names());
      sentences.addAll(edition.frame().foreign().sentences());
    }
    return new SiteModel.Foreign(names, sentences);
  }
}
