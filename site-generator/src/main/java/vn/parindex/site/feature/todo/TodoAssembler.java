package vn.parindex.site.feature.todo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.TodoPlaces;
import vn.parindex.site.say.duty.DutyWords;
import vn.parindex.site.say.result.UnitPlaces;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.year.FollowUpLinks;
import vn.parindex.site.say.year.SilenceWords;
import vn.parindex.site.say.year.YearPart;
import vn.parindex.site.words.WordFamily;

/** The page of everything that is open, unit by unit, and its parts where one cannot hold all. */
final class TodoAssembler extends YearPart {

  private static final WordFamily<Duty.When> WHEN =
      WordFamily.of("todo.when.*", Duty.When::code, Duty.When.values());

  /** More names than this in a sentence are counted instead. */
  private static final int MOST_NAMES = 6;

  private final DutyWords dutyWords;
  private final SilenceWords silence;
  private final UnitPlaces unitPlaces;
  private final TodoPlaces places;

  TodoAssembler(Edition edition, FollowUp year) {
    super(edition, year);
    this.dutyWords = new DutyWords(edition, year);
    this.silence = new SilenceWords(edition, year);
    this.unitPlaces = new UnitPlaces(edition);
    this.places = edition.todo();
  }

  /** A unit with all that it has to do. */
  private record Busy(OpenPoints open, List<Duty> duties) {
    long overdue(LocalDate asOf) {
      return duties.stream().filter(duty -> duty.when(asOf) == Duty.When.OVERDUE).count();
    }

    long count(Duty.Kind kind) {
      return duties.stream().filter(duty -> duty.kind() == kind).count();
    }
  }

  /** Those that owe reports first, then who has most left to do; equals by name. */
  private List<Busy> busy(Stream<OpenPoints> open) {
    return open.sorted(OpenPoints.mostUrgentFirst(year))
        .map(points -> new Busy(points, points.duties(year)))
        .toList();
  }

  Page page(Route route) {
    List<Busy> busy = busy(places.pages().stream().flatMap(List::stream));
    return edition
        .page(route, lead(busy))
        .add(busy.isEmpty() ? List.of() : places.isSplit() ? overview(busy) : List.of(list(busy)))
        .note(String.join(" ", edition.coming()))
        .note(clear(busy))
        .note(scope(busy))
        .note(places.isSplit() ? "" : lacking(busy))
        .add(Block.Links.of(others()))
        .made();
  }

  /** What is counted, where that is not all. */
  private String scope(List<Busy> busy) {
    return busy.isEmpty() || edition.showsEvidence() ? "" : edition.say("todo.scope");
  }

  /** The units of one part. */
  Page part(Route route, List<OpenPoints> open) {
    List<Busy> busy = busy(open.stream());
    return edition
        .page(route, counted(busy, edition.say("todo.who.these", formats.count(busy.size()))))
        .add(list(busy))
        .note(lacking(busy))
        .neighbours(places.pages(), open, this::link)
        .made();
  }

  private Link link(List<OpenPoints> page) {
    int place = places.pages().indexOf(page);
    return new Link(places.name(place), edition.addresses().todo(place + 1));
  }

  /** What is meant by so many being lacking, where a target is listed. */
  private String lacking(List<Busy> busy) {
    if (busy.stream().noneMatch(unit -> unit.count(Duty.Kind.TARGET) > 0)) {
      return "";
    }
    return edition.say(
        year.targets().stream().allMatch(TargetStanding::isPast)
            ? "target.lacking.past"
            : "target.lacking");
  }

  /** Who is silent, then how much is open and by when. */
  private String lead(List<Busy> busy) {
    if (busy.isEmpty()) {
      return edition.say(
          edition.showsEvidence() ? "duty.none" : "duty.none.public", formats.date(year.asOf()));
    }
    String silent = silence.brief();
    String counted = counted(busy, who(busy));
    return silent.isEmpty() ? counted : silent + " " + counted;
  }

  private String who(List<Busy> busy) {
    if (units.count() == 1) {
      return edition.nameInSentence(units.byName().get(0));
    }
    return busy.size() == units.count()
        ? edition.say("todo.who.all", formats.count(busy.size()), edition.yearTerms().units())
        : edition.say("todo.who.some", units.of(busy.size()), edition.yearTerms().units());
  }

