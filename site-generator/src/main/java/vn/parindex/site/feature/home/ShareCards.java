package vn.parindex.site.feature.home;

import java.util.List;
import vn.parindex.analytics.Grades;
import vn.parindex.site.model.ShareCard;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.Sentences;

/**
 * What the picture shows that stands for the site. Messengers keep it for weeks: so it says who
 * stands where, which stays true of its period, and not what is due tomorrow.
 */
public final class ShareCards {

  private ShareCards() {}

  /** Of an edition. */
  public static ShareCard of(Edition edition) {
    Grades grades = edition.grades();
    List<ShareCard.Bar> bars =
        edition.ranking().placed().stream()
            .map(
                placed ->
                    new ShareCard.Bar(
                        placed.value().toDouble(),
                        grades.level(placed.key()).map(edition::shade).orElse(0)))
            .toList();
    return new ShareCard(
        edition.siteName(),
        new Sentences(edition).standing(edition.ranking(), edition.to()),
        edition.dayOfScores(),
        edition.dataset().identity().publisher(),
        edition.shortNotice(),
        new GradeMap(edition).tiles(),
        bars);
  }
}
