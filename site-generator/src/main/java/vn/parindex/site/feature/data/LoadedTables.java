package vn.parindex.site.feature.data;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    return new TableOf<Target>(
            "targets", edition.say("sources.targets", years(dataset.targets().keySet())))
        .column(
            columns.fixed("code", edition.say("column.code")), target -> cells.text(target.code()))
        .column(
            columns.fixed("clause", edition.say("column.clause")),
            target -> cells.text(target.clause()))
        .column(
            columns.fixed("name", edition.say("column.target")),
            target ->
                cells.text(
                    target.scope().isEmpty()
                        ? target.name()
                        : target.name() + " (" + target.scope() + ")"))
        .column(
            columns.fixed("threshold", edition.say("column.threshold")),
            target -> cells.text(TargetWords.threshold(edition, target)))
        .column(
            columns.fixed("parent", edition.say("column.part-of")),
            target -> textOrNone(target.parent()))
        .rows(
            dataset.targets().values().stream()
                .map(TargetSet::targets)
                .flatMap(Collection::stream)
                .toList());
  }

  private TableView tasks() {
    return new TableOf<Task>("tasks", edition.say("sources.tasks", years(dataset.tasks().keySet())))
        .column(columns.fixed("code", edition.say("column.code")), task -> cells.text(task.code()))
        .column(
            columns.fixed("clause", edition.say("column.clause")),
            task -> cells.text(task.clause()))
        .column(columns.fixed("name", edition.say("column.task")), task -> cells.text(task.name()))
        .column(
            columns.fixed("measure", edition.say("column.measure")),
            task -> cells.text(task.measure()))
        .rows(
            dataset.tasks().values().stream()
                .map(TaskSet::tasks)
                .flatMap(Collection::stream)
                .toList());
  }

  private TableView findings() {
    return new TableOf<ReviewFinding>(
            "findings", edition.say("sources.findings", years(dataset.findings().keySet())))
        .column(
            columns.fixed("code", edition.say("column.code")),
            finding -> cells.text(finding.code()))
        .column(
            columns.fixed("clause", edition.say("column.clause")),
            finding -> textOrNone(finding.clause()))
        .column(
            columns.fixed("kind", edition.say("column.kind-plain")),
            finding -> cells.text(edition.say(Families.FINDING_KIND.of(finding.kind()))))
        .column(
            columns.fixed("name", edition.say("column.statement")),
            finding -> cells.text(finding.name()))
        .column(
            columns.fixed("local", edition.say("column.local")),
            finding ->
                cells.text(
                    edition.say(finding.fixableLocally() ? "finding.local" : "finding.not-local")))
        .rows(dataset.findings().values().stream().flatMap(Collection::stream).toList());
  }

  private Cell textOrNone(String text) {
    return text.isEmpty() ? cells.absent("") : cells.text(text);
  }

  private static String years(Set<String> years) {
    return String.join(", ", years);
  }
}
