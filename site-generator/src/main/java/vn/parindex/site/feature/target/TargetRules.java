package vn.parindex.site.feature.target;

import java.util.List;
import vn.parindex.analytics.target.TargetSettings;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** What the words about targets mean, from the very settings that computed them. */
final class TargetRules {

  private TargetRules() {}

  /** All of them; what pace, certainty and forecast are only where there are any. */
  static List<String> of(Edition edition, boolean decided) {
    TargetSettings settings = edition.results().settings().methods().target();
    Formats formats = edition.formats();
    String unit = edition.terms().unit();
    String onTrack = formats.points(settings.onTrackMiss()) + "%";
    String atRisk = formats.points(settings.atRiskMiss()) + "%";
    String state = edition.say("targets.rule.state", formats.count(settings.freshDays()));
    String pooled = edition.say("targets.rule.pooled", edition.terms().group(), unit);
    if (decided) {
      return List.of(state, pooled);
    }
    return List.of(
        state,
        edition.say("targets.rule.reach", onTrack, atRisk),
        edition.say(Families.HOLD_RULE.of(settings.hold())),
        edition.say(
            "targets.rule.certainty",
            formats.settingPercent(settings.sureTail()),
            formats.settingPercent(settings.probablyTail())),
        edition.say("targets.rule.forecast", formats.settingPercent(settings.level())),
        pooled);
  }
}
