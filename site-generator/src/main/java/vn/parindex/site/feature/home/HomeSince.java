package vn.parindex.site.feature.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.versions.NewSince;
import vn.parindex.analytics.versions.News;
import vn.parindex.analytics.versions.ReportChange;
import vn.parindex.analytics.versions.SheetChange;
import vn.parindex.site.model.Block;
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
    List<Block> told = new ArrayList<>(List.of(Block.Paragraph.note(words.then())));
    List<Block> lines = lines(words.news().all());
    if (lines.isEmpty()) {
      told.add(
          Block.Paragraph.of(
              edition.say("since.none", count(words.news().versions().files().size()))));
    }
    told.addAll(lines);
    told.add(words.more());
    return new Block.Section("", "since", words.title(), told);
  }

  private List<Block> lines(News news) {
    List<Block> lines = new ArrayList<>();
    came(lines, edition.say("since.reports"), news.newReports(), news.newSheets());
    came(lines, edition.say("since.reports.gone"), news.goneReports(), news.goneSheets());
    words.correctedLine(news, true, FIRST).ifPresent(lines::add);
    duties(lines, edition.say("since.overdue"), of -> of.overdue().size());
    duties(lines, edition.say("since.done"), of -> of.done().size());
    duties(lines, edition.say("since.reopened"), of -> of.reopened().size());
    return lines;
  }

  private String count(long number) {
    return edition.formats().count(number);
  }

  private void came(
      List<Block> lines, String what, List<ReportChange> reports, List<SheetChange> sheets) {
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
                      : late == ofDate.size()
                          ? edition.say("since.reports.of.all-late", day, who)
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
      lines.add(
          words.line(
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
        : edition.say("since.units", count(units.size()), edition.yearTerms().unit());
  }

  /** How many, and who has most of them. */
  private void duties(List<Block> lines, String what, ToIntFunction<News> of) {
    int all = of.applyAsInt(words.news().all());
    if (all == 0) {
      return;
    }
    NewSince.Most most = words.news().most(of, FIRST);
    List<String> parts =
        new ArrayList<>(
            most.first().stream()
                .map(
                    unit ->
                        edition.say(
                            "since.duties.of",
                            words.units().name(unit),
                            count(of.applyAsInt(words.news().of(unit)))))
                .toList());
    if (most.others() > 0) {
      String others = count(most.others());
      parts.add(
          parts.isEmpty()
              ? edition.say(
                  "since.duties.alike", others, edition.yearTerms().unit(), count(most.most()))
              : edition.say("since.other.units", others, edition.yearTerms().unit()));
    }
    lines.add(words.line(what, all, String.join("; ", parts)));
  }
}
