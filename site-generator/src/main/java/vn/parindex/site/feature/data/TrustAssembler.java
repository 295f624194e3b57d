package vn.parindex.site.feature.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Phrase;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.PageBuilder;
import vn.parindex.site.say.result.AgreementSentences;
import vn.parindex.site.say.result.NotApplicableWords;
import vn.parindex.site.say.result.RobustnessSentences;
import vn.parindex.site.say.since.Earlier;

/**
 * Why the figures can be trusted, and how far: a question and a short answer each, with the figure
 * that decides it. The statistics stand on the pages to which the answers lead.
 */
final class TrustAssembler {

  private final Edition edition;
  private final Optional<Earlier> earlier;

  TrustAssembler(Edition edition, Optional<Earlier> earlier) {
    this.edition = edition;
    this.earlier = earlier;
  }

  Page page(Route route) {
    PageBuilder page = edition.page(route, edition.say("trust.lead"));
    RobustnessSentences ranks = new RobustnessSentences(edition);
    answer(
        page,
        edition.say("trust.ranks"),
        (ranks.howSure() + " " + ranks.close()).strip(),
        entry(Section.ROBUSTNESS));
    boolean claims = edition.hasSelfAssessment() || edition.hasSecondRound();
    AgreementSentences agreement = new AgreementSentences(edition);
    answer(
        page,
        edition.say(claims ? "trust.claims" : "trust.areas"),
        claims ? agreement.claims() : agreement.lead(),
        entry(Section.AGREEMENT));
    List<Link> sources = entry(Section.SOURCES);
    answer(page, edition.say("trust.unusual"), unusual(), sources);
    Optional<FollowUp> year = edition.followUp().filter(followed -> !followed.targets().isEmpty());
    List<String> gaps = new ArrayList<>(List.of(new ScoreGaps(edition).counted()));
    year.ifPresent(followed -> gaps.add(new ReportGaps(edition, followed).counted()));
    answer(page, edition.say("trust.gaps"), sentence(gaps), sources);
    List<String> corrected = new ArrayList<>();
    year.ifPresent(followed -> corrected.add(new CorrectionLog(edition, followed).counted()));
    earlier.ifPresent(compared -> corrected.add(new VersionLog(edition, compared).counted()));
    if (!corrected.isEmpty()) {
      answer(page, edition.say("trust.corrections"), sentence(corrected), sources);
    }
    answer(page, edition.say("trust.method"), method(), methods());
    answer(
        page,
        edition.say("trust.sources"),
        new SourceWords(edition).statuses()
            + (edition.dataset().files().isEmpty() ? "" : " " + edition.say("trust.sources.each")),
        sources);
    return page.made();
  }

  private String unusual() {
    int count = edition.results().screening().anomalies().size();
    return count == 0
        ? sentence(List.of(new ScreeningTable(edition).counted()))
        : edition.say("trust.unusual.some", edition.formats().count(count));
  }

  private static void answer(PageBuilder page, String question, String words, List<Link> more) {
    List<Phrase> phrases = new ArrayList<>(List.of(Phrase.of(words)));
    for (Link link : more) {
      phrases.add(Phrase.of(phrases.size() == 1 ? " " : " · "));
      phrases.add(Phrase.of(link));
    }
    page.styled("question", question, new Block.Paragraph(phrases, ""));
  }

  private static String sentence(List<String> parts) {
    return Edition.capital(String.join("; ", parts)) + ".";
  }

  private List<Link> entry(Section section) {
    return edition.routes().entry(section).stream().toList();
  }

  private List<Link> methods() {
    List<Link> links = new ArrayList<>(entry(Section.METHODOLOGY));
    links.addAll(entry(Section.GLOSSARY));
    return links;
  }

  private String method() {
    return edition.say(
            "trust.method.words",
            edition.to(),
            edition.formats().count(edition.framework().areas().size()),
            edition.formats().count(edition.framework().leaves().count()),
            edition.terms().unit())
        + new NotApplicableWords(edition).rule().map(rule -> " " + rule).orElse("");
  }
}
