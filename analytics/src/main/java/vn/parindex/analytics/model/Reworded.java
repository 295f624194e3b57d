package vn.parindex.analytics.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A data set whose words are others: everything that people read and that is not a proper name, a
 * code or a number.
 *
 * @param word what stands for a text
 * @param language in which notes are taken where there are some
 */
record Reworded(UnaryOperator<String> word, String language) {

  Dataset of(Dataset data) {
    return new Dataset(
            identity(data.identity()),
            all(data.units(), this::unit),
            all(data.successions(), this::succession),
            data.tileMap(),
            data.boundaries(),
            each(data.frameworks(), this::framework),
            data.periods(),
            data.sheets(),
            each(data.targets(), this::targets),
            each(data.tasks(), this::tasks),
            each(data.findings(), list -> all(list, this::finding)),
            each(data.calendars(), this::calendar),
            reports(data.reports()),
            notes(data.notes()),
            all(data.files(), this::file))
        .announcing(all(data.coming(), coming -> coming.in(this::in)));
  }

  private static <V> List<V> all(List<V> list, UnaryOperator<V> change) {
    return list.stream().map(change).toList();
  }

  private static <V> Map<String, V> each(Map<String, V> map, Function<V, V> change) {
    Map<String, V> changed = new LinkedHashMap<>();
    map.forEach((key, value) -> changed.put(key, change.apply(value)));
    return changed;
  }

  private String in(String text) {
    return word.apply(text);
  }

  private Dataset.Identity identity(Dataset.Identity of) {
    return new Dataset.Identity(
        in(of.name()),
        in(of.publisher()),
        of.dataVersion(),
        of.unitFolder(),
        of.languages(),
        of.terms(),
        of.siteAddress(),
        of.publicPolicy(),
        all(of.formerly(), this::formerly));
  }

  private Dataset.Formerly formerly(Dataset.Formerly of) {
    return new Dataset.Formerly(
        of.until(), of.name().map(this::in), of.publisher().map(this::in), of.terms());
  }

  private Unit unit(Unit of) {
    return new Unit(
        of.id(),
        of.name(),
        in(of.type()),
        of.validUntil(),
        of.population(),
        of.areaKm2(),
        of.neighbours(),
        all(of.formerNames(), this::formerName),
        of.identifier(),
        of.isFounded(),
        of.aliases());
  }

  private FormerName formerName(FormerName of) {
    return new FormerName(of.name(), in(of.type()), of.change(), of.year());
  }

  private Succession succession(Succession of) {
    return new Succession(of.date(), of.successor(), of.parts(), in(of.legalBasis()));
  }

  private Framework framework(Framework of) {
    return new Framework(
        of.edition(),
        in(of.name()),
        of.continues(),
        of.bonusCap(),
        of.penaltyCap(),
        all(of.areas(), this::area),
        all(of.dropped(), leaf -> new Framework.DroppedLeaf(leaf.leafCode(), in(leaf.reason()))));
  }

  private Area area(Area of) {
    return new Area(of.code(), in(of.name()), of.continues(), all(of.criteria(), this::criterion));
  }

  private Criterion criterion(Criterion of) {
    return new Criterion(of.code(), in(of.name()), all(of.leaves(), this::leaf));
  }

  private Leaf leaf(Leaf of) {
    return new Leaf(
        of.code(),
        in(of.name()),
        of.maxPoints(),
        of.source(),
        of.fixableLocally(),
        of.scoring(),
        of.continuation());
  }

  private TargetSet targets(TargetSet of) {
    return new TargetSet(of.year(), of.reportDue(), all(of.targets(), this::target));
  }

  private Target target(Target of) {
    return new Target(
        of.code(),
        of.clause(),
        in(of.name()),
        in(of.numerator()),
        in(of.denominator()),
        of.form(),
        of.comparison(),
        of.threshold(),
        of.base(),
        of.parent(),
        in(of.scope()),
        of.cases());
  }

  private TaskSet tasks(TaskSet of) {
    return new TaskSet(of.year(), of.due(), all(of.tasks(), this::task));
  }

  private Task task(Task of) {
    return new Task(of.code(), of.clause(), in(of.name()), in(of.measure()), of.proof());
  }

  private ReviewFinding finding(ReviewFinding of) {
    return new ReviewFinding(of.code(), of.clause(), of.kind(), in(of.name()), of.fixableLocally());
  }

  private YearCalendar calendar(YearCalendar of) {
    return new YearCalendar(
        of.year(),
        all(
            of.reviews(),
            review ->
                new YearCalendar.Review(
                    review.code(), in(review.name()), review.figuresOn(), review.heldOn())),
        all(
            of.deadlines(),
            day -> new YearCalendar.Deadline(day.date(), in(day.name()), day.clause())));
  }

  private Reports reports(Reports of) {
    return new Reports(
        of.measurements(),
        of.taskProgress(),
        each(of.unitFindings(), list -> all(list, this::unitFinding)),
        each(
            of.evidence(),
            register ->
                new EvidenceRegister(
                    register.year(), register.due(), all(register.items(), this::evidence))));
  }

  private UnitFinding unitFinding(UnitFinding of) {
    return new UnitFinding(
        of.unit(),
        of.finding(),
        in(of.cause()),
        in(of.remedy()),
        in(of.person()),
        of.due(),
        of.reports());
  }

  private Evidence evidence(Evidence of) {
    return new Evidence(of.unit(), of.leaf(), in(of.person()), of.entries());
  }

  /** Each note in the language if it was written in it, under the name of the one it stands for. */
  private List<Note> notes(KeyedList<Note.About, Note> of) {
    return all(
        of,
        note ->
            note.language().isEmpty()
                ? of.find(new Note.About(note.scope(), note.key(), language))
                    .map(other -> instead(note, other))
                    .orElse(note)
                : note);
  }

  private static Note instead(Note note, Note other) {
    return new Note(
        note.scope(), note.key(), "", other.markdown(), note.writtenOn(), other.files());
  }

  private DataFile file(DataFile of) {
    return new DataFile(
        of.path(), of.kind(), of.sha256(), provenance(of.provenance()), of.knownOn(), of.year());
  }

  private Provenance provenance(Provenance of) {
    return new Provenance(of.status(), in(of.source()), in(of.note()));
  }
}
