package vn.parindex.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Finding.Level;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.LaterEntries;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.DatasetLock;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Terms;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.bytes.Fingerprinter;
import vn.parindex.site.chart.ChartFonts;
import vn.parindex.site.chart.ChartRenderer;
import vn.parindex.site.docx.PaperDocuments;
import vn.parindex.site.download.DownloadWriter;
import vn.parindex.site.download.Downloads;
import vn.parindex.site.download.NoteFiles;
import vn.parindex.site.feature.figure.FigureFile;
import vn.parindex.site.inspect.Defect;
import vn.parindex.site.inspect.Traces;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Published;
import vn.parindex.site.model.ShareCard;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.DataFolder;
import vn.parindex.site.publish.EarlierData;
import vn.parindex.site.publish.Piece;
import vn.parindex.site.publish.Publication;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.Publisher;
import vn.parindex.site.publish.Release;
import vn.parindex.site.publish.Site;
import vn.parindex.site.render.SiteRenderer;
import vn.parindex.site.route.CodesBecomeFiles;
import vn.parindex.site.say.Lazy;
import vn.parindex.site.say.since.Earlier;
import vn.parindex.site.templates.BadTemplates;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/**
 * The whole flow. Every stage is a function of the stage before; data are read in the first, and in
 * the third where there are earlier data. Before them the folder to publish to is looked at. Pages
 * go through the last three stages one by one, on all cores: each is made from its route, rendered,
 * inspected, written beside the site that stands, and dropped.
 *
 * <pre>
 * data/ ─1 load──▶ Dataset ─2 check──▶ Findings (stop here if any is an error)
 *       ─3 as of──▶ AsOf (nothing that became known after the day of the site),
 *                   BeforeThis (if there are earlier data to compare with)
 *       ─4 analyse▶ AnalysisResults ─5 routes─▶ which pages there are, in each language
 *       ─6 make───▶ files ─7 inspect─▶ Defects (stop here if any)
 *                         ─8 publish─▶ Release, then folder
 * </pre>
 *
 * <p>Among the data it writes one file, the book of versions ({@link DatasetLock}), just before the
 * site takes its place.
 *
 * <p>Where the run before left what it remembers, nothing is done if nothing changed, and a part of
 * the site that is made from the same things as before is kept as it stands ({@link Remembered}).
 */
public final class SiteBuild {

  private final SiteSettings settings;
  private final Progress progress;

