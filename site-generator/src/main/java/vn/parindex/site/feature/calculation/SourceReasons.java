package vn.parindex.site.feature.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Facts.Fact;
import vn.parindex.site.model.Block.Phrase;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** Where figures are written: lines of files, and the papers that the files were taken from. */
final class SourceReasons {

  private static final String SECTION = "nguon";

  private final Edition edition;
  private final Optional<SourceLines> lines;

  SourceReasons(Edition edition, Optional<SourceLines> lines) {
    this.edition = edition;
    this.lines = lines;
  }

  /**
   * Where the score of a unit on a leaf and the leaf itself are written.
   *
   * @param page the sheet itself, at the end of which the files are told
   */
  List<Phrase> leaf(SitePath page, UnitId unit, String leaf) {
    return places(
        page,
        Stream.of(lines.flatMap(of -> of.score(unit, leaf)), lines.flatMap(of -> of.leaf(leaf))));
  }

  /** Where the bonus of a unit is written. */
  List<Phrase> bonus(SitePath page, UnitId unit) {
    return places(page, Stream.of(lines.flatMap(of -> of.bonus(unit))));
  }

  /** Where the penalty of a unit is written. */
  List<Phrase> penalty(SitePath page, UnitId unit) {
    return places(page, Stream.of(lines.flatMap(of -> of.penalty(unit))));
  }

  private List<Phrase> places(SitePath page, Stream<Optional<SourceLines.Line>> places) {
    List<Phrase> words = new ArrayList<>();
    places
        .flatMap(Optional::stream)
        .forEach(
            line -> {
              if (!words.isEmpty()) {
                words.add(Phrase.of("; "));
              }
              words.add(Phrase.of(new PlaceLink(line(line), page, SECTION)));
            });
    return words;
  }

  private String line(SourceLines.Line line) {
    return edition.say("calculation.line", line.file(), Integer.toString(line.line()));
  }

  /** The files, what they were taken from, and where more is said of them. */
  Block section(UnitId unit) {
    Framework framework = edition.framework();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            edition.say("calculation.source.scores"),
            said(
                lines.flatMap(of -> of.sheet(unit).map(this::line).or(of::scores)).orElse(""),
                edition.say(
                    "calculation.source.closed",
                    edition.formats().date(edition.period().closedOn())),
                papers(DataFile.Kind.SCORES, lines.flatMap(SourceLines::scores))),
            List.of(new Link(edition.say("nav.sources"), edition.addresses().sources()))));
    facts.add(
        new Fact(
            edition.say("calculation.source.framework"),
            said(
                lines.flatMap(SourceLines::framework).orElse(""),
                framework.name(),
                papers(DataFile.Kind.FRAMEWORK, lines.flatMap(SourceLines::framework))),
            List.of(new Link(edition.say("nav.areas"), edition.addresses().areas()))));
    facts.add(
        new Fact(
            edition.say("calculation.source.method"),
            "",
            List.of(new Link(edition.say("nav.methodology"), edition.addresses().methodology()))));
    List<Block> within = new ArrayList<>(List.of(new Block.Facts(facts)));
    if (lines.filter(of -> of.scores().isEmpty() || of.framework().isEmpty()).isPresent()) {
      within.add(Block.Paragraph.note(edition.say("calculation.no-lines")));
    }
    return new Block.Section(SECTION, "", edition.say("calculation.source"), within);
  }

  /** What a file is, and what it was taken from. */
  private static String said(String file, String what, String papers) {
    return Stream.of((file.isEmpty() ? "" : file + "; ") + what, papers)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(". "));
  }

  /** The papers that a file was taken from, as the data set cites them. */
  private String papers(DataFile.Kind kind, Optional<String> in) {
    return edition
        .dataset()
        .files(Set.of(kind))
        .filter(file -> in.equals(Optional.of(file.path())))
        .findFirst()
        .map(file -> papers(file.provenance()))
        .orElse("");
  }

  private String papers(Provenance from) {
    return edition.say(
        "calculation.source.papers",
        from.source(),
        edition.say(Families.PROVENANCE.of(from.status())));
  }
}
