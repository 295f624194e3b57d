package vn.parindex.site.feature.agreement;

import java.util.List;
import vn.parindex.analytics.declaration.DeclaredClaim;
import vn.parindex.analytics.declaration.DeclaredClaims;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.DeclaredWords;
import vn.parindex.site.say.result.LossWords;
import vn.parindex.site.say.table.OutcomeCells;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** Where self-assessed points are not those that the declared figures give. */
final class DeclaredDifferences extends TablePart {

  /** Of a country's differences the first so many: all are in the download. */
  private static final int SHOWN = 200;

  private final OutcomeCells outcomes;
  private final DeclaredWords words;
  private final List<DeclaredClaim> claims;
  private final List<DeclaredClaim> differing;

  DeclaredDifferences(Edition edition) {
    super(edition);
    this.outcomes = new OutcomeCells(edition);
    this.words = new DeclaredWords(edition);
    this.claims = edition.results().declared();
    this.differing = DeclaredClaims.differing(claims);
  }

  /** How many there are, and the largest. */
  String lead() {
    long compared = claims.stream().filter(claim -> claim.difference().isKnown()).count();
    if (compared == 0) {
      return edition.say("agreement.declared.nothing");
    }
    if (differing.isEmpty()) {
      return edition.say("agreement.declared.none", formats.count(compared));
    }
    return edition.say(
            "agreement.declared.lead", formats.count(compared), formats.count(differing.size()))
        + " "
        + largest();
  }

  private String largest() {
    Fraction most = distance(differing.get(0));
    long level = differing.stream().filter(claim -> distance(claim).equals(most)).count();
    if (level > 1) {
      return edition.say("agreement.declared.level", words.points(most), formats.count(level));
    }
    DeclaredClaim first = differing.get(0);
    return edition.say(
        "agreement.declared.largest",
        edition.labels().get(first.unit()),
        first.leaf().code(),
        words.sentence(first));
  }

  private static Fraction distance(DeclaredClaim claim) {
    return claim.difference().match(Fraction::abs, reason -> Fraction.ZERO);
  }

  /** The differences, the largest first. */
  TableView table() {
    List<DeclaredClaim> shown = differing.subList(0, Math.min(SHOWN, differing.size()));
    return new TableOf<DeclaredClaim>(
            "declared", edition.say("agreement.declared.caption", edition.to()))
        .column(columns.words("unit", edition.say("column.unit")), row -> cells.unit(row.unit()))
        .numbered(
            columns.words("leaf", edition.say("column.leaf")),
            (row, place) -> cells.text(LossWords.name(row.leaf()), place))
        .column(
            columns.fixed("declared", edition.say("column.declared")),
            row -> cells.text(words.figures(row.leaf(), row.declared())))
        .column(
            columns.points("self", edition.say("column.self")), row -> cells.points(row.claimed()))
        .column(
            columns.points("points", edition.say("column.declared-points")),
            row ->
                outcomes.of(
                    row.points(),
                    given ->
                        cells.computed(
                            cells.text(words.points(given), given),
                            row.unit(),
                            Addresses.calculationLine(row.leaf().code()))))
        .column(
            columns.points("difference", edition.say("column.self-less-declared")),
            row -> outcomes.of(row.difference(), outcomes::signed))
        .column(
            columns.points("counted", edition.say("column.counted")),
            row -> cells.points(row.counted()))
        .note(
            shown.size() == differing.size()
                ? ""
                : edition.say(
                    "agreement.declared.cut",
                    formats.count(shown.size()),
                    formats.count(differing.size())),
            differing.isEmpty() ? "" : edition.say("agreement.declared.note"),
            noCases())
        .rows(shown);
  }

  /** How many declared that there was no case; empty when nobody. */
  private String noCases() {
    Outcome<Fraction> none = Outcome.none(NoResult.NO_CASES);
    long count = claims.stream().filter(claim -> claim.points().equals(none)).count();
    return count == 0 ? "" : edition.say("agreement.declared.no-cases", formats.count(count));
  }
}
