package vn.parindex.site.feature.data;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.target.TargetWords;

/** Targets, tasks and findings of all years as the data has them, so that all can check them. */
final class LoadedTables extends TablePart {

  private final Dataset dataset;

  LoadedTables(Edition edition) {
    super(edition);
    this.dataset = edition.dataset();
  }

  /** One for each kind that there is any of. */
  List<Block.Section> sections() {
    return Stream.of(
            section(edition.say("section.sources.targets"), targets()),
            section(edition.say("section.sources.tasks"), tasks()),
            section(edition.say("section.sources.findings"), findings()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Block.Section> section(String heading, TableView table) {
    return table.rows().isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Section("", "", heading, List.of(Block.Grid.of(table))));
  }

  private TableView targets() {
    return this.<Target>ofYears(
            "targets",
            edition.say("sources.targets", years(dataset.targets().keySet())),
            dataset.targets().size())
        .column(
            columns.fixed("code", edition.say("column.code")), row -> cells.text(row.one().code()))
        .column(
            columns.fixed("clause", edition.say("column.clause")),
            row -> cells.text(row.one().clause()))
        .column(
            columns.fixed("name", edition.say("column.target")),
            row -> cells.text(nameAndScope(row.one())))
        .column(
            columns.fixed("threshold", edition.say("column.threshold")),
            row -> cells.text(TargetWords.threshold(edition, row.one())))
        .column(
            columns.fixed("parent", edition.say("column.part-of")),
            row -> textOrNone(row.one().parent()))
        .rows(rows(dataset.targets(), TargetSet::targets));
  }

  private static String nameAndScope(Target target) {
    return target.scope().isEmpty() ? target.name() : target.name() + " (" + target.scope() + ")";
  }

  /** A thing of a year: codes come again in the next year for something else. */
  private record OfYear<T>(String year, T one) {}

  private static <S, T> List<OfYear<T>> rows(
      Map<String, S> sets, Function<S, ? extends Collection<T>> things) {
    return sets.entrySet().stream()
        .flatMap(
            set ->
                things.apply(set.getValue()).stream().map(one -> new OfYear<>(set.getKey(), one)))
        .toList();
  }

  /** A table that says of which year a row is where there are several. */
  private <T> TableOf<OfYear<T>> ofYears(String id, String caption, int years) {
    return new TableOf<OfYear<T>>(id, caption)
        .when(
            years > 1,
            table ->
                table.column(
                    columns.fixed("year", edition.say("column.period")),
                    row -> cells.text(row.year())));
  }

  private TableView tasks() {
    return this.<Task>ofYears(
            "tasks",
            edition.say("sources.tasks", years(dataset.tasks().keySet())),
            dataset.tasks().size())
        .column(
            columns.fixed("code", edition.say("column.code")), row -> cells.text(row.one().code()))
        .column(
            columns.fixed("clause", edition.say("column.clause")),
            row -> cells.text(row.one().clause()))
        .column(
            columns.fixed("name", edition.say("column.task")), row -> cells.text(row.one().name()))
        .column(
            columns.fixed("measure", edition.say("column.measure")),
            row -> cells.text(row.one().measure()))
        .rows(rows(dataset.tasks(), TaskSet::tasks));
  }

  private TableView findings() {
    return this.<ReviewFinding>ofYears(
            "findings",
            edition.say("sources.findings", years(dataset.findings().keySet())),
            dataset.findings().size())
        .column(
            columns.fixed("code", edition.say("column.code")), row -> cells.text(row.one().code()))
        .column(
            columns.fixed("clause", edition.say("column.clause")),
            row -> textOrNone(row.one().clause()))
        .column(
            columns.fixed("kind", edition.say("column.kind-plain")),
            row -> cells.text(edition.say(Families.FINDING_KIND.of(row.one().kind()))))
        .column(
            columns.fixed("name", edition.say("column.statement")),
            row -> cells.text(row.one().name()))
        .column(
            columns.fixed("local", edition.say("column.local")),
            row ->
                cells.text(
                    edition.say(
                        row.one().fixableLocally() ? "finding.local" : "finding.not-local")))
        .rows(rows(dataset.findings(), Function.identity()));
  }

  private Cell textOrNone(String text) {
    return text.isEmpty() ? cells.absent("") : cells.text(text);
  }

  private static String years(Set<String> years) {
    return String.join(", ", years);
  }
}
