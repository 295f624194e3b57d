package vn.parindex.site.feature.target;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.target.TargetSettings;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** What the words about targets mean, from the very settings that computed them. */
final class TargetRules {

  private TargetRules() {}

  /**
   * All of them; what pace, certainty and forecast are only where there are any, and what is the
   * other way round only where lower is better for any target.
   */
  static List<String> of(Edition edition, boolean decided, boolean anyAtMost) {
    TargetSettings settings = edition.results().settings().methods().target();
    Formats formats = edition.formats();
    String unit = edition.yearTerms().unit();
    String state = edition.say("targets.rule.state", formats.count(settings.freshDays()));
    String pooled = edition.say("targets.rule.pooled", edition.yearTerms().group(), unit);
    List<String> rules = new ArrayList<>();
    rules.add(state);
    if (!decided) {
      rules.addAll(paced(edition, settings));
    }
    if (anyAtMost) {
      rules.add(edition.say("targets.rule.at-most"));
    }
    rules.add(pooled);
    return rules;
  }

  private static List<String> paced(Edition edition, TargetSettings settings) {
    Formats formats = edition.formats();
    String onTrack = formats.figure(settings.onTrackMiss()) + "%";
    String atRisk = formats.figure(settings.atRiskMiss()) + "%";
    return List.of(
        edition.say("targets.rule.reach", onTrack, atRisk),
        edition.say(Families.HOLD_RULE.of(settings.hold())),
        edition.say(
            "targets.rule.certainty",
            formats.settingPercent(settings.sureTail()),
            formats.settingPercent(settings.probablyTail())),
        edition.say("targets.rule.forecast", formats.settingPercent(settings.level())));
  }
}
