package vn.parindex.site.feature.target;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.target.TargetSettings;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** What the words about targets mean, from the very settings that computed them. */
final class TargetRules {

  private TargetRules() {}

  /**
   * All of them; what pace, certainty and forecast are only where there are any. Where lower is
   * better for all targets they say so, and where it is for some, what is the other way round.
   */
  static List<String> of(Edition edition, boolean decided, List<Target> targets) {
    boolean atMost = targets.stream().allMatch(Target::isAtMost);
    TargetSettings settings = edition.results().settings().methods().target();
    Formats formats = edition.formats();
    String unit = edition.yearTerms().unit();
    String state =
        edition.say(
            atMost ? "targets.rule.state.at-most" : "targets.rule.state",
            formats.count(settings.freshDays()));
    String pooled = edition.say("targets.rule.pooled", edition.yearTerms().group(), unit);
    List<String> rules = new ArrayList<>();
    rules.add(state);
    if (!decided) {
      rules.addAll(paced(edition, settings, atMost));
    }
    if (!atMost && targets.stream().anyMatch(Target::isAtMost)) {
      rules.add(edition.say("targets.rule.at-most"));
    }
    rules.add(pooled);
    return rules;
  }

  private static List<String> paced(Edition edition, TargetSettings settings, boolean atMost) {
    Formats formats = edition.formats();
    String probably = formats.settingPercent(settings.probablyTail());
    return List.of(
        edition.say("targets.rule.reach", probably),
        edition.say((atMost ? Families.HOLD_RULE_AT_MOST : Families.HOLD_RULE).of(settings.hold())),
        edition.say(
            "targets.rule.certainty", formats.settingPercent(settings.sureTail()), probably),
        edition.say("targets.rule.forecast", formats.settingPercent(settings.level())));
  }
}
