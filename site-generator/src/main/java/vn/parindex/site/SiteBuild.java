package vn.parindex.site;

import java.nio.file.Path;
import java.time.LocalDate;
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
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Finding.Level;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.LaterEntries;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.DatasetLock;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.DatasetCollection;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.BuildEvent.Forgotten;
import vn.parindex.site.BuildEvent.Healed;
import vn.parindex.site.BuildFailure.Reason;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.bytes.Fingerprinter;
import vn.parindex.site.inspect.Defect;
import vn.parindex.site.inspect.Traces;
import vn.parindex.site.publish.DataFolder;
import vn.parindex.site.publish.EarlierData;
import vn.parindex.site.publish.Piece;
import vn.parindex.site.publish.Publication;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.Publisher;
import vn.parindex.site.publish.Release;
import vn.parindex.site.publish.Sink;
import vn.parindex.site.publish.Site;
import vn.parindex.site.route.CodesBecomeFiles;
import vn.parindex.site.say.since.Earlier;
import vn.parindex.site.templates.BadTemplates;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/**
 * Makes a site: of a data folder or of data in memory, into a folder or wherever somebody wants it.
 * The command line comes through this door too.
 *
 * <p>Here is the whole flow. Every stage is a function of the stage before; data are read in the
 * first, and in the third where there are earlier data. Before them the folder to publish to is
 * looked at. Pages go through the last three stages one by one, on all cores: each is made from its
 * route, rendered, inspected, written beside the site that stands, and dropped.
 *
 * <pre>
 * data ──1 read──▶ Dataset ─2 check──▶ Findings (stop here if any is an error)
 *       ─3 as of──▶ AsOf (nothing that became known after the day of the site),
 *                   BeforeThis (if there are earlier data to compare with)
 *       ─4 analyse▶ AnalysisResults ─5 routes─▶ which pages there are, in each language
 *       ─6 make───▶ files ─7 inspect─▶ Defects (stop here if any)
 *                         ─8 publish─▶ Release, then folder
 * </pre>
 *
 * <p>A collection goes the same way: each of its parts is read, checked, known and analysed as if
 * it were alone, and has a folder of pages; what leads to all of them is made last ({@link
 * WholeSite}). There is one release.
 *
 * <p>Among the data of a folder it writes one file, the book of versions ({@link DatasetLock}),
 * just before the site takes its place.
 *
 * <p>Where the run before left what it remembers, nothing is done if nothing changed, and a part of
 * the site that is made from the same things as before is kept as it stands ({@link Remembered}).
 */
public final class SiteBuild {

  private final SiteData data;
  private final SiteSettings settings;
  private final Progress progress;

  private SiteBuild(SiteData data, SiteSettings settings, Progress progress) {
    this.data = data;
    this.settings = settings;
    this.progress = progress;
  }

  /** The site of these data, with the usual settings; tells nobody how far it is. */
  public static SiteBuild of(SiteData data) {
    return new SiteBuild(data, SiteSettings.usual(), Progress.SILENT);
  }

  /** The same with other settings. */
  public SiteBuild with(SiteSettings others) {
    return new SiteBuild(data, others, progress);
  }

  /** The same with more pages and words from outside. */
  public SiteBuild with(SiteExtension extension) {
    return with(settings.with(extension));
  }

  /** The same, which tells {@code listener} how far it is. */
  public SiteBuild telling(Progress listener) {
    return new SiteBuild(data, settings, listener);
  }

  /**
   * Builds the site and publishes it to a folder, whole or not at all.
   *
   * @param output empty, absent, or a site of ours; nothing else is ever overwritten
   * @return what was done, with the findings that did not stop the build
   * @throws BuildFailure when nothing was published; the output folder is as it was
   * @throws IllegalArgumentException if an extension, or a data set in memory, has what no site can
   *     have: a page twice, words in one language only, a note whose files nobody gave
   */
  public Result writeTo(Path output) throws BuildFailure {
    lookAtTarget(output);
    heal();
    Publisher publisher = publisher(output);
    Remembered remembered = new Remembered(data, settings, publisher, output);
    Optional<Result> unchanged = unchanged(remembered);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    TemplateFiles templates = templates();
    ReadSite read = read();
    List<Findings> findings = check(read);
    tellWhatChanged(read, publisher.earlier(output));
    Contents contents = contents(read, findings);
    String told = told(contents.findings());
    return new Result(
        told, publish(contents, read, templates, told, remembered, publisher, output));
  }