  private String counted(List<Busy> busy, String who) {
    String day = formats.date(year.asOf());
    String all = formats.count(busy.stream().mapToLong(unit -> unit.duties().size()).sum());
    return next(busy)
        .map(
            due ->
                edition.say(
                    "todo.lead",
                    day,
                    who,
                    all,
                    formats.date(due),
                    dutyWords.left(due),
                    formats.count(all(busy).filter(duty -> duty.due().equals(due)).count())))
        .orElseGet(() -> edition.say("todo.lead.overdue", day, who, all));
  }

  /** The first day that has not passed; empty when all is overdue. */
  private Optional<LocalDate> next(List<Busy> busy) {
    return all(busy)
        .map(Duty::due)
        .filter(due -> !due.isBefore(year.asOf()))
        .min(LocalDate::compareTo);
  }

  private static Stream<Duty> all(List<Busy> busy) {
    return busy.stream().flatMap(unit -> unit.duties().stream());
  }

  private Map<Duty.When, Long> whens(List<Busy> busy) {
    return counts(busy, Duty.When.class, duty -> duty.when(year.asOf()));
  }

  /** How many there are of each; without those of which there are none. */
  private static <E extends Enum<E>> Map<E, Long> counts(
      List<Busy> busy, Class<E> type, Function<Duty, E> of) {
    return all(busy)
        .collect(Collectors.groupingBy(of, () -> new EnumMap<>(type), Collectors.counting()));
  }

  private List<Block.Todo.Count> whenCounts(List<Busy> busy) {
    return whens(busy).entrySet().stream()
        .map(
            when ->
                new Block.Todo.Count(
                    Addresses.todoOf(when.getKey()),
                    edition.say(WHEN.of(when.getKey())),
                    formats.count(when.getValue()),
                    when.getKey() == Duty.When.OVERDUE ? Tone.DOWN : Tone.PLAIN))
        .toList();
  }

  private List<Block.Todo.Count> kindCounts(List<Busy> busy) {
    return counts(busy, Duty.Kind.class, Duty::kind).entrySet().stream()
        .map(
            kind ->
                new Block.Todo.Count(
                    Addresses.todoOf(kind.getKey()),
                    edition.say(Families.DUTY_KIND.of(kind.getKey())),
                    formats.count(kind.getValue()),
                    Tone.PLAIN))
        .toList();
  }

  private Block.Todo list(List<Busy> busy) {
    return new Block.Todo(
        whenCounts(busy), kindCounts(busy), persons(busy), busy.stream().map(this::unit).toList());
  }

  private static List<Block.Todo.Person> persons(List<Busy> busy) {
    return all(busy)
        .map(Duty::person)
        .filter(person -> !person.isEmpty())
        .distinct()
        .sorted(NameOrder.by(Function.identity()))
        .map(person -> new Block.Todo.Person(slug(person), person))
        .toList();
  }

  private static String slug(String person) {
    return SearchFold.fold(person).replace(' ', '-');
  }

  private Block.Todo.OfUnit unit(Busy busy) {
    UnitId unit = busy.open().unit();
    return new Block.Todo.OfUnit(
        edition.addresses().todoOf(unit),
        units.cell(unit),
        sum(busy),
        unitPlaces.now(unit),
        edition.papersOf(unit),
        days(busy.duties()));
  }

  private String sum(Busy busy) {
    long overdue = busy.overdue(year.asOf());
    String all = formats.count(busy.duties().size());
    return overdue == 0
        ? edition.say("todo.sum", all)
        : edition.say("todo.sum.overdue", all, formats.count(overdue));
  }

