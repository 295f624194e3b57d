package vn.parindex.site.feature.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block.Bullets;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Block.Paragraph;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.duty.TodoViews;
import vn.parindex.site.say.target.TargetSentences;
import vn.parindex.site.say.target.TargetTally;
import vn.parindex.site.say.year.FollowUpWords;
import vn.parindex.site.say.year.FollowedUnits;
import vn.parindex.site.say.year.SilenceWords;

/** The page on all targets of the year. */
final class TargetOverviewAssembler {

  /** What feeds the pages on targets. */
  static final Set<DataFile.Kind> KINDS =
      EnumSet.of(DataFile.Kind.UNITS, DataFile.Kind.TARGETS, DataFile.Kind.MEASUREMENTS);

  private final Edition edition;
  private final Formats formats;
  private final FollowUp year;
  private final LocalDate due;
  private final FollowedUnits units;
  private final TargetSentences sentences;

  /**
   * Of a year with at least one target.
   *
   * @throws IllegalArgumentException if there is none
   */
  TargetOverviewAssembler(Edition edition, FollowUp year) {
    if (year.targets().isEmpty()) {
      throw new IllegalArgumentException("no targets in " + year.year());
    }
    this.edition = edition;
    this.formats = edition.formats();
    this.year = year;
    this.due = year.targets().get(0).due();
    this.units = new FollowedUnits(edition, year.units());
    this.sentences = new TargetSentences(edition, year);
  }

  Page page(Route route) {
    TargetOverviewTables tables = new TargetOverviewTables(edition, year);
    return edition
        .page(route, sentences.finding(due))
        .stats(stats())
        .add(new TodoViews(edition, year).reportsAndTargets())
        .section(edition.say("section.targets.heat"), new TargetHeat(edition, year, units).block())
        .section(edition.say("section.targets.list"), Grid.of(tables.targets()))
        .section(
            edition.say("section.targets.hard"),
            Paragraph.of(sentences.hard()),
            Bullets.sentences(sentences.pace(due)),
            Grid.of(tables.paces()))
        .section(
            edition.say("section.targets.rules"),
            Bullets.sentences(
                TargetRules.of(
                    edition,
                    year.targets().get(0).isDecided(),
                    year.targets().stream().map(TargetStanding::target).toList())))
        .made();
  }

  private List<Stat> stats() {
    TargetTally all = sentences.all();
    long left = ChronoUnit.DAYS.between(year.asOf(), due);
    return List.of(
        met(
            edition.say("targets.stat.met"),
            all.of(State.MET),
            edition.say("targets.stat.met.of", formats.count(all.judged())),
            Tone.STRONG),
        met(
            edition.say("targets.stat.pooled", edition.yearTerms().group()),
            sentences.pooledMet(),
            edition.say("targets.stat.pooled.of", formats.count(year.targets().size())),
            Tone.PLAIN),
        met(
            edition.say("targets.stat.all", edition.yearTerms().unit()),
            sentences.meetAll(),
            edition.say(
                "targets.stat.all.of",
                formats.count(year.units().size()),
                edition.yearTerms().unit()),
            Tone.PLAIN),
        Stat.of(
            edition.say("targets.stat.no-data"),
            formats.count(all.of(State.NO_DATA)),
            noDataOf(all)),
        Stat.of(
            edition.say("targets.stat.due"),
            formats.date(due),
            new FollowUpWords(edition).distance(left)));
  }

  /** How many are met; none that could be counted before the first figure of the year. */
  private Stat met(String label, long count, String of, Tone tone) {
    return Silence.newest(year).isEmpty()
        ? Stat.of(label, Formats.ABSENT, edition.say("targets.stat.none-yet"))
        : new Stat(label, formats.count(count), of, tone);
  }

  /** Out of how many; and how many of them are but the silence of some. */
  private String noDataOf(TargetTally all) {
    List<Silence> silent = new SilenceWords(edition, year).all();
    int without = silent.stream().mapToInt(Silence::without).sum();
    return without == 0
        ? edition.say("targets.stat.no-data.of", formats.count(all.all()))
        : edition.say(
            "targets.stat.no-data.silent",
            formats.count(all.all()),
            formats.count(without),
            formats.count(silent.stream().filter(one -> one.without() > 0).count()),
            edition.yearTerms().unit());
  }
}
