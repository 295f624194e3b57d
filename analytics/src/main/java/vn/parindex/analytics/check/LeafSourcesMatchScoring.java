package vn.parindex.analytics.check;

import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Scoring;

/** A survey leaf is scored by a survey, and no other leaf is. */
final class LeafSourcesMatchScoring implements DataRule {
  @Override
  public void check(Inspection of) {
    for (Framework framework : of.dataset().frameworks().values()) {
      for (Leaf leaf : framework.leaves().toList()) {
        boolean survey = leaf.source() == Leaf.Source.SURVEY;
        boolean answers = leaf.scoring() instanceof Scoring.SurveyAnswers;
        if (survey != answers) {
          of.report(
              Problem.SCORING_SOURCE,
              of.leaf(framework, leaf.code()).at("scoring", "form"),
              "nguồn \"" + leaf.source().code() + "\"",
              survey
                  ? "cách chấm \"survey\" cho tiêu chí điều tra xã hội học"
                  : "cách chấm yes-no, steps, rate, per-case hoặc deduction cho tiêu chí thẩm định",
              "Sửa \"source\" hoặc \"scoring\" của tiêu chí " + leaf.code() + ".");
        }
      }
    }
  }
}
