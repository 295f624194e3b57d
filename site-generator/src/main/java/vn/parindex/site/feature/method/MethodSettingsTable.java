package vn.parindex.site.feature.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.MethodSettings;
import vn.parindex.analytics.index.MissingPolicy;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.robustness.RobustnessSettings;
import vn.parindex.analytics.target.TargetSettings;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.NotApplicableWords;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.table.Columns;
import vn.parindex.site.say.table.TableOf;

/** What was decided about the analyses, one row each, from what computed the figures. */
final class MethodSettingsTable {

  private final Edition edition;
  private final Formats formats;
  private final List<Setting> settings = new ArrayList<>();

  /**
   * Something that was decided.
   *
   * @param name what about
   * @param used how
   * @param meaning what follows from it
   */
  private record Setting(String name, String used, String meaning) {}

  MethodSettingsTable(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    ranking(edition.results().settings());
    analyses(edition.results().settings().methods());
  }

  TableView table() {
    Cells cells = new Cells(edition);
    Columns columns = new Columns(edition);
    return new TableOf<Setting>("settings", edition.say("methodology.settings"))
        .column(
            columns.fixed("policy", edition.say("column.policy")), row -> cells.text(row.name()))
        .column(columns.fixed("used", edition.say("column.used")), row -> cells.text(row.used()))
        .column(
            columns.fixed("meaning", edition.say("column.meaning")),
            row -> cells.text(row.meaning()))
        .note(edition.say("methodology.settings.note"))
        .rows(settings);
  }

  private void ranking(AnalysisSettings settings) {
    add(
        "ties",
        edition.say(Families.TIE_POLICY.of(settings.ties())),
        edition.say(Families.TIE_POLICY_LONG.of(settings.ties())));
    boolean exact = settings.equality().equals(TieEquality.EXACT);
    add(
        "equality",
        edition.say(exact ? "equality.exact" : "equality.published"),
        exact
            ? edition.say("equality.exact.long")
            : edition.say("equality.published.long", formats.count(settings.decimals())));
    MissingPolicy missing = settings.index().missing();
    add(
        "missing",
        edition.say(Families.MISSING_POLICY.of(missing)),
        edition.say(
            Families.MISSING_POLICY_LONG.of(missing),
            formats.figure(settings.index().missingLimitPercent())));
    new NotApplicableWords(edition)
        .rule()
        .ifPresent(
            rule ->
                add(
                    "not-applicable",
                    edition.say(Families.NOT_APPLICABLE.of(settings.index().notApplicable())),
                    rule));
    if (edition.comparesYears()) {
      add(
          "compare",
          edition.say("methodology.compare.value", settings.compareFrom(), settings.compareTo()),
          edition.say("methodology.compare.long"));
    }
    add("decimals", formats.count(settings.decimals()), edition.say("methodology.decimals.long"));
    if (settings.pointDecimals() != AnalysisSettings.POINT_DECIMALS) {
      row("point-decimals", formats.count(settings.pointDecimals()));
    }
  }

  private void analyses(MethodSettings methods) {
    if (edition.hasHistory()) {
      row("trend-level", formats.settingPercent(methods.trend().level()));
      row("trend-alpha", formats.settingPercent(methods.trend().alpha()));
    }
    row("bottleneck-units", share(methods.bottleneck().unitShare()));
    row("bottleneck-loss", share(methods.bottleneck().lossShare()));
    robustness(methods.robustness());
    row("peers-likeness", edition.say(Families.LIKENESS.of(methods.peers().likeness())));
    row("peers-size", formats.count(methods.peers().size()));
    row("peers-groups", formats.count(methods.peers().groups().size()));
    row("anomaly-limit", formats.figure(methods.anomaly().limit()));
    row("anomaly-units", formats.count(methods.anomaly().leastUnits()));
    if (edition.hasHistory()) {
      row("anomaly-jump", times(methods.anomaly().jump()));
    }
    row("anomaly-equal", share(methods.anomaly().equalShare()));
    if (edition.routes().has(edition.addresses().successors())) {
      row("succession-covered", share(methods.succession().leastCovered()));
    }
    if (edition.routes().has(edition.addresses().targets())) {
      target(methods.target());
    }
  }

  private void target(TargetSettings settings) {
    row("target-level", formats.settingPercent(settings.level()));
    row("target-sure", formats.settingPercent(settings.sureTail()));
    row("target-probably", formats.settingPercent(settings.probablyTail()));
    row("target-hold", edition.say(Families.HOLD.of(settings.hold())));
    row("target-fresh", formats.count(settings.freshDays()));
  }

  private void robustness(RobustnessSettings settings) {
    row("robustness-draws", formats.count(settings.draws()));
    row("robustness-generator", edition.say(Families.GENERATOR.of(settings.generator())));
    row("robustness-seed", Long.toString(settings.seed()));
    row("robustness-weights", edition.say(Families.WEIGHTS.of(settings.weights())));
    row("robustness-spread", "±" + formats.settingPercent(settings.weightSpread()));
    if (edition.hasSurvey()) {
      row("robustness-survey", edition.say(Families.SURVEY_ERROR.of(settings.survey())));
      row("robustness-respondents", formats.count(settings.respondents()));
    }
    if (edition.hasVerification()) {
      row(
          "robustness-verification",
          edition.say(Families.VERIFICATION_ERROR.of(settings.verification())));
    }
    row("robustness-level", formats.settingPercent(settings.level()));
    row("robustness-list", formats.count(settings.listSize()));
    row("robustness-group", formats.settingPercent(settings.groupLimit()));
    row("robustness-pairs", formats.count(settings.pairLimit()));
    row("robustness-samples", formats.count(settings.sensitivitySamples()));
    row("robustness-missing", formats.figure(settings.missingLimitPercent()) + "%");
  }

  private void row(String key, String used) {
    add(key, used, edition.say("methodology." + key + ".long", edition.terms().unit()));
  }

  private void add(String key, String used, String meaning) {
    settings.add(new Setting(edition.say("methodology." + key), used, meaning));
  }

  private String share(Fraction share) {
    return formats.figure(share.multiply(Fraction.HUNDRED).toDecimal(2)) + "%";
  }

  private String times(BigDecimal factor) {
    return edition.say("methodology.times", formats.figure(factor));
  }
}
