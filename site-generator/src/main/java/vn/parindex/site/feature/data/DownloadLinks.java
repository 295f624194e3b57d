package vn.parindex.site.feature.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.parindex.site.download.Downloads;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.table.Columns;
import vn.parindex.site.say.table.TableOf;

/** Leads to the files to download, from the data page and from the pages that show a table. */
public final class DownloadLinks {

  private static final long KILOBYTE = 1024;

  /** Not on scorecards: they show a little of nearly every table. */
  private static final Map<PageHead.Section, List<String>> SHOWN =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(PageHead.Section.RANKING, List.of("ranking")),
              Map.entry(PageHead.Section.ROBUSTNESS, List.of("robustness")),
              Map.entry(PageHead.Section.CHANGE, List.of("delta")),
              Map.entry(PageHead.Section.AREAS, List.of("index")),
              Map.entry(PageHead.Section.BOTTLENECKS, List.of("bottleneck", "ways-up")),
              Map.entry(PageHead.Section.SUCCESSORS, List.of("succession")),
              Map.entry(PageHead.Section.AGREEMENT, List.of("agreement", "declared")),
              Map.entry(PageHead.Section.OPEN_ITEMS, List.of("open-items")),
              Map.entry(PageHead.Section.TARGETS, List.of("targets", "measurements")),
              Map.entry(PageHead.Section.TASKS, List.of("tasks")),
              Map.entry(PageHead.Section.FINDINGS, List.of("findings")),
              Map.entry(PageHead.Section.EVIDENCE, List.of("evidence"))));

  private final Edition edition;
  private final Downloads downloads;

  public DownloadLinks(Edition edition, Downloads downloads) {
    this.edition = edition;
    this.downloads = downloads;
  }

  /** The files of the tables that the pages of a section show. */
  public Map<PageHead.Section, List<Link>> bySection() {
    Map<PageHead.Section, List<Link>> links = new EnumMap<>(PageHead.Section.class);
    SHOWN.forEach(
        (section, names) -> {
          List<Link> files = new ArrayList<>();
          for (Downloads.TableFiles table : downloads.tables()) {
            if (names.contains(table.name())) {
              files.add(link(table.workbook()));
              files.add(link(table.csv()));
            }
          }
          links.put(section, files);
        });
    return links;
  }

  /** Every table, one row each. */
  TableView table() {
    Cells cells = new Cells(edition);
    Columns columns = new Columns(edition);
    return new TableOf<Downloads.TableFiles>("downloads", edition.say("download.caption"))
        .column(
            columns.fixed("content", edition.say("column.content")),
            table ->
                cells.text(
                    edition.say(
                        Downloads.DESCRIPTION.of(
                            Downloads.described(table.name(), edition.dataset())))))
        .column(
            columns.figures("rows", edition.say("download.about.rows")),
            table -> cells.count(table.rows()))
        .column(
            columns.fixed("workbook", edition.say("column.workbook")),
            table -> file(cells, table.workbook()))
        .column(columns.fixed("csv", edition.say("column.csv")), table -> file(cells, table.csv()))
        .rows(downloads.tables());
  }

  private Cell file(Cells cells, Downloads.File file) {
    Link link = link(file);
    return cells.link(link.text(), link.to(), file.bytes());
  }

  /** Files about all tables. */
  Block.Files together() {
    return new Block.Files(
        List.of(
            new Block.Files.Entry(link(downloads.allTables()), edition.say("download.all-tables")),
            new Block.Files.Entry(
                link(downloads.dataPackage()), edition.say("download.datapackage"))));
  }

  /** A file by its name and size. */
  private Link link(Downloads.File file) {
    Formats formats = edition.formats();
    String path = file.path().text();
    String name = path.substring(path.lastIndexOf('/') + 1);
    // Rounded up, as a file manager shows it.
    long size = (file.bytes() + KILOBYTE - 1) / KILOBYTE;
    return new Link(edition.say("download.file", name, formats.count(size)), file.path());
  }
}
