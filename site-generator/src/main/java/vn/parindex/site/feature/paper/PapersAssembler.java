package vn.parindex.site.feature.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.model.Paper;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Lazy;
import vn.parindex.site.say.UnitParts;
import vn.parindex.site.words.WordFamily;
import vn.parindex.site.words.Words;

/**
 * All papers of the year: one page each, the letters together, and the list of them. Every page is
 * made from what the year says; none from another page.
 */
final class PapersAssembler {

  private static final WordFamily<String> GROUP =
      WordFamily.of("papers.*", "urging", "reports", "summary");

  private static final WordFamily<String> GROUP_LEAD =
      WordFamily.of("papers.*.lead", "urging", "reports", "summary");

  private final Edition edition;
  private final PaperParts parts;
  private final PaperSentences sentences;
  private final UrgingPaper urging;
  private final UnitReportPaper reports;
  private final List<UnitId> units;
  private final Addresses to;

  PapersAssembler(Edition edition, FollowUp year, Words words) {
    this.edition = edition;
    this.parts = new PaperParts(edition, year, words);
    this.sentences = new PaperSentences(parts);
    this.urging = new UrgingPaper(parts);
    this.reports = new UnitReportPaper(parts);
    this.to = edition.addresses();
    this.units =
        year.units().stream()
            .map(edition::unit)
            .sorted(NameOrder.by(Unit::name).thenComparing(Unit::code))
            .map(Unit::id)
            .toList();
  }

  /** The list of all papers, then each of them. */
  List<Route> routes() {
    List<Draft> drafts = drafts();
    List<Route> routes = new ArrayList<>();
    routes.add(
        Route.of(
                "papers",
                Section.PAPERS,
                to.papers(),
                parts.say("papers.title", parts.year().year()),
                edition.withComing(PaperParts.KINDS),
                route -> list(route, drafts))
            .entered(edition.say("nav.papers")));
    Link list = new Link(parts.say("papers.back"), to.papers());
    for (Draft draft : drafts) {
      routes.add(
          Route.of(
                  "paper-draft",
                  Section.PAPERS,
                  draft.path(),
                  draft.title(),
                  edition.withComing(PaperParts.KINDS),
                  route ->
                      edition
                          .page(route, lead())
                          .add(
                              new Block.Drafts(
                                  draft.papers().get(),
                                  list,
                                  new Link(parts.say("papers.document"), draft.document())))
                          .made())
              .under(list));
    }
    return routes;
  }

  /**
   * A page of papers.
   *
   * @param group which part of the list it stands in
   * @param summary what is in it, for the list
   * @param papers makes them
   */
  private record Draft(
      String group,
      SitePath path,
      String title,
      Supplier<String> summary,
      Supplier<List<Paper>> papers) {
    SitePath document() {
      return path.withExtension("docx");
    }
  }

