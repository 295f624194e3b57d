package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.versions.DutyChange;
import vn.parindex.analytics.versions.News;
import vn.parindex.site.model.Block;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.since.Earlier;
import vn.parindex.site.say.since.SinceWords;

/** The part of a scorecard on what is new of the unit since an earlier version. */
final class ScorecardSince {

  private static final int FIRST = 5;

  private final Edition edition;
  private final SinceWords words;

  ScorecardSince(Edition edition, Earlier earlier) {
    this.edition = edition;
    this.words = new SinceWords(edition, earlier);
  }

  /** The words of the news. */
  SinceWords words() {
    return words;
  }

  /** Of a unit, in a few lines; one sentence where nothing is new. */
  Block.Section section(UnitId unit) {
    List<Block> told = new ArrayList<>(List.of(Block.Paragraph.note(words.then())));
    List<Block> lines = lines(words.news().of(unit));
    if (lines.isEmpty()) {
      told.add(Block.Paragraph.of(edition.say("since.unit.none")));
    } else {
      told.addAll(lines);
      told.add(words.more());
    }
    return new Block.Section("part-since", "since screen", words.title(), told);
  }

  private List<Block> lines(News news) {
    List<Block> lines = new ArrayList<>();
    add(
        lines,
        edition.say("since.reports"),
        Stream.concat(
                news.newReports().stream().map(words::report),
                news.newSheets().stream().map(words::sheet))
            .toList());
    add(
        lines,
        edition.say("since.reports.gone"),
        Stream.concat(
                news.goneReports().stream().map(words::report),
                news.goneSheets().stream().map(words::sheet))
            .toList());
    words.correctedLine(news, false, FIRST).ifPresent(lines::add);
    duties(lines, edition.say("since.overdue"), news.overdue());
    duties(lines, edition.say("since.done"), news.done());
    duties(lines, edition.say("since.reopened"), news.reopened());
    return lines;
  }

  private void add(List<Block> lines, String what, List<String> all) {
    if (!all.isEmpty()) {
      lines.add(words.line(what, all.size(), String.join("; ", all)));
    }
  }

  private void duties(List<Block> lines, String what, List<DutyChange> all) {
    if (!all.isEmpty()) {
      List<String> first =
          all.stream().limit(FIRST).map(change -> words.what(change).text()).toList();
      lines.add(
          words.line(
              what,
              all.size(),
              words.listed(
                  first,
                  all.size(),
                  edition.say(
                      "since.other.duties", edition.formats().count(all.size() - first.size())))));
    }
  }
}
