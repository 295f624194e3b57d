package vn.parindex.analytics.check;

import java.util.Set;
import vn.parindex.analytics.declaration.DeclaredPoints;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;

/** What is declared of a leaf is what the rule of the leaf takes. */
final class DeclaredFiguresFitTheirRule implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    SheetCursor.eachScore(
        of,
        scored -> {
          if (scored.score() instanceof LeafScore.Verified score
              // Such a leaf has no score of this kind at all, which another rule says.
              && scored.leaf().source() == Leaf.Source.VERIFIED) {
            score
                .declared()
                .filter(declared -> !DeclaredPoints.fits(scored.leaf(), declared))
                .ifPresent(declared -> report(of, scored, declared));
          }
        });
  }

  private static void report(Inspection of, SheetCursor.Scored scored, Declaration declared) {
    of.report(
        Problem.DECLARED_UNFIT,
        scored.place().at("declared"),
        declared.match(
            share -> "\"numerator\", \"denominator\"",
            count -> "\"count\"",
            done -> "\"done\": " + done.done(),
            doneOn -> "\"doneOn\"",
            step -> "\"step\": " + step.number()),
        expected(scored.leaf()),
        "Ghi lại theo cách chấm của tiêu chí "
            + scored.leaf().code()
            + ", hoặc bỏ cả mục \"declared\".");
  }

  private static String expected(Leaf leaf) {
    return leaf.scoring()
        .match(
            yesNo ->
                yesNo
                    .due()
                    .map(
                        day ->
                            "\"doneOn\": ngày thực hiện, vì tiêu chí có hạn "
                                + Inspection.day(day)
                                + "; chưa làm thì \"done\": false")
                    .orElse("\"done\": true hoặc false, hoặc \"doneOn\": ngày thực hiện"),
            steps ->
                "\"step\": mức đạt được, từ 1 đến "
                    + steps.shares().size()
                    + ", vì tiêu chí chấm theo mức",
            rate -> "\"numerator\" và \"denominator\", vì tiêu chí chấm theo tỷ lệ",
            perCase -> "\"count\": số việc, vì tiêu chí cộng điểm theo số việc",
            deduction -> "\"count\": số việc, vì tiêu chí trừ điểm theo số việc",
            survey -> "không có \"declared\"");
  }
}
