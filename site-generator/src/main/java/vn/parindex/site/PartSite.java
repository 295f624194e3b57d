package vn.parindex.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.analytics.model.DatasetCollection;
import vn.parindex.analytics.model.Terms;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.bytes.Fingerprinter;
import vn.parindex.site.chart.ChartFonts;
import vn.parindex.site.chart.ChartRenderer;
import vn.parindex.site.docx.PaperDocuments;
import vn.parindex.site.download.DownloadWriter;
import vn.parindex.site.download.Downloads;
import vn.parindex.site.download.NoteFiles;
import vn.parindex.site.feature.figure.FigureFile;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Published;
import vn.parindex.site.model.ShareCard;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Piece;
import vn.parindex.site.render.SiteRenderer;
import vn.parindex.site.say.Lazy;
import vn.parindex.site.say.since.Earlier;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/**
 * The files of one data set, piece by piece: a whole site, which lies in a folder of its own where
 * it is a part of a whole.
 */
final class PartSite {

  private final PartContents contents;
  private final SiteSettings settings;
  private final TemplateFiles templates;
  private final WholeLinks above;
  private List<LanguageSite> editions = List.of();

  /**
   * Nothing made yet.
   *
   * @param whole what it is a part of; empty for a site of its own
   * @param parts all parts of the whole, this one among them
   */
  PartSite(
      PartContents contents,
      Optional<DatasetCollection> whole,
      List<PartContents> parts,
      TemplateFiles given,
      SiteSettings settings) {
    this.contents = contents;
    this.settings = settings;
    this.templates = given.withWords(contents.words());
    this.above = new WholeLinks(contents, whole, parts);
  }

  /** What its pages tell. */
  PartContents contents() {
    return contents;
  }

  /** In each language, once its pieces are known. */
  List<LanguageSite> editions() {
    return editions;
  }

  /** How many pages it has, once its pieces are known. */
  long pages() {
    return editions.stream().mapToLong(edition -> edition.routes().here().count()).sum();
  }

  /**
   * All its files.
   *
   * @param making makes the downloads first, for pages say how large they are
   */
  List<Piece> pieces(Making making) {
    List<Words> languages =
        contents.dataset().identity().languages().stream().map(this::words).toList();
    Downloads downloads = downloads(languages, making);
    Map<SitePath, byte[]> noteFiles =
        NoteFiles.of(contents.dataset().notes(), contents.read().noteFiles());
    editions = editions(downloads, languages);
    ChartFonts fonts = chartFonts(templates);
    SiteRenderer renderer = new SiteRenderer(templates, new ChartRenderer(fonts), noteFiles);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.anew("assets", renderer::assets));
    pieces.add(Piece.anew("notes", files -> noteFiles.forEach(files::put)));
    pieces.addAll(sharePictures(renderer, fonts));
    editions.forEach(
        edition ->
            pieces.add(
                Piece.anew(
                    "successors " + edition.frame().language(),
                    files -> renderer.successors(edition.frame(), files))));
    pieces.addAll(pages(editions, renderer, fingerprint(noteFiles)));
    return below(pieces);
  }

  private List<Piece> below(List<Piece> pieces) {
    return pieces.stream().map(piece -> piece.below(contents.folder())).toList();
  }

  private Words words(String language) {
    Terms terms = contents.dataset().identity().terms().get(language);
    return Words.load(templates, language)
        .calling(terms.unit(), terms.units())
        .naming(contents.dataset().periodNames(language));
  }

  private Downloads downloads(List<Words> languages, Making making) {
    DownloadWriter writer =
        new DownloadWriter(
            contents.dataset(),
            contents.results(),
            contents.earlier().map(Earlier::versions),
            languages,
            making.remembers());
    String folder = contents.folder();
    ToLongFunction<SitePath> bytes = path -> making.bytes(path.below(folder));
    making.make(below(writer.eachTable()), made -> {});
    making.make(
        below(writer.allTables(bytes, path -> making.sha256(path.below(folder)))), made -> {});
    return writer.downloads(bytes);
  }

  /**
   * What stands for the site wherever a link to it is shown: one picture for each edition. Where no
   * address is known nothing can point to it, and none is made.
   */
  private List<Piece> sharePictures(SiteRenderer renderer, ChartFonts fonts) {
    List<Piece> pieces = new ArrayList<>();
    for (LanguageSite edition : editions) {
      edition
          .frame()
          .published()
          .map(Published::picture)
          .ifPresent(
              path ->
                  pieces.add(
                      new Piece(
                          path.text(),
                          () -> {
                            ShareCard card = edition.card().get();
                            return new Piece.Prepared(
                                Optional.of(new Fingerprinter().value(card).end()),
                                files -> files.put(path, renderer.sharePicture(card, fonts)));
                          })));
    }
    return pieces;
  }

  private static Fingerprint fingerprint(Map<SitePath, byte[]> files) {
    Fingerprinter all = new Fingerprinter();
    files.forEach((path, bytes) -> all.value(path).value(Fingerprint.of(bytes)));
    return all.end();
  }

  /**
   * The pages, each with its twins and copies.
   *
   * @param pictures those of notes, which copies in one file carry
   */
  private static List<Piece> pages(
      List<LanguageSite> editions, SiteRenderer renderer, Fingerprint pictures) {
    PaperDocuments papers = new PaperDocuments();
    List<Piece> pieces = new ArrayList<>();
    for (LanguageSite edition : editions) {
      SiteModel frame = edition.frame();
      Fingerprint around = new Fingerprinter().value(pictures).value(frame).end();
      edition
          .routes()
          .here()
          .forEach(
              route ->
                  pieces.add(
                      new Piece(
                          route.path().text(),
                          () -> {
                            Page page = route.page();
                            return new Piece.Prepared(
                                Optional.of(new Fingerprinter().value(around).value(page).end()),
                                files -> {
                                  renderer.render(frame, page, files);
                                  papers.write(frame.publisher(), page, files);
                                });
                          })));
      edition.figures().forEach(file -> pieces.add(figures(file)));
    }
    return pieces;
  }

  /** To find out what such a file is made from is to make it. */
  private static Piece figures(FigureFile file) {
    return new Piece(
        file.path().text(),
        () -> {
          String text = file.text().get();
          return new Piece.Prepared(
              Optional.of(new Fingerprinter().text(text).end()),
              files -> files.put(file.path(), text));
        });
  }

  private List<LanguageSite> editions(Downloads downloads, List<Words> languages) {
    Editions made =
        new Editions(
            contents.dataset(),
            contents.results(),
            contents.read().translations(),
            new Topics(
                contents.warnings(),
                downloads,
                contents.earlier(),
                lines(),
                settings.extensions(),
                above.otherIndices()));
    List<LanguageSite> in =
        languages.stream().map(words -> above.around(made.in(words), words)).toList();
    AddedPages.requireInEveryLanguage(in, contents.dataset().identity());
    return in;
  }

  /** Found once, whichever pages of whichever edition ask for them. */
  private Lazy<Optional<SourceLines>> lines() {
    PeriodIndex current = contents.results().current();
    return Lazy.of(
        () ->
            contents
                .read()
                .lines()
                .map(of -> of.apply(current.period(), current.framework().edition())));
  }

  /** The letters in which charts are drawn. */
  static ChartFonts chartFonts(TemplateFiles templates) {
    return ChartFonts.of(
        templates.bytes("assets/fonts/be-vietnam-pro-400.ttf"),
        templates.bytes("assets/fonts/be-vietnam-pro-600.ttf"));
  }
}
