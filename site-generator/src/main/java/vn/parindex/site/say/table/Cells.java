package vn.parindex.site.say.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.parindex.analytics.Grades;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoScore;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** Makes cells: text for eyes, tone, and an exact key to sort by. */
public final class Cells {

  private final Edition edition;
  private final Formats formats;

  public Cells(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
  }

  public Cell text(String text) {
    return new Cell.Text(text, Tone.PLAIN, 0);
  }

  public Cell text(String text, long sortKey) {
    return new Cell.Text(text, Tone.PLAIN, sortKey);
  }

  public Cell text(String text, Fraction sortKey) {
    return new Cell.Text(text, Tone.PLAIN, key(sortKey));
  }

  public Cell link(String text, SitePath to, long sortKey) {
    return new Cell.Linked(text, to, Tone.PLAIN, sortKey);
  }

  /** A figure that leads to where it is computed: a place on the calculation sheet of a unit. */
  public Cell computed(Cell figure, UnitId unit, String place) {
    return new Cell.Linked(
        figure.text(),
        edition.addresses().calculation(unit),
        place,
        figure.tone(),
        figure.sortKey());
  }

  /** The name of a unit of the current period, leading to its scorecard; sorted as names are. */
  public Cell unit(UnitId id) {
    return link(
        edition.labels().get(id), edition.addresses().unit(id), edition.nameOrder().get(id));
  }

  /** A day, sorted as such. */
  public Cell day(LocalDate day) {
    return text(formats.date(day), day.toEpochDay());
  }

  /** A figure that counts. */
  public Cell count(Fraction whole) {
    return count(whole.toDecimal(0).longValueExact());
  }

  public Cell count(long count) {
    return new Cell.Text(formats.count(count), Tone.PLAIN, count);
  }

  public Cell absent(String why) {
    return new Cell.Text(
        why.isEmpty() ? Formats.ABSENT : Formats.ABSENT + " " + why, Tone.ABSENT, SortKey.LAST);
  }

  /** A percentage without its sign, for a column that names the unit. */
  public Cell score(Score score) {
    return score.match(this::percent, this::absent);
  }

  public Cell percent(Fraction percent) {
    return new Cell.Text(formats.plain(percent), Tone.PLAIN, key(percent));
  }

  public Cell percent(double percent) {
    return new Cell.Text(formats.plain(percent), Tone.PLAIN, key(percent));
  }

  public Cell absent(NoScore reason) {
    return absent(edition.say(Families.NO_SCORE.of(reason)));
  }

  /** A change with sign and tone. */
  public Cell change(Fraction change) {
    return new Cell.Text(formats.signed(change), tone(change), key(change));
  }

  /** A change of what is the better the lower it is: its sign is as it is, its tone the other. */
  public Cell changeOfCost(Fraction change) {
    return new Cell.Text(formats.signed(change), tone(change.negate()), key(change));
  }

  public Tone tone(Fraction change) {
    return switch (change.signum()) {
      case 1 -> Tone.UP;
      case -1 -> Tone.DOWN;
      default -> Tone.LEVEL;
    };
  }

  /** Places gained with an arrow: "▲ 3", "▼ 2", "=". */
  public Cell places(Fraction gained) {
    return switch (gained.signum()) {
      case 1 -> new Cell.Text("▲ " + formats.places(gained), Tone.UP, key(gained));
      case -1 -> new Cell.Text("▼ " + formats.places(gained), Tone.DOWN, key(gained));
      default -> new Cell.Text("=", Tone.LEVEL, 0);
    };
  }

  /** Places with sign, for parts that add up. */
  public Cell signedPlaces(Fraction places) {
    return new Cell.Text(formats.signedPlaces(places), Tone.PLAIN, key(places));
  }

  /** A rank; shared ranks say so: "4 (đồng hạng)". */
  public Cell rank(Optional<? extends Ranking.Placed<?>> place) {
    return place
        .<Cell>map(
            placed ->
                new Cell.Text(
                    placed.isTied()
                        ? edition.say("rank.tied", formats.rank(placed.rank()))
                        : formats.rank(placed.rank()),
                    Tone.PLAIN,
                    placed.rank().doubled()))
        .orElseGet(() -> absent(""));
  }

  /** The rank of a unit, or that it has none. */
  public Cell rank(Ranking<UnitId> ranking, UnitId id) {
    return ranking.of(id).isPresent() ? rank(ranking.of(id)) : absent(edition.say("rank.none"));
  }

  /** By what a unit is ranked, or why it is not. */
  public Cell ranked(Ranking<UnitId> ranking, UnitId id) {
    return ranking
        .of(id)
        .map(placed -> percent(placed.value()))
        .orElseGet(() -> absent(ranking.unplaced().get(id)));
  }

  /** The band of a unit; absent when it is not ranked. */
  public Cell band(Grades grades, UnitId unit) {
    return grades
        .level(unit)
        .<Cell>map(
            level ->
                new Cell.Band(
                    edition.bandName(grades.scale().bands().get(level - 1)),
                    edition.shade(level),
                    SortKey.of(-level)))
        .orElseGet(() -> absent(""));
  }

  public Cell points(Figure figure) {
    return figure.match(this::points, this::absent);
  }

  public Cell points(BigDecimal points) {
    return new Cell.Text(formats.points(points), Tone.PLAIN, SortKey.of(points));
  }

  /** A number that is no points, such as an area or a bound. */
  public Cell figure(BigDecimal number) {
    return figure(Fraction.of(number));
  }

  /** The same of a figure that was observed. */
  public Cell figure(Fraction number) {
    return new Cell.Text(formats.figure(number), Tone.PLAIN, key(number));
  }

  public Cell points(Fraction points) {
    return new Cell.Text(formats.points(points), Tone.PLAIN, key(points));
  }

  public Cell absent(MissingReason reason) {
    return absent(edition.say(Families.MISSING.of(reason)));
  }

  public static SortKey key(Fraction value) {
    return new SortKey.Exact(value.numerator(), value.denominator());
  }

  /** The key of what came out of statistics. */
  public static SortKey key(double value) {
    return SortKey.of(BigDecimal.valueOf(value));
  }
}
