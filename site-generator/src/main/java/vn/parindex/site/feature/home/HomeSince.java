package vn.parindex.site.feature.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.versions.DutyChange;
import vn.parindex.analytics.versions.News;
import vn.parindex.analytics.versions.ReportChange;
import vn.parindex.analytics.versions.SheetChange;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Facts.Fact;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.since.Earlier;
import vn.parindex.site.say.since.SinceWords;

/**
 * What is new since an earlier version, counted, with the first of each kind; the whole stands on
 * the page of the data.
 */
final class HomeSince {

  private static final int FIRST = 3;

  private final Edition edition;
  private final SinceWords words;

  HomeSince(Edition edition, Earlier earlier) {
    this.edition = edition;
    this.words = new SinceWords(edition, earlier);
  }

  /** The words of the news. */
  SinceWords words() {
    return words;
  }

  Block.Section section() {
    List<Fact> facts = facts(words.news().all());
    Block said =
        facts.isEmpty()
            ? Block.Paragraph.of(
                edition.say(
                    "since.none", edition.formats().count(words.news().versions().files().size())))
            : new Block.Facts(facts);
    return Block.Section.of(
        "since",
        words.title(),
        said,
        new Block.Paragraph(List.of(Block.Phrase.of(words.more())), "more"));
  }

  private List<Fact> facts(News news) {
    List<Fact> facts = new ArrayList<>();
    came(facts, edition.say("since.reports"), news.newReports(), news.newSheets());
    came(facts, edition.say("since.reports.gone"), news.goneReports(), news.goneSheets());
    int corrected = news.points() + news.figures().size();
    if (corrected > 0) {
      List<String> first = words.corrected(news, true, FIRST);
      facts.add(
          words.fact(
              edition.say("since.corrected"),
              corrected,
              words.listed(
                  first,
                  corrected,
                  edition.say("since.other.figures", count(corrected - first.size())))));
    }
    duties(facts, edition.say("since.overdue"), news.overdue());
    duties(facts, edition.say("since.done"), news.done());
    duties(facts, edition.say("since.reopened"), news.reopened());
    return facts;
  }

  private String count(long number) {
    return edition.formats().count(number);
  }

  private void came(
      List<Fact> facts, String what, List<ReportChange> reports, List<SheetChange> sheets) {
    List<String> parts = new ArrayList<>();
    SinceWords.byDate(reports)
        .forEach(
            (date, ofDate) -> {
              long late = ofDate.stream().filter(ReportChange::late).count();
              String who = who(ofDate.stream().map(ReportChange::unit).toList());
              String day = edition.formats().date(date);
              parts.add(
                  late == 0
                      ? edition.say("since.reports.of", day, who)
                      : edition.say("since.reports.of.late", day, who, count(late)));
            });
    sheets.stream().collect(Collectors.groupingBy(SheetChange::period)).entrySet().stream()
        .sorted(Map.Entry.<String, List<SheetChange>>comparingByKey().reversed())
        .forEach(
            ofPeriod ->
                parts.add(
                    edition.say(
                        "since.sheets.of",
                        ofPeriod.getKey(),
                        who(ofPeriod.getValue().stream().map(SheetChange::unit).toList()))));
    int all = reports.size() + sheets.size();
    if (all > 0) {
      List<String> first = parts.subList(0, Math.min(FIRST, parts.size()));
      facts.add(
          words.fact(
              what,
              all,
              words.listed(
                  first,
                  parts.size(),
                  edition.say("since.other.dates", count(parts.size() - first.size())))));
    }
  }

  /** The names of a few, how many of more. */
  private String who(List<UnitId> units) {
    return units.size() <= FIRST
        ? words.units().listed(units)
        : edition.say("since.units", count(units.size()), edition.terms().unit());
  }

  /** Who has most of them: all that have as many, or none where that would be very many. */
  private void duties(List<Fact> facts, String what, List<DutyChange> all) {
    if (all.isEmpty()) {
      return;
    }
    Map<UnitId, Long> byUnit =
        all.stream().collect(Collectors.groupingBy(DutyChange::unit, Collectors.counting()));
    List<UnitId> units =
        words.units().byName(byUnit.keySet()).stream()
            .sorted(Comparator.comparing(byUnit::get, Comparator.reverseOrder()))
            .toList();
    List<String> first =
        units.stream()
            .limit(FIRST)
            .map(
                unit ->
                    edition.say(
                        "since.duties.of", words.units().name(unit), count(byUnit.get(unit))))
            .toList();
    facts.add(
        words.fact(
            what,
            all.size(),
            words.listed(
                first,
                units.size(),
                edition.say(
                    "since.other.units",
                    count(units.size() - first.size()),
                    edition.terms().unit()))));
  }
}