  /** What those may know for whom the site is. */
  private ReadData.Open open(ReadData read, Findings findings) {
    return isPublic() ? read.open().apply(findings) : new ReadData.Open(read, findings);
  }

  private boolean isPublic() {
    return settings.audience() == Audience.PUBLIC;
  }

  /**
   * Builds the site and hands its files on, one after the other and each once. Nothing is
   * remembered, and there is no manifest.
   *
   * @param files takes them as they are made, before it is known whether the site is sound: after a
   *     failure, what came is to be thrown away
   * @return the findings that did not stop the build
   * @throws BuildFailure when the site is not whole
   * @throws IllegalArgumentException as {@link #writeTo(Path)} does
   */
  public Findings writeTo(Sink files) throws BuildFailure {
    heal();
    TemplateFiles templates = templates();
    ReadSite read = read();
    Contents contents = contents(read, check(read));
    makeSound(
        contents,
        templates,
        new Making(Optional.empty(), traces(contents), Map.of(), Site.through(files)));
    return contents.findings();
  }

  /** What the pages of every part tell; each part knows nothing of the others. */
  private Contents contents(ReadSite read, List<Findings> findings) throws BuildFailure {
    List<PartContents> parts = new ArrayList<>();
    List<Findings> told = new ArrayList<>();
    for (ReadSite.Part part : read.parts()) {
      part.of().ifPresent(name -> progress.done(new BuildEvent.Began(name)));
      ReadData.Open open = open(part.read(), findings.get(parts.size()));
      parts.add(contents(part, open));
      told.add(open.findings());
    }
    return new Contents(read.whole(), read.together(told), parts);
  }

  private PartContents contents(ReadSite.Part part, ReadData.Open open) throws BuildFailure {
    AsOf known = asOf(open.read());
    Optional<BeforeThis> before =
        BeforeThis.of(part.data(), settings.inPart(part.folder()), part.read(), known);
    AnalysisResults results = analyse(known);
    return new PartContents(
        part.of(),
        known.dataset(),
        results,
        warnings(open.read(), known.dataset(), open.findings()),
        before.map(version -> since(version, known, results)),
        open.read(),
        AddedWords.of(settings.extensions(), known.dataset().identity().languages()));
  }

  private static String told(Findings findings) {
    return findings.count(Level.WARNING) + findings.count(Level.NOTE) > 0
        ? findings.report().strip()
        : "";
  }

  /**
   * What the pages tell.
   *
   * @param whole what the parts are parts of; empty for a site of one data set
   * @param findings what may be told of the checks
   * @param parts one, or those of the whole
   */
  private record Contents(
      Optional<DatasetCollection> whole, Findings findings, List<PartContents> parts) {}

  /**
   * Loads and checks only.
   *
   * @return what the checks found
   * @throws BuildFailure when there are errors
   */
  public Findings check() throws BuildFailure {
    heal();
    ReadSite read = read();
    return read.together(check(read));
  }

  /** Brings an interrupted import to an end, so that nobody reads half of it. */
  private void heal() throws BuildFailure {
    try {
      for (Path folder : data.folders()) {
        for (String note : DataFolder.of(folder, settings.clock()).heal()) {
          progress.done(new Healed(Healed.Where.DATA, note));
        }
      }
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    }
  }

  /**
   * First of all: what cannot be published need not be made, and a site that a killed run left out
   * of its place is back there whatever the data are like.
   */
  private void lookAtTarget(Path output) throws BuildFailure {
    try {
      for (String note : publisher(output).prepare(output)) {
        progress.done(new Healed(Healed.Where.SITE, note));
      }
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    }
  }

  /** The run before did the same, and what it made stands: nothing is to be done. */
  private Optional<Result> unchanged(Remembered remembered) throws BuildFailure {
    try {
      Optional<Result> unchanged = remembered.unchanged();
      unchanged.ifPresent(result -> progress.done(new BuildEvent.Unchanged()));
      return unchanged;
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    }
  }

  private ReadSite read() {
    ReadSite read = data.readAll();
    progress.done(new BuildEvent.Read(read.filesRead(), read.linesRead()));
    return read;
  }

