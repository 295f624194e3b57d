package vn.parindex.site.feature.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.Paper;
import vn.parindex.site.model.PaperEntry;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.say.Addresses;
import vn.parindex.site.say.Edition;
import vn.parindex.site.words.Words;

/** All papers of the year: one page each, the letters together, and the list of them. */
public final class PapersAssembler {

  /** The language of the administration, in which papers are written. */
  public static final String LANGUAGE = "vi";

  /** Letters on one page: more of them would make it too heavy. */
  private static final int TOGETHER = 20;

  private final Edition edition;
  private final PaperParts parts;
  private final List<UnitId> units;
  private final Addresses to;

  private PapersAssembler(Edition edition, FollowUp year, Words words) {
    this.edition = edition;
    this.parts = new PaperParts(edition, year, words);
    this.to = edition.addresses();
    this.units =
        year.units().stream()
            .map(edition::unit)
            .sorted(
                Comparator.comparing(Unit::name, NameOrder.VIETNAMESE).thenComparing(Unit::code))
            .map(Unit::id)
            .toList();
  }

  /** How many pages of letters printed together so many units have at most. */
  public static int sheetsOfLetters(int units) {
    return 1 + units / TOGETHER;
  }

  /** The pages; none in an edition that is not in the language of the papers. */
  public static List<Page> assemble(Edition edition) {
    return edition
        .words()
        .papers()
        .filter(words -> edition.language().equals(LANGUAGE))
        .flatMap(
            words ->
                edition
                    .followUp()
                    .map(year -> new PapersAssembler(edition, year, words).assemble()))
        .orElse(List.of());
  }

  private List<Page> assemble() {
    UrgingPaper urging = new UrgingPaper(parts);
    List<Paper> letters = units.stream().map(urging::of).toList();
    List<Page> drafts = new ArrayList<>();
    List<Page.Papers.Group> groups = new ArrayList<>();
    groups.add(letters(letters, drafts));
    groups.add(reports(drafts));
    groups.add(summary(drafts));
    // The page of all letters is no paper of its own.
    int papers = letters.size() + groups.get(1).entries().size() + groups.get(2).entries().size();
    List<Page> pages = new ArrayList<>();
    pages.add(
        new Page.Papers(
            edition.head(
                to.papers(),
                PageHead.Section.PAPERS,
                parts.say("papers.title", parts.year().year()),
                parts.say("papers.lead", edition.formats().count(papers), parts.asOfFigures()),
                PaperParts.KINDS,
                edition.homeLink()),
            groups,
            List.of(parts.say("papers.note"))));
    pages.addAll(drafts);
    return pages;
  }

  private Page.Papers.Group letters(List<Paper> letters, List<Page> drafts) {
    PaperSentences sentences = new PaperSentences(parts);
    List<PaperEntry> entries = new ArrayList<>();
    for (int from = 0; from < letters.size(); from += TOGETHER) {
      List<Paper> some = letters.subList(from, Math.min(from + TOGETHER, letters.size()));
      if (letters.size() > 1) {
        String first = edition.formats().count(from + 1);
        String last = edition.formats().count(from + some.size());
        entries.add(
            add(
                drafts,
                to.urgingTogether(1 + from / TOGETHER),
                letters.size() > TOGETHER
                    ? parts.say("papers.together.some", first, last)
                    : parts.say("papers.together", last),
                parts.say("papers.together.summary"),
                some));
      }
    }
    for (int i = 0; i < units.size(); i++) {
      UnitYear year = new UnitYear(parts.year(), units.get(i));
      entries.add(
          add(
              drafts,
              to.urging(units.get(i)),
              letters.get(i).title(),
              year.isClear() ? parts.say("papers.urging.clear") : sentences.standing(year),
              List.of(letters.get(i))));
    }
    return group("urging", entries);
  }

  private Page.Papers.Group reports(List<Page> drafts) {
    UnitReportPaper reports = new UnitReportPaper(parts);
    PaperSentences sentences = new PaperSentences(parts);
    List<PaperEntry> entries = new ArrayList<>();
    for (UnitId unit : units) {
      Paper report = reports.of(unit);
      entries.add(
          add(
              drafts,
              to.unitReport(unit),
              report.title(),
              parts.say(
                  "papers.report.text",
                  sentences.standing(new UnitYear(parts.year(), unit)),
                  edition.formats().count(report.gaps())),
              List.of(report)));
    }
    return group("reports", entries);
  }

  private Page.Papers.Group summary(List<Page> drafts) {
    AllYears all =
        new AllYears(units.stream().map(unit -> new UnitYear(parts.year(), unit)).toList());
    Paper summary = new SummaryPaper(parts, all).paper();
    List<PaperEntry> entries = new ArrayList<>();
    entries.add(
        add(
            drafts,
            to.summaryReport(),
            summary.title(),
            parts.say("papers.summary.text"),
            List.of(summary)));
    new AnnexPaper(parts, all)
        .paper()
        .ifPresent(
            annexes ->
                entries.add(
                    add(
                        drafts,
                        to.annexes(),
                        annexes.title(),
                        parts.say("papers.annexes.text"),
                        List.of(annexes))));
    return group("summary", entries);
  }

  private Page.Papers.Group group(String id, List<PaperEntry> entries) {
    return new Page.Papers.Group(
        id,
        parts.say("papers." + id),
        parts.say("papers." + id + ".lead", edition.terms().groupName()),
        entries,
        List.of(
            parts.say("papers.column.paper"),
            parts.say("papers.column.summary"),
            parts.say("papers.column.formats")));
  }

  /** Of what day the figures are, and what must be looked up. */
  private String lead() {
    String draft = parts.say("papers.draft", parts.asOfFigures());
    return parts.isOfficeUnknown()
        ? draft + " " + parts.say("papers.draft.issuer", edition.dataset().identity().publisher())
        : draft;
  }

  private PaperEntry add(
      List<Page> drafts, SitePath path, String title, String summary, List<Paper> papers) {
    SitePath document = path.withExtension("docx");
    Link list = new Link(parts.say("papers.back"), to.papers());
    drafts.add(
        new Page.PaperDraft(
            edition.head(
                path,
                PageHead.Section.PAPERS,
                title,
                lead(),
                PaperParts.KINDS,
                edition.homeLink(),
                list),
            papers,
            list,
            new Link(parts.say("papers.document"), document)));
    return new PaperEntry(
        new Link(title, path),
        summary,
        List.of(
            new Link(parts.say("papers.format.docx"), document),
            new Link(parts.say("papers.format.markdown"), path.withExtension("md"))));
  }
}
