package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.bottleneck.UnitLoss;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.LossWords;
import vn.parindex.site.say.result.StillScored;
import vn.parindex.site.say.result.WaysUpSentences;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** The part of a scorecard on points lost and what can be won back. */
final class ScorecardLosses extends TablePart {

  private static final int FIRST = 5;

  private final LossWords words;
  private final ScorecardWhatIf whatIf;
  private final Optional<String> year;
  private final Optional<StillScored> still;

  ScorecardLosses(Edition edition) {
    super(edition);
    this.words = new LossWords(edition);
    this.whatIf = new ScorecardWhatIf(edition);
    this.year = edition.followUp().map(FollowUp::year);
    this.still = year.map(code -> new StillScored(edition, code));
  }

  /** Where winning points back leads a unit, or why nowhere; in sentences. */
  List<String> waysUp(UnitId id) {
    return new WaysUpSentences(edition).of(edition.results().waysUp().get(id));
  }

  /**
   * What was lost, and where winning it back would lead.
   *
   * @param named whether the first leaves that the unit can win back stand elsewhere on the page
   */
  Block.Section section(UnitId id, List<String> waysUp, boolean named) {
    UnitLoss loss = edition.results().pointsLost().units().get(id);
    List<UnitLoss.Part> losing = losing(loss);
    List<UnitLoss.Part> first =
        named ? List.of() : recoverable(loss).stream().limit(FIRST).toList();
    List<UnitLoss.Part> others = losing.stream().filter(part -> !first.contains(part)).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Stats.small(words.kinds().stream().map(kind -> stat(loss, losing, kind)).toList()));
    // Nothing is won back on what the year that is followed does not score, or scores otherwise.
    if (!edition.isFormer(id)) {
      left(recoverable(loss)).map(Block.Paragraph::of).ifPresent(blocks::add);
    }
    blocks.add(Block.Bullets.sentences(waysUp));
    List<Block> tables = new ArrayList<>();
    if (!first.isEmpty()) {
      tables.add(
          Block.Grid.of(
              table(id, "losses", edition.say("loss.own.first", edition.to()), first, false)));
    }
    if (!others.isEmpty()) {
      String caption =
          edition.say(
              first.isEmpty() ? "loss.own.caption" : "loss.own.others",
              edition.to(),
              formats.count(others.size()));
      tables.add(
          new Block.Fold(
              caption,
              true,
              List.of(Block.Grid.of(table(id, "losses-others", caption, others, true)))));
    }
    List<UnitLoss.Part> rows = Stream.concat(first.stream(), others.stream()).toList();
    whatIf
        .board(id, rows)
        .ifPresentOrElse(
            board -> blocks.add(new Block.WhatIf(board, tables)), () -> blocks.addAll(tables));
    blocks.add(
        Block.Paragraph.more(
            new Link(edition.say("loss.more"), edition.addresses().bottlenecks())));
    return new Block.Section(
        "part-losses", "losses", edition.say("section.scorecard.losses"), blocks);
  }

  /** What of it the year that is followed still scores; empty when that is all of it. */
  private Optional<String> left(List<UnitLoss.Part> own) {
    List<UnitLoss.Part> there =
        own.stream()
            .filter(part -> still.map(scored -> scored.has(part.leaf())).orElse(true))
            .toList();
    return there.size() == own.size()
        ? Optional.empty()
        : Optional.of(
            edition.say(
                there.isEmpty() ? "loss.own.still.none" : "loss.own.still",
                year.orElseThrow(),
                words.points(
                    there.stream()
                        .map(part -> part.lost().match(points -> points, none -> Fraction.ZERO))
                        .reduce(Fraction.ZERO, Fraction::add)),
                formats.count(there.size())));
  }

  private Stat stat(UnitLoss loss, List<UnitLoss.Part> losing, LossKind kind) {
    long leaves = losing.stream().filter(part -> part.kind() == kind).count();
    List<String> details = new ArrayList<>();
    if (leaves > 0) {
      details.add(edition.say("loss.on-leaves", formats.count(leaves)));
    }
    if (loss.missing(kind) > 0) {
      details.add(edition.say("loss.missing", formats.count(loss.missing(kind))));
    }
    return new Stat(
        edition.say(Families.LOSS.of(kind), edition.terms().unit()),
        loss.lost(kind).match(words::points, reason -> Formats.ABSENT),
        String.join("; ", details),
        Tone.PLAIN);
  }

  /** The leaves on which a unit lost points of a kind, the most points first. */
  static List<UnitLoss.Part> losing(UnitLoss loss, LossKind kind) {
    return losing(loss).stream().filter(part -> part.kind() == kind).toList();
  }

  private static List<UnitLoss.Part> recoverable(UnitLoss loss) {
    return losing(loss, LossKind.RECOVERABLE);
  }

  /** The leaves that lost anything, the most points lost first. */
  private static List<UnitLoss.Part> losing(UnitLoss loss) {
    Comparator<UnitLoss.Part> byLoss =
        Comparator.comparing(part -> part.lost().match(points -> points, reason -> Fraction.ZERO));
    return loss.leaves().stream()
        .filter(part -> part.lost().match(points -> points.signum() > 0, reason -> false))
        .sorted(byLoss.reversed())
        .toList();
  }

  private TableView table(
      UnitId unit, String id, String caption, List<UnitLoss.Part> losing, boolean ofAnyKind) {
    return new TableOf<UnitLoss.Part>(id, caption)
        .numbered(
            columns.words("leaf", edition.say("column.leaf")),
            (part, place) ->
                ofAnyKind
                    ? cells.text(LossWords.name(part.leaf()), place)
                    : cells.link(
                        LossWords.name(part.leaf()),
                        edition.addresses().area(part.areaCode()),
                        place))
        .column(
            columns.points("max", edition.say("column.max")),
            part -> cells.points(part.leaf().maxPoints()))
        .column(
            columns.points("lost", edition.say("column.lost")), part -> cells.points(part.lost()))
        .when(
            ofAnyKind,
            table ->
                table.column(
                    columns.words("kind", edition.say("column.local")),
                    part ->
                        cells.text(words.kind(part.kind()), LossWords.KINDS.indexOf(part.kind()))))
        .rowsAnswer(
            edition.addresses().figuresOf(unit), part -> FigureKey.leaf(part.leaf().code()), "lost")
        .rows(losing);
  }
}
