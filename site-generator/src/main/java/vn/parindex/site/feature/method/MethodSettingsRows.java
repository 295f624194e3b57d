package vn.parindex.site.feature.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.MethodSettings;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.robustness.RobustnessSettings;
import vn.parindex.analytics.target.TargetSettings;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Edition;

/** What was decided about the analyses beyond index and ranking, one row each. */
final class MethodSettingsRows {

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final List<TableView.Row> rows = new ArrayList<>();

  private MethodSettingsRows(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
  }

  /** The rows, from the very settings that computed the figures. */
  static List<TableView.Row> of(Edition edition) {
    MethodSettingsRows rows = new MethodSettingsRows(edition);
    rows.add(edition.results().settings().methods());
    return List.copyOf(rows.rows);
  }

  private void add(MethodSettings methods) {
    if (edition.hasHistory()) {
      row("trend-level", formats.settingPercent(methods.trend().level()));
      row("trend-alpha", formats.settingPercent(methods.trend().alpha()));
    }
    row("bottleneck-units", share(methods.bottleneck().unitShare()));
    row("bottleneck-loss", share(methods.bottleneck().lossShare()));
    robustness(methods.robustness());
    String likeness = methods.peers().likeness().code();
    row("peers-likeness", edition.say("likeness." + likeness));
    row("peers-size", formats.count(methods.peers().size()));
    row("peers-groups", formats.count(methods.peers().groups().size()));
    row("anomaly-limit", formats.points(methods.anomaly().limit()));
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
    row("target-on-track", formats.points(settings.onTrackMiss()) + "%");
    row("target-at-risk", formats.points(settings.atRiskMiss()) + "%");
    row("target-hold", edition.say("hold." + settings.hold().code()));
    row("target-fresh", formats.count(settings.freshDays()));
  }

  private void robustness(RobustnessSettings settings) {
    row("robustness-draws", formats.count(settings.draws()));
    row("robustness-generator", edition.say("generator." + settings.generator().code()));
    row("robustness-seed", Long.toString(settings.seed()));
    row("robustness-weights", edition.say("weights." + settings.weights().code()));
    row("robustness-spread", "±" + formats.settingPercent(settings.weightSpread()));
    if (edition.hasSurvey()) {
      row("robustness-survey", edition.say("survey-error." + settings.survey().code()));
      row("robustness-respondents", formats.count(settings.respondents()));
    }
    row(
        "robustness-verification",
        edition.say("verification-error." + settings.verification().code()));
    row("robustness-level", formats.settingPercent(settings.level()));
    row("robustness-list", formats.count(settings.listSize()));
    row("robustness-group", formats.settingPercent(settings.groupLimit()));
    row("robustness-pairs", formats.count(settings.pairLimit()));
    row("robustness-samples", formats.count(settings.sensitivitySamples()));
    row("robustness-missing", formats.points(settings.missingLimitPercent()) + "%");
  }

  private void row(String key, String used) {
    rows.add(
        new TableView.Row(
            List.of(
                cells.text(edition.say("methodology." + key)),
                cells.text(used),
                cells.text(edition.say("methodology." + key + ".long", edition.terms().unit()))),
            false));
  }

  private String share(Fraction share) {
    return formats.points(share.multiply(Fraction.HUNDRED).toDecimal(2)) + "%";
  }

  private String times(BigDecimal factor) {
    return edition.say("methodology.times", formats.points(factor));
  }
}