  /** What was found in each part; no errors, neither there nor in the whole. */
  private List<Findings> check(ReadSite read) throws BuildFailure {
    List<Findings> each = read.parts().stream().map(part -> findings(part.read())).toList();
    Findings findings = read.together(each);
    if (findings.hasErrors()) {
      throw BuildFailure.of(Reason.DATA, findings, findings.report());
    }
    if (settings.strict() && findings.count(Level.WARNING) > 0) {
      throw BuildFailure.of(
          Reason.WARNINGS, findings, findings.report() + "\n" + PublishException.UNCHANGED + "\n");
    }
    progress.done(new BuildEvent.Checked(findings));
    return each;
  }

  private Findings findings(ReadData read) {
    Findings findings = read.checks().apply(List.of(new CodesBecomeFiles()));
    // Whoever asks for a day wants what is later left out: stage 3 says how much it is.
    return settings.asOf().isPresent()
        ? findings.without(Problem.AFTER_DAY, Problem.YEAR_AHEAD)
        : findings;
  }

  private AsOf asOf(ReadData read) throws BuildFailure {
    AsOf known = read.asOf(settings.asOf());
    LocalDate day = known.settings().asOf();
    progress.done(new BuildEvent.Known(day, LaterEntries.after(day, read.dataset().orElseThrow())));
    return known;
  }

  private Earlier since(BeforeThis before, AsOf known, AnalysisResults results) {
    Earlier earlier = before.since(known, results.followUp());
    progress.done(new BuildEvent.Compared(earlier.versions()));
    return earlier;
  }

  private AnalysisResults analyse(AsOf known) {
    AnalysisResults results = Analyses.run(known.dataset(), known.settings());
    progress.done(
        new BuildEvent.Analysed(
            results.currentRanking().placed().size(),
            results.current().units().size(),
            results.indices().size()));
    return results;
  }

  private Publication publish(
      Contents contents,
      ReadSite read,
      TemplateFiles templates,
      String told,
      Remembered remembered,
      Publisher publisher,
      Path output)
      throws BuildFailure {
    try (Release release = publisher.open(output)) {
      Making making =
          new Making(
              remembered.program().map(print -> withWords(print, contents)),
              traces(contents),
              remembered.partsOf(release),
              release);
      makeSound(contents, templates, making);
      // The book goes first: a site with a number that the book does not know would let the next
      // version have the same one.
      keepBooks(read, publisher);
      Publication publication = release.commit(manifest -> remembered.next(manifest, told, making));
      progress.done(new BuildEvent.Published(publication));
      if (!isPublic()) {
        // Beside a site for everybody lies nothing that is not for everybody.
        keepData(release, read);
      }
      return publication;
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    }
  }

  /** Words from outside are of the program, like those of templates. */
  private static Fingerprint withWords(Fingerprint program, Contents contents) {
    Fingerprinter all = new Fingerprinter().value(program);
    contents.parts().forEach(part -> all.value(part.words()));
    return all.end();
  }

  /** What the program counts of the versions of the data. */
  private void keepBooks(ReadSite read, Publisher publisher) {
    for (ReadSite.Part part : read.parts()) {
      part.data()
          .folder()
          .map(folder -> folder.resolve(DatasetLock.FILE))
          .ifPresent(
              book ->
                  part.read()
                      .lock()
                      .flatMap(lock -> publisher.keep(book, DatasetLock.unfinished(), lock.bytes()))
                      .ifPresent(why -> progress.done(new Forgotten(Forgotten.What.BOOK, why))));
    }
  }

  /** For the next run to say what changed. */
  private void keepData(Release release, ReadSite read) {
    if (data.folder().isEmpty()) {
      return;
    }
    Map<String, String> hashes = new TreeMap<>();
    Map<String, byte[]> made = new TreeMap<>();
    for (ReadSite.Part part : read.parts()) {
      BeforeThis.hashes(part.read()).forEach((file, hash) -> hashes.put(part.path(file), hash));
      part.read().lock().ifPresent(lock -> made.put(part.path(DatasetLock.FILE), lock.bytes()));
    }
    release
        .keepData(data.folder().get(), hashes, made)
        .ifPresent(why -> progress.done(new Forgotten(Forgotten.What.DATA, why)));
  }