  /** Things that follow each other and are due on one day stand together. */
  private List<Block.Todo.Day> days(List<Duty> duties) {
    List<Block.Todo.Day> days = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= duties.size(); i++) {
      if (i == duties.size() || !duties.get(i).due().equals(duties.get(from).due())) {
        days.add(day(duties.subList(from, i)));
        from = i;
      }
    }
    return days;
  }

  private Block.Todo.Day day(List<Duty> duties) {
    Duty first = duties.get(0);
    Duty.When when = first.when(year.asOf());
    return new Block.Todo.Day(
        Addresses.todoOf(when),
        dutyWords.left(first.due()),
        formats.date(first.due()),
        when == Duty.When.OVERDUE ? Tone.DOWN : Tone.PLAIN,
        duties.stream().map(this::item).toList());
  }

  private Block.Todo.Item item(Duty duty) {
    DutyWords.Said said = dutyWords.of(duty);
    return new Block.Todo.Item(
        Addresses.todoOf(duty.kind()),
        said.kind(),
        said.what(),
        said.need(),
        said.detail(),
        words.person(duty.unit(), duty.person()),
        slug(duty.person()));
  }

  /** Who has nothing left to do; empty when everybody has, and when nobody has. */
  private String clear(List<Busy> busy) {
    Collection<UnitId> open = busy.stream().map(unit -> unit.open().unit()).toList();
    List<UnitId> clear = units.byName().stream().filter(unit -> !open.contains(unit)).toList();
    if (busy.isEmpty() || clear.isEmpty()) {
      return "";
    }
    return clear.size() > MOST_NAMES
        ? edition.say(
            edition.showsEvidence() ? "todo.clear.many" : "todo.clear.many.public",
            units.of(clear.size()),
            edition.yearTerms().units())
        : edition.say(
            edition.showsEvidence() ? "todo.clear" : "todo.clear.public", units.joined(clear));
  }

  /** The other pages on the year. */
  private List<Link> others() {
    return FollowUpLinks.of(edition);
  }

  /** How much is open, who must act first, and the way to every unit. */
  private List<Block> overview(List<Busy> busy) {
    return List.of(
        new Block.Todo(whenCounts(busy), kindCounts(busy), List.of(), List.of()),
        Block.Section.of("", edition.say("section.todo.first"), Block.Grid.of(first(busy))),
        Block.Section.of("", edition.say("section.todo.parts"), Block.Grid.of(parts(busy))));
  }

  private TableView first(List<Busy> busy) {
    List<Busy> shown =
        RowLimit.first(
            busy, unit -> List.of(unit.open().silence().isPresent(), unit.duties().size()));
    TableOf<Busy> table =
        new TableOf<Busy>("first", edition.say("todo.first.caption", edition.yearTerms().unit()))
            .column(
                columns.words("unit", edition.say("column.unit")), row -> place(row.open().unit()));
    return numbers(table, busy, List::of)
        .note(
            shown.size() == busy.size()
                ? ""
                : edition.say(
                    "todo.first.note", formats.count(shown.size()), formats.count(busy.size())))
        .rows(shown);
  }

  private Cell place(UnitId unit) {
    return new Cell.Linked(places.of(unit, units.name(unit)), Tone.PLAIN, units.place(unit));
  }

  /** Some of the units, on one page. */
  private record Part(int place, List<Busy> busy) {}

  private TableView parts(List<Busy> busy) {
    Map<UnitId, Busy> byUnit =
        busy.stream().collect(Collectors.toMap(unit -> unit.open().unit(), unit -> unit));
    TableOf<Part> table =
        new TableOf<Part>("parts", edition.say("todo.parts.caption"))
            .column(
                columns.words(
                    "units", edition.say("todo.column.units", edition.yearTerms().units())),
                row ->
                    cells.link(
                        places.name(row.place()),
                        edition.addresses().todo(row.place() + 1),
                        row.place()))
            .column(
                columns.figures("count", edition.say("todo.column.count")),
                row -> cells.count(row.busy().size()));
    return numbers(table, busy, Part::busy)
        .rows(
            IntStream.range(0, places.pages().size())
                .mapToObj(
                    place ->
                        new Part(
                            place,
                            places.pages().get(place).stream()
                                .map(open -> byUnit.get(open.unit()))
                                .toList()))
                .toList());
  }

  /** How much is open, overdue, and of each kind of which there is anything. */
  private <R> TableOf<R> numbers(TableOf<R> table, List<Busy> all, Function<R, List<Busy>> of) {
    Collection<Duty.Kind> kinds = counts(all, Duty.Kind.class, Duty::kind).keySet();
    return table
        .column(
            columns.figures("open", edition.say("todo.column.open")),
            row ->
                cells.count(of.apply(row).stream().mapToLong(unit -> unit.duties().size()).sum()))
        .column(
            columns.figures("overdue", edition.say("todo.column.overdue")),
            row ->
                cells.count(
                    of.apply(row).stream().mapToLong(unit -> unit.overdue(year.asOf())).sum()))
        .each(
            Arrays.stream(Duty.Kind.values()).filter(kinds::contains).toList(),
            kind ->
                columns.figures(
                    kind.code(), Edition.capital(edition.say(Families.DUTY_KIND.of(kind)))),
            (row, kind) -> number(of.apply(row), kind));
  }

  /** Of units that are silent on all targets nobody knows which they miss. */
  private Cell number(List<Busy> busy, Duty.Kind kind) {
    long count = busy.stream().mapToLong(unit -> unit.count(kind)).sum();
    boolean unknown =
        kind == Duty.Kind.TARGET
            && count == 0
            && busy.stream().allMatch(unit -> unit.open().silence().isPresent());
    return unknown ? cells.absent("") : cells.count(count);
  }
}