  /** A build that tells {@code progress} how far it is. */
  public SiteBuild(SiteSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Builds and publishes.
   *
   * @return what was done, with the findings that did not stop the build
   * @throws BuildFailure when nothing was published; the output folder is as it was
   */
  public Result run() throws BuildFailure {
    lookAtTarget();
    heal();
    Remembered remembered = new Remembered(settings, publisher());
    Optional<Result> unchanged = unchanged(remembered);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    TemplateFiles templates = templates();
    Loaded loaded = load();
    Findings findings = check(loaded);
    tellWhatChanged(loaded);
    Loaded.Published open =
        isPublic() ? loaded.forPublic(findings) : new Loaded.Published(loaded, findings);
    AsOf known = asOf(open.loaded());
    Optional<BeforeThis> before = BeforeThis.of(settings, loaded, known);
    AnalysisResults results = analyse(known);
    Contents contents =
        new Contents(
            known.dataset(),
            results,
            warnings(open.loaded(), known.dataset(), open.findings()),
            before.map(version -> since(version, known, results)),
            open.loaded());
    String told = told(open.findings());
    return new Result(told, publish(contents, loaded, templates, told, remembered));
  }

  private boolean isPublic() {
    return settings.audience() == Audience.PUBLIC;
  }

  private static String told(Findings findings) {
    return findings.count(Level.WARNING) + findings.count(Level.NOTE) > 0
        ? findings.report().strip()
        : "";
  }

  /**
   * What the pages tell, before it is put into words and templates. What they may not tell is not
   * in it.
   */
  private record Contents(
      Dataset dataset,
      AnalysisResults results,
      List<Finding> warnings,
      Optional<Earlier> earlier,
      Loaded loaded) {}

  /**
   * Loads and checks only.
   *
   * @return what the checks found
   * @throws BuildFailure when there are errors
   */
  public Findings runChecks() throws BuildFailure {
    heal();
    return check(load());
  }

  /** Brings an interrupted import to an end, so that nobody reads half of it. */
  private void heal() throws BuildFailure {
    try {
      for (String note : DataFolder.of(settings.data(), settings.clock()).heal()) {
        progress.done("Thư mục số liệu", note);
      }
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    }
  }

  /**
   * First of all: what cannot be published need not be made, and a site that a killed run left out
   * of its place is back there whatever the data are like.
   */
  private void lookAtTarget() throws BuildFailure {
    try {
      for (String note : publisher().prepare(settings.output())) {
        progress.done("Thư mục phát hành", note);
      }
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    }
  }

  /** The run before did the same, and what it made stands: nothing is to be done. */
  private Optional<Result> unchanged(Remembered remembered) throws BuildFailure {
    try {
      Optional<Result> unchanged = remembered.unchanged();
      unchanged.ifPresent(
          result ->
              progress.done(
                  "Như lần trước", "số liệu, khuôn mẫu và trang đều không đổi, không phải làm gì"));
      return unchanged;
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    }
  }

  private Loaded load() {
    Loaded loaded = DatasetLoader.load(settings.data(), Traces.signs());
    progress.done(
        "1/8 Đọc dữ liệu",
        loaded.findings().filesRead() + " tệp, " + loaded.findings().rowsRead() + " dòng");
    return loaded;
  }

  private Findings check(Loaded loaded) throws BuildFailure {
    Findings findings = loaded.check(List.of(new CodesBecomeFiles()));
    if (settings.asOf().isPresent()) {
      // Whoever asks for a day wants what is later left out: stage 3 says how much it is.
      findings = findings.without(Problem.AFTER_DAY, Problem.YEAR_AHEAD);
    }
    if (findings.hasErrors()) {
      throw new BuildFailure(ExitCode.BAD_DATA, findings, findings.report());
    }
    if (settings.strict() && findings.count(Level.WARNING) > 0) {
      throw new BuildFailure(
          ExitCode.WARNINGS,
          findings,
          findings.report() + "\nTrang đang phát hành không bị thay đổi.\n");
    }
    progress.done(
        "2/8 Kiểm tra dữ liệu",
        findings.count(Level.WARNING) + " cảnh báo, " + findings.count(Level.NOTE) + " ghi chú");
    return findings;
  }

  private AsOf asOf(Loaded loaded) throws BuildFailure {
    Dataset dataset = loaded.dataset().orElseThrow();
    AnalysisSettings given = loaded.settings().orElseThrow();
    AnalysisSettings asked = settings.asOf().map(given::asOf).orElse(given);
    AsOf known =
        AsOf.of(dataset, asked)
            .orElseThrow(
                () ->
                    new BuildFailure(
                        ExitCode.BAD_DATA,
                        Messages.nothingKnown(asked.asOf(), AsOf.firstDay(dataset))));
    progress.done(
        "3/8 Lấy số liệu đến hết ngày",
        Messages.asOf(asked.asOf(), LaterEntries.after(asked.asOf(), dataset)));
    return known;
  }

  private Earlier since(BeforeThis before, AsOf known, AnalysisResults results) {
    Earlier earlier = before.since(known, results.followUp());
    progress.done(
        "4/8 So với phiên bản " + earlier.versions().versionBefore(),
        Messages.compared(earlier.versions()));
    return earlier;
  }

  private AnalysisResults analyse(AsOf known) {
    AnalysisResults results = Analyses.run(known.dataset(), known.settings());
    progress.done(
        "4/8 Tính toán",
        results.currentRanking().placed().size()
            + "/"
            + results.current().units().size()
            + " đơn vị xếp hạng, "
            + results.indices().size()
            + " năm");
    return results;
  }

  private Publication publish(
      Contents contents, Loaded loaded, TemplateFiles templates, String told, Remembered remembered)
      throws BuildFailure {
    try (Release release = publisher().open(settings.output())) {
      Making making =
          new Making(remembered.program(), traces(contents), remembered.partsOf(release), release);
      makeSound(contents, templates, making);
      // The book goes first: a site with a number that the book does not know would let the next
      // version have the same one.
      keepBook(loaded);
      Publication publication = release.commit(manifest -> remembered.next(manifest, told, making));
      progress.done("8/8 Ghi trang", Messages.publication(publication));
      if (!isPublic()) {
        // Beside a site for everybody lies nothing that is not for everybody.
        keepData(release, loaded);
      }
      return publication;
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    }
  }

  /** What the program counts of the versions of the data. */
  private void keepBook(Loaded loaded) {
    Path book = settings.data().resolve(DatasetLock.FILE);
    loaded
        .lock()
        .flatMap(lock -> publisher().keep(book, DatasetLock.unfinished(), lock.bytes()))
        .ifPresent(
            why ->
                progress.done(
                    "Sổ theo dõi phiên bản",
                    why + ". Trang đã đầy đủ; lần sau chương trình ghi lại"));
  }

  /** For the next run to say what changed. */
  private void keepData(Release release, Loaded loaded) {
    Map<String, byte[]> made = new TreeMap<>();
    loaded.lock().ifPresent(lock -> made.put(DatasetLock.FILE, lock.bytes()));
    release
        .keepData(settings.data(), BeforeThis.hashes(loaded), made)
        .ifPresent(why -> progress.done("Ghi nhớ", why));
  }

  /** The site that stands was made from other data: in words, since the files do not say it. */
  private void tellWhatChanged(Loaded loaded) {
    Optional<EarlierData.Kept> kept = publisher().earlier(settings.output());
    if (kept.isEmpty()) {
      return;
    }
    Map<String, String> before = new TreeMap<>(kept.get().files());
    before.remove(DatasetLock.FILE);
    if (before.equals(BeforeThis.hashes(loaded))) {
      return;
    }
    Loaded earlier = DatasetLoader.load(kept.get().folder());
    earlier
        .dataset()
        .filter(
            then -> BeforeThis.hashes(earlier).equals(before)) // Nobody has been in that folder.
        .map(
            then ->
                SinceLastRun.of(
                    VersionComparison.of(then, loaded.dataset().orElseThrow()),
                    earlier.locator(),
                    loaded.locator()))
        .ifPresent(changes -> progress.done("Từ lần trước", changes));
  }

  private static Traces traces(Contents contents) {
    return Traces.without(contents.loaded().signs());
  }

  /** The site without faults; what goes wrong with somebody's own templates only is their fault. */
  private void makeSound(Contents contents, TemplateFiles templates, Making making)
      throws BuildFailure {
    try {
      make(contents, templates, making);
    } catch (PublishException disk) {
      throw disk;
    } catch (BadTemplates told) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.badTemplates(told), told);
    } catch (BuildFailure | RuntimeException fault) {
      if (templates.hasOwn() && isSoundWithoutOwnTemplates(contents)) {
        throw new BuildFailure(
            ExitCode.BAD_DATA, Messages.spoiltPages(settings.templates(), fault), fault);
      }
      throw fault;
    }
  }

  private boolean isSoundWithoutOwnTemplates(Contents contents) {
    try {
      new SiteBuild(settings, Progress.SILENT)
          .make(
              contents,
              TemplateFiles.of(List.of()),
              new Making(Optional.empty(), traces(contents), Map.of(), Site.NOWHERE));
      return true;
    } catch (BuildFailure | RuntimeException fault) {
      // The same fault or another one: not of the templates, and told by whoever asked.
      return false;
    }
  }

  private void make(Contents contents, TemplateFiles templates, Making making) throws BuildFailure {
    List<Words> languages =
        contents.dataset().identity().languages().stream()
            .map(language -> words(contents.dataset(), templates, language))
            .toList();
    // Before the pages, which say how large they are.
    Downloads downloads = downloads(contents, languages, making);
    Map<SitePath, byte[]> noteFiles =
        NoteFiles.of(contents.dataset().notes(), contents.loaded().noteFiles());
    List<LanguageSite> editions = editions(contents, downloads, languages);
    ChartFonts fonts = chartFonts(templates);
    SiteRenderer renderer = new SiteRenderer(templates, new ChartRenderer(fonts), noteFiles);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.anew("assets", renderer::assets));
    pieces.add(Piece.anew("notes", files -> noteFiles.forEach(files::put)));
    pieces.addAll(sharePictures(editions, renderer, fonts));
    editions.forEach(
        edition ->
            pieces.add(
                Piece.anew(
                    "successors " + edition.frame().language(),
                    files -> renderer.successors(edition.frame(), files))));
    pieces.addAll(pages(editions, renderer, fingerprint(noteFiles)));
    String stage = "6/8 Kết xuất";
    making.make(pieces, made -> progress.step(stage, made, pieces.size()));
    progress.done(stage, Messages.made(making.files().size(), making.kept()));
    inspect(making);
  }

  private static Words words(Dataset dataset, TemplateFiles templates, String language) {
    Terms terms = dataset.identity().terms().get(language);
    return Words.load(templates, language).calling(terms.unit(), terms.units());
  }

  private static Downloads downloads(Contents contents, List<Words> languages, Making making) {
    DownloadWriter writer =
        new DownloadWriter(
            contents.dataset(),
            contents.results(),
            contents.earlier().map(Earlier::versions),
            languages,
            making.remembers());
    making.make(writer.eachTable(), made -> {});
    making.make(writer.allTables(making::bytes, making::sha256), made -> {});
    return writer.downloads(making::bytes);
  }

  /**
   * What stands for the site wherever a link to it is shown: one picture for each edition. Where no
   * address is known nothing can point to it, and none is made.
   */
  private static List<Piece> sharePictures(
      List<LanguageSite> editions, SiteRenderer renderer, ChartFonts fonts) {
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

  private List<LanguageSite> editions(
      Contents contents, Downloads downloads, List<Words> languages) {
    Editions made =
        new Editions(
            contents.dataset(),
            contents.results(),
            contents.loaded()::translation,
            new Topics(contents.warnings(), downloads, contents.earlier(), lines(contents)));
    List<LanguageSite> editions = languages.stream().map(made::in).toList();
    progress.done(
        "5/8 Soạn trang",
        editions.stream().mapToLong(edition -> edition.routes().here().count()).sum() + " trang");
    return editions;
  }

  /** Found once, whichever pages of whichever edition ask for them. */
  private static Lazy<SourceLines> lines(Contents contents) {
    PeriodIndex current = contents.results().current();
    return Lazy.of(() -> contents.loaded().lines(current.period(), current.framework().edition()));
  }

  /**
   * What the data page tells: nothing about files of which nothing was known on the day, but that
   * there are such files, unless the day was asked for.
   */
  private static List<Finding> warnings(Loaded loaded, Dataset known, Findings findings) {
    Set<String> later = paths(loaded.dataset().orElseThrow());
    later.removeAll(paths(known));
    return findings.of(Level.WARNING).stream()
        .filter(
            finding ->
                finding.code().equals(Problem.AFTER_DAY.code()) || !later.contains(finding.file()))
        .toList();
  }

  private static Set<String> paths(Dataset dataset) {
    return dataset.files().stream()
        .map(DataFile::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void inspect(Making making) throws BuildFailure {
    List<Defect> defects = making.defects();
    List<Defect> faults = defects.stream().filter(Defect::isFault).toList();
    if (!faults.isEmpty()) {
      throw new BuildFailure(ExitCode.OUR_FAULT, Messages.defects(faults));
    }
    progress.done("7/8 Soát liên kết và mã trang", Messages.inspected(defects));
  }

  private Publisher publisher() {
    return Publisher.create(settings.home(), protectedFolders(), settings.clock());
  }

  private List<Path> protectedFolders() {
    List<Path> folders = new ArrayList<>(settings.templates());
    folders.add(settings.data());
    settings.against().ifPresent(folders::add);
    return folders;
  }

  private static ChartFonts chartFonts(TemplateFiles templates) {
    return ChartFonts.of(
        templates.bytes("assets/fonts/be-vietnam-pro-400.ttf"),
        templates.bytes("assets/fonts/be-vietnam-pro-600.ttf"));
  }

  private TemplateFiles templates() throws BuildFailure {
    try {
      TemplateFiles templates = TemplateFiles.of(settings.templates());
      Words.check(templates);
      return templates;
    } catch (BadTemplates told) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.badTemplates(told), told);
    }
  }

  /**
   * What a build did.
   *
   * @param told what the checks found, in words; empty for nothing
   * @param publication what was written
   */
  public record Result(String told, Publication publication) {}
}