  /** The site that stands was made from other data: in words, since the files do not say it. */
  private void tellWhatChanged(ReadSite read, Optional<EarlierData.Kept> kept) {
    if (data.folder().isEmpty() || kept.isEmpty()) {
      return;
    }
    for (ReadSite.Part part : read.parts()) {
      Map<String, String> before = new TreeMap<>();
      kept.get()
          .files()
          .forEach((path, hash) -> part.file(path).ifPresent(file -> before.put(file, hash)));
      before.remove(DatasetLock.FILE);
      SiteData.in(kept.get().folder())
          .part(part.folder())
          .filter(there -> !before.equals(BeforeThis.hashes(part.read())))
          .ifPresent(there -> tellWhatChanged(part, there.read(), before));
    }
  }

  private void tellWhatChanged(ReadSite.Part part, ReadData earlier, Map<String, String> before) {
    earlier
        .dataset()
        .filter(
            then -> BeforeThis.hashes(earlier).equals(before)) // Nobody has been in that folder.
        .map(
            then ->
                new BuildEvent.Since(
                    VersionComparison.of(then, part.read().dataset().orElseThrow()),
                    earlier.locator(),
                    part.read().locator()))
        .ifPresent(
            since -> {
              part.of().ifPresent(name -> progress.done(new BuildEvent.Began(name)));
              progress.done(since);
            });
  }

  private static Traces traces(Contents contents) {
    return Traces.without(
        contents.parts().stream()
            .flatMap(part -> part.read().signs().stream())
            .collect(Collectors.toSet()));
  }

  /** The site without faults; what goes wrong with somebody's own templates only is their fault. */
  private void makeSound(Contents contents, TemplateFiles templates, Making making)
      throws BuildFailure {
    try {
      make(contents, templates, making);
    } catch (PublishException disk) {
      throw disk;
    } catch (BadTemplates told) {
      throw BuildFailure.of(told);
    } catch (BuildFailure | RuntimeException fault) {
      if (templates.hasOwn() && isSoundWithoutOwnTemplates(contents)) {
        throw BuildFailure.byTemplates(fault, Messages.spoiltPages(settings.templates(), fault));
      }
      throw fault;
    }
  }

  private boolean isSoundWithoutOwnTemplates(Contents contents) {
    try {
      telling(Progress.SILENT)
          .make(
              contents,
              TemplateFiles.of(List.of()),
              new Making(Optional.empty(), traces(contents), Map.of(), Site.nowhere()));
      return true;
    } catch (BuildFailure | RuntimeException fault) {
      // The same fault or another one: not of the templates, and told by whoever asked.
      return false;
    }
  }

  /** Part by part, and what leads to all of them last. */
  private void make(Contents contents, TemplateFiles given, Making making) throws BuildFailure {
    List<PartSite> parts =
        contents.parts().stream()
            .map(part -> new PartSite(part, contents.whole(), contents.parts(), given, settings))
            .toList();
    for (PartSite part : parts) {
      List<Piece> pieces = part.pieces(making);
      progress.done(new BuildEvent.Routed(part.pages()));
      making.make(pieces, made -> progress.step(Stage.MAKE, made, pieces.size()));
    }
    if (contents.whole().isPresent()) {
      making.make(new WholeSite(contents.whole().get(), parts, given).pieces(), made -> {});
    }
    progress.done(new BuildEvent.Made(making.files().size(), making.kept()));
    inspect(making);
  }

  /**
   * What the data page tells: nothing about files of which nothing was known on the day, but that
   * there are such files, unless the day was asked for.
   */
  private static List<Finding> warnings(ReadData read, Dataset known, Findings findings) {
    Set<String> later = paths(read.dataset().orElseThrow());
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
      throw BuildFailure.of(faults);
    }
    progress.done(new BuildEvent.Inspected(defects));
  }

  /** Where nobody's home is to be kept, the root stands for it, to which nothing is published. */
  private Publisher publisher(Path output) {
    Path home = settings.home().orElseGet(() -> output.toAbsolutePath().getRoot());
    return Publisher.create(home, protectedFolders(), settings.clock());
  }

  private List<Path> protectedFolders() {
    List<Path> folders = new ArrayList<>(settings.templates());
    data.folder().ifPresent(folders::add);
    settings.against().flatMap(SiteData::folder).ifPresent(folders::add);
    return folders;
  }

  private TemplateFiles templates() throws BuildFailure {
    try {
      TemplateFiles templates = TemplateFiles.of(settings.templates());
      Words.check(templates);
      return templates;
    } catch (BadTemplates told) {
      throw BuildFailure.of(told);
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
