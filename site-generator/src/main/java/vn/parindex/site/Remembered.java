package vn.parindex.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.bytes.Fingerprinter;
import vn.parindex.site.publish.Publication;
import vn.parindex.site.publish.Publisher;
import vn.parindex.site.publish.Release;
import vn.parindex.site.state.Inputs;
import vn.parindex.site.state.SiteState;
import vn.parindex.site.state.SiteState.Part;

/** What the run before remembers of the site in the output folder, and what the next one will. */
final class Remembered {

  private final SiteData data;
  private final SiteSettings settings;
  private final Publisher publisher;
  private final Path output;
  private final Optional<Fingerprint> program;
  private final Optional<Fingerprint> inputs;
  private final Optional<Fingerprint> whole;

  /** Looks at everything that a site with these settings is made from. */
  Remembered(SiteData data, SiteSettings settings, Publisher publisher, Path output) {
    this.data = data;
    this.settings = settings;
    this.publisher = publisher;
    this.output = output;
    this.program = folders(settings.templates()).flatMap(this::withProgram);
    this.inputs = inputs();
    this.whole = whole(inputs);
  }

  private Optional<Fingerprint> withProgram(Fingerprint templates) {
    return Inputs.program()
        .map(classes -> new Fingerprinter().value(classes).value(templates).end());
  }

  /**
   * The folders of the data. Empty where data come from memory, or pages from outside: nobody knows
   * what those are made from before they are made.
   */
  private Optional<List<Path>> data() {
    List<SiteData> given = new ArrayList<>(List.of(data));
    settings.against().ifPresent(given::add);
    return settings.extensions().isEmpty()
            && given.stream().map(SiteData::folder).allMatch(Optional::isPresent)
        ? Optional.of(given.stream().flatMap(one -> one.folders().stream()).toList())
        : Optional.empty();
  }

  /** What people give: the program writes its own book among the data while it runs. */
  private Optional<Fingerprint> inputs() {
    return program.flatMap(
        print ->
            data()
                .flatMap(Remembered::folders)
                .map(
                    files ->
                        new Fingerprinter()
                            .value(print)
                            .value(files)
                            .value(settings.strict())
                            .value(settings.asOf())
                            .text(published())
                            .value(collection())
                            .value(settings.audience())
                            .end()));
  }

  /** The releases with which a site is compared where nobody names a copy. */
  private String published() {
    return settings.against().isPresent()
        ? ""
        : data.each().stream()
            .map(part -> BeforeThis.kept(part, settings).toString())
            .collect(Collectors.joining("\n"));
  }

  /** What says which folders there are; that of nothing where there is one data set. */
  private Optional<Fingerprint> collection() {
    return data.folder().flatMap(Inputs::collection);
  }

  /** With the books as they are now. */
  private Optional<Fingerprint> whole(Optional<Fingerprint> given) {
    return given.flatMap(
        print ->
            data()
                .flatMap(folders -> all(folders.stream().map(Inputs::book).toList()))
                .map(books -> new Fingerprinter().value(print).value(books).end()));
  }

  /** These folders with all that is in them; empty where one of them cannot be read. */
  private static Optional<Fingerprint> folders(List<Path> folders) {
    return all(folders.stream().map(Inputs::folder).toList());
  }

  private static Optional<Fingerprint> all(List<Optional<Fingerprint>> prints) {
    return prints.stream().allMatch(Optional::isPresent)
        ? Optional.of(new Fingerprinter().value(prints).end())
        : Optional.empty();
  }

  /** The program with its templates; empty where they cannot be known again. */
  Optional<Fingerprint> program() {
    return program;
  }

  /** What the run before did, when this one would do the very same; every file is looked at. */
  Optional<SiteBuild.Result> unchanged() {
    return whole.flatMap(
        now ->
            publisher
                .remembered(output)
                .flatMap(SiteState::parse)
                .map(SiteState::summary)
                .filter(site -> site.whole().equals(Optional.of(now)))
                .filter(site -> publisher.stands(output, site.manifest(), site.files()))
                .map(
                    site ->
                        new SiteBuild.Result(site.told(), new Publication.Unchanged(List.of()))));
  }

  /** The parts of the site that stands; none where it is not the site that is remembered. */
  Map<String, Part> partsOf(Release release) {
    return release
        .remembered()
        .flatMap(SiteState::parse)
        .filter(state -> release.manifest().equals(Optional.of(state.summary().manifest())))
        .map(SiteState::parts)
        .orElse(Map.of());
  }

  /**
   * What the next run is to know. What was changed while the site was made is not known to be in
   * it.
   */
  byte[] next(Fingerprint manifest, String told, Making making) {
    Optional<Fingerprint> still = whole(inputs().filter(now -> inputs.equals(Optional.of(now))));
    return SiteState.bytes(
        new SiteState.Summary(manifest, still, told, making.files()), making.parts());
  }
}
