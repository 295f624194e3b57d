package vn.parindex.site.feature.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.agreement.Agreement;
import vn.parindex.analytics.agreement.ClaimCount;
import vn.parindex.analytics.agreement.UnitClaims;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.PageBuilder;
import vn.parindex.site.say.result.AgreementSentences;

/** Self-assessment against verification; what the appeals changed. */
final class AgreementAssembler {

  private final Edition edition;
  private final Formats formats;
  private final AgreementSentences sentences;
  private final Agreement agreement;

  /** Units with something to compare, the largest difference first. */
  private final List<UnitClaims> compared;

  AgreementAssembler(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.sentences = new AgreementSentences(edition);
    this.agreement = edition.results().agreement();
    Map<UnitId, Integer> names = edition.nameOrder();
    this.compared =
        sentences.compared().stream()
            .sorted(
                Comparator.comparing(ClaimsByUnit::difference)
                    .reversed()
                    .thenComparing(claims -> names.get(claims.unit())))
            .toList();
  }

  Page page(Route route) {
    AgreementTables tables = new AgreementTables(edition);
    TableView appeals = tables.appeals();
    return edition
        .page(route, sentences.lead())
        .stats(stats())
        .when(
            !compared.isEmpty(),
            page ->
                page.styled(
                        "main-table",
                        edition.say("section.agreement.units"),
                        Block.Figure.of(new ClaimsByUnit(edition, compared).view()))
                    .section(edition.say("section.agreement.claims"), Grid.of(tables.claims())))
        .when(!edition.results().declared().isEmpty(), this::declared)
        .when(
            !compared.isEmpty() || !appeals.rows().isEmpty(),
            page -> page.section(edition.say("section.agreement.appeals"), Grid.of(appeals)))
        .section(
            edition.say("section.agreement.areas"),
            Block.Paragraph.of(tables.together()),
            new Block.Fold(
                edition.say("agreement.areas.summary"),
                false,
                List.of(
                    Grid.of(tables.areas()), Grid.of(tables.survey()), Grid.of(tables.measures()))))
        .section(
            edition.say("section.agreement.leaves"), Grid.of(new DoubtfulLeaves(edition).table()))
        .made();
  }

  private void declared(PageBuilder page) {
    DeclaredDifferences declared = new DeclaredDifferences(edition);
    page.section(
        edition.say("section.agreement.declared"),
        Block.Paragraph.of(declared.lead()),
        Grid.of(declared.table()));
  }

  private List<Stat> stats() {
    List<Stat> stats = new ArrayList<>();
    if (!compared.isEmpty()) {
      ClaimCount count = agreement.claims().count();
      stats.add(
          new Stat(
              edition.say("agreement.mean"),
              formats.signed(sentences.meanPoints()),
              edition.say(
                  "agreement.mean.detail", formats.count(compared.size()), edition.terms().unit()),
              Tone.PLAIN));
      stats.add(
          new Stat(
              edition.say("agreement.over"),
              edition.say("count.of", formats.count(count.over()), formats.count(count.all())),
              edition.say(
                  "agreement.over.detail",
                  formats.count(count.under()),
                  formats.count(count.equal())),
              Tone.PLAIN));
    }
    int decided = sentences.decidedLeaves();
    if (decided > 0) {
      stats.add(
          new Stat(
              edition.say("agreement.appeals"),
              edition.say(
                  "count.of",
                  formats.count(agreement.appeals().moves().size()),
                  formats.count(decided)),
              edition.say("agreement.appeals.detail"),
              Tone.PLAIN));
    }
    return stats;
  }
}
