package vn.parindex.site.feature.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.Grades;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.io.CollectionLoader;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking.Placed;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.table.Columns;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.words.Words;

/**
 * The home page of a whole: what each part says first on its own home page, with the numbers that
 * stand there, and for each index the blocks one below the other. No figure is made of two parts,
 * and no table sorts by one.
 */
public final class WholeHome {

  /** The numbers that a home page begins with. */
  private static final String NUMBERS = "numbers";

  /** So many names fit into a cell. */
  private static final int FEW = 2;

  private final Words words;
  private final List<WholePart> parts;

  /** Of these parts, in display order. */
  public WholeHome(Words words, List<WholePart> parts) {
    this.words = words;
    this.parts = parts;
  }

  /**
   * The page.
   *
   * @param path where it stands
   * @param title name of the whole
   */
  public Page page(SitePath path, String title) {
    Map<WholePart, Page> homes = new LinkedHashMap<>();
    parts.forEach(part -> homes.put(part, part.page(part.edition().addresses().home())));
    List<Block> blocks = new ArrayList<>();
    parts.forEach(part -> blocks.add(first(part, homes.get(part))));
    parts.stream()
        .map(WholePart::index)
        .distinct()
        .forEach(index -> blocks.add(results(index, blocks.size())));
    blocks.add(Block.Paragraph.note(words.text("whole.home.apart")));
    return new Page(
        new PageHead(
            path,
            PageHead.Section.HOME,
            title,
            words.text(
                "whole.home.lead",
                Integer.toString(count(parts.stream().map(WholePart::block))),
                Integer.toString(count(parts.stream().map(WholePart::index))),
                Integer.toString(parts.size())),
            notice(homes),
            List.of(),
            sources(parts)),
        "home",
        blocks,
        Optional.empty());
  }

  private static int count(Stream<String> names) {
    return (int) names.distinct().count();
  }

  /** What the home page of a part says first, with its numbers. */
  private Block first(WholePart part, Page home) {
    List<Block> said = new ArrayList<>();
    said.add(
        new Block.Paragraph(
            List.of(
                Block.Phrase.of(home.head().lead() + " "),
                Block.Phrase.of(new Link(words.text("whole.home.open", part.name()), part.home()))),
            ""));
    home.every(Block.Ways.class)
        .filter(ways -> ways.style().equals(NUMBERS))
        .map(ways -> new Block.Ways(ways.list().stream().map(part::way).toList(), NUMBERS))
        .forEach(said::add);
    return new Block.Section("", "", part.name(), said);
  }

  /** Which parts have figures that are not real; empty where none has. */
  private String notice(Map<WholePart, Page> homes) {
    return notice(
        words, parts.stream().filter(part -> !homes.get(part).head().notice().isEmpty()).toList());
  }

  /** That the figures of some parts are not real; empty where there are none. */
  static String notice(Words words, List<WholePart> illustrative) {
    return illustrative.isEmpty()
        ? ""
        : words.text(
            "notice.long",
            illustrative.stream().map(WholePart::name).collect(Collectors.joining(", ")));
  }

  /** What the pages of the whole are made of. */
  static List<String> sources(List<WholePart> parts) {
    return Stream.concat(
            Stream.of(CollectionLoader.HEAD), parts.stream().map(part -> part.folder() + "/"))
        .toList();
  }

  private Block results(String index, int number) {
    List<WholePart> blocks = parts.stream().filter(part -> part.index().equals(index)).toList();
    Columns columns = new Columns(blocks.get(0).edition());
    TableView table =
        new TableOf<WholePart>("results-" + number, words.text("whole.home.caption", index))
            .column(
                columns.fixed("block", words.text("whole.column.block")),
                part -> cells(part).link(part.block(), part.home(), 0))
            .column(
                columns.fixed("period", words.text("column.period")),
                part -> cells(part).text(part.edition().to()))
            .column(
                figures("units", "whole.column.units", ""),
                part -> cells(part).count(part.edition().current().units().size()))
            .column(figures("median", "whole.column.median", "%"), WholeHome::median)
            .column(
                columns.fixed("best", words.text("whole.column.best")),
                part -> standing(part, true))
            .column(
                columns.fixed("last", words.text("whole.column.last")),
                part -> standing(part, false))
            .column(
                columns.fixed(
                    "bands", Edition.bandsTitle(blocks.stream().map(WholePart::edition).toList())),
                WholeHome::bands)
            .rows(blocks);
    return Block.Section.of("", index, Block.Grid.of(table));
  }

  private TableView.Column figures(String key, String label, String unit) {
    return new TableView.Column(key, words.text(label), unit, TableView.Align.NUMBER, false);
  }

  private static Cells cells(WholePart part) {
    return new Cells(part.edition());
  }

  private static Cell median(WholePart part) {
    return part.edition()
        .ranking()
        .summary()
        .map(summary -> cells(part).percent(summary.median()))
        .orElseGet(() -> cells(part).absent(""));
  }

  /** Who is first, or last, with the figure; all of those who share the place, but few by name. */
  private static Cell standing(WholePart part, boolean best) {
    Edition edition = part.edition();
    List<Placed<UnitId>> placed = edition.ranking().placed();
    if (placed.isEmpty()) {
      return cells(part).absent("");
    }
    Placed<UnitId> end = placed.get(best ? 0 : placed.size() - 1);
    List<UnitId> alike =
        placed.stream().filter(other -> other.rank().equals(end.rank())).map(Placed::key).toList();
    List<String> names = new ArrayList<>(alike.stream().limit(FEW).map(edition::fullName).toList());
    if (alike.size() > FEW) {
      names.add(edition.say("list.others", edition.formats().count(alike.size() - FEW)));
    }
    return cells(part)
        .text(String.join(", ", names) + " (" + edition.formats().percent(end.value()) + ")");
  }

  /** "Tốt 3 · Khá 5", without bands that nobody is in. */
  private static Cell bands(WholePart part) {
    Edition edition = part.edition();
    Grades grades = edition.grades();
    Map<Band, Long> counts =
        edition.ranking().placed().stream()
            .flatMap(placed -> grades.of(placed.key()).stream())
            .collect(Collectors.groupingBy(band -> band, Collectors.counting()));
    String said =
        grades.scale().bands().stream()
            .filter(counts::containsKey)
            .map(band -> edition.bandName(band) + " " + edition.formats().count(counts.get(band)))
            .collect(Collectors.joining(" · "));
    return said.isEmpty() ? cells(part).absent("") : cells(part).text(said);
  }
}
