package vn.parindex.site.feature.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Paper;
import vn.parindex.site.say.ChangedData;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

/** A paper says of which days its year is, where that is none of the calendar. */
class PaperDaysTest {

  private static final String DAYS = "năm 2025 (15/12/2024–14/12/2025)";

  private static Stream<String> papers(Edition edition) {
    FollowUp year = edition.followUp().orElseThrow();
    PaperParts parts = new PaperParts(edition, year, edition.words().papers().orElseThrow());
    UnitId unit = year.units().get(0);
    AllYears all = new AllYears(year.units().stream().map(u -> new UnitYear(year, u)).toList());
    List<Paper> papers =
        List.of(
            new UrgingPaper(parts).of(unit),
            new UnitReportPaper(parts).of(unit),
            new SummaryPaper(parts, all).paper());
    return papers.stream().map(paper -> String.join("\n", PapersTest.texts(paper)));
  }

  @Test
  void each_paper_tells_the_days_of_a_reporting_year_in_its_subject() {
    List<Period> periods =
        RealEdition.VI.dataset().periods().stream()
            .map(
                period ->
                    period.code().equals("2025")
                        ? new Period(
                            period.code(),
                            LocalDate.of(2024, 12, 15),
                            LocalDate.of(2025, 12, 14),
                            period.unitsAsOf(),
                            period.unitCount(),
                            period.framework(),
                            period.closedOn())
                        : period)
            .toList();
    Edition reporting =
        ChangedData.edition(ChangedData.withPeriods(RealEdition.VI.dataset(), periods));
    assertThat(papers(reporting)).allSatisfy(text -> assertThat(text).contains(DAYS));
    assertThat(papers(RealEdition.VI))
        .as("a year of the calendar")
        .allSatisfy(text -> assertThat(text).contains("năm 2025").doesNotContain("/12/2024–"));
  }
}