  private List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    lettersTogether(drafts);
    for (UnitId unit : units) {
      drafts.add(
          new Draft(
              "urging",
              to.urging(unit),
              urging.title(unit),
              () -> urged(new UnitYear(parts.year(), unit)),
              () -> List.of(urging.of(unit))));
    }
    for (UnitId unit : units) {
      drafts.add(
          new Draft(
              "reports",
              to.unitReport(unit),
              reports.title(unit),
              () ->
                  parts.say(
                      "papers.report.text",
                      sentences.reported(new UnitYear(parts.year(), unit)),
                      edition.formats().count(reports.of(unit).gaps())),
              () -> List.of(reports.of(unit))));
    }
    Lazy<AllYears> all =
        Lazy.of(
            () ->
                new AllYears(
                    units.stream().map(unit -> new UnitYear(parts.year(), unit)).toList()));
    drafts.add(
        new Draft(
            "summary",
            to.summaryReport(),
            SummaryPaper.title(parts),
            () -> parts.say("papers.summary.text"),
            () -> List.of(new SummaryPaper(parts, all.get()).paper())));
    drafts.add(
        new Draft(
            "summary",
            to.annexes(),
            AnnexPaper.title(parts),
            () -> AnnexPaper.about(parts, !edition.parts().isSplit()),
            () ->
                List.of(
                    new AnnexPaper(parts, all.get(), !edition.parts().isSplit())
                        .paper(AnnexPaper.title(parts)))));
    if (edition.parts().isSplit()) {
      edition.parts().all().forEach(part -> drafts.add(annexes(part)));
    }
    return drafts;
  }

  /** The annexes of a group of very many units. */
  private Draft annexes(UnitParts.Part part) {
    String title = parts.say("annex.title.group", AnnexPaper.title(parts), part.name());
    return new Draft(
        "summary",
        Addresses.part(to.annexes(), part.number()),
        title,
        () -> AnnexPaper.about(parts, true),
        () ->
            List.of(
                new AnnexPaper(
                        parts,
                        new AllYears(
                            units.stream()
                                .filter(part.units()::contains)
                                .map(unit -> new UnitYear(parts.year(), unit))
                                .toList()),
                        true)
                    .paper(title)));
  }

  private String urged(UnitYear year) {
    return year.isClear() ? parts.say("papers.urging.clear") : sentences.standing(year);
  }

  private void lettersTogether(List<Draft> drafts) {
    int all = units.size();
    if (all < 2) {
      return;
    }
    for (int from = 0; from < all; from += Addresses.LETTERS_TOGETHER) {
      List<UnitId> some = units.subList(from, Math.min(from + Addresses.LETTERS_TOGETHER, all));
      String first = edition.formats().count(from + 1);
      String last = edition.formats().count(from + some.size());
      drafts.add(
          new Draft(
              "urging",
              to.urgingTogether(1 + from / Addresses.LETTERS_TOGETHER),
              all > Addresses.LETTERS_TOGETHER
                  ? parts.say("papers.together.some", first, last)
                  : parts.say("papers.together", last),
              () -> parts.say("papers.together.summary"),
              () -> some.stream().map(urging::of).toList()));
    }
  }

  private Page list(Route route, List<Draft> drafts) {
    // The pages of several letters are no papers of their own.
    int groups = edition.parts().isSplit() ? edition.parts().all().size() : 0;
    int papers = 2 * units.size() + 2 + groups;
    return edition
        .page(route, parts.say("papers.lead", edition.formats().count(papers), parts.asOfFigures()))
        .add(Stream.of("urging", "reports", "summary").map(id -> group(id, drafts)).toList())
        .note(parts.say("papers.note"))
        .add(Block.Links.of(more()))
        .made();
  }

  /** What else a meeting or a report is prepared with: the pack, and each review that was held. */
  private List<Link> more() {
    return Stream.concat(
            Stream.of(edition.meetingPackLink()), edition.routes().of("review").map(Route::link))
        .toList();
  }

  private Block.Section group(String id, List<Draft> drafts) {
    String heading = parts.say(GROUP.of(id));
    return new Block.Section(
        "",
        "",
        heading,
        List.of(
            Block.Paragraph.of(parts.say(GROUP_LEAD.of(id), parts.terms().groupName())),
            new Block.Documents(
                id,
                heading,
                List.of(
                    parts.say("papers.column.paper"),
                    parts.say("papers.column.summary"),
                    parts.say("papers.column.formats")),
                drafts.stream()
                    .filter(draft -> draft.group().equals(id))
                    .map(this::entry)
                    .toList())));
  }

  private Block.Documents.Entry entry(Draft draft) {
    return new Block.Documents.Entry(
        new Link(draft.title(), draft.path()),
        draft.summary().get(),
        List.of(
            new Link(parts.say("papers.format.docx"), draft.document()),
            new Link(parts.say("papers.format.markdown"), draft.path().withExtension("md"))));
  }

  /** Of what day the figures are, and what must be looked up. */
  private String lead() {
    String draft = parts.say("papers.draft", parts.asOfFigures());
    return parts.isOfficeUnknown()
        ? draft + " " + parts.say("papers.draft.issuer")
        : parts.signedAfter().map(after -> draft + " " + after).orElse(draft);
  }
}
