package vn.parindex.site.grid;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Reads the tables of a web page, as scoring software writes them into files that it calls {@code
 * .xls}. Laid out as Excel does: one sheet, tables and paragraphs one below the other.
 */
final class HtmlReader {

  private static final int WIDEST = 1_000;

  private final SheetBuilder sheet;
  private final String file;

  /** Until which row a column is taken by a cell of a row above. */
  private final Map<Integer, Integer> takenUntil = new HashMap<>();

  private int row;

  private HtmlReader(String file) {
    this.file = file;
    this.sheet = new SheetBuilder(new SheetBuilder.Room(file), "", false);
  }

  static Grid read(String text, String file) throws Refusal {
    HtmlReader reader = new HtmlReader(file);
    Element body = Jsoup.parse(text).body();
    body.select("script, style, noscript").remove();
    Walk walk = reader.new Walk();
    body.traverse(walk);
    if (walk.refusal != null) {
      throw walk.refusal;
    }
    return reader.sheet.grid();
  }

  /** Rows of tables that hold no table themselves, and the text between them. */
  private final class Walk implements NodeVisitor {
    private Refusal refusal;

    @Override
    public void head(Node node, int depth) {
      if (refusal != null) {
        return;
      }
      try {
        if (node instanceof Element element
            && element.normalName().equals("tr")
            && element.selectFirst("table") == null) {
          row(element);
        } else if (node instanceof TextNode text
            && !text.isBlank()
            && text.parent() != null
            && !inRow(text.parent())) {
          sheet.put(row, 0, SheetBuilder.words(text.text()));
          row++;
        }
      } catch (Refusal found) {
        refusal = found;
      }
    }

    private boolean inRow(Node parent) {
      Element tr = parent instanceof Element element ? element.closest("tr") : null;
      return tr != null && tr.selectFirst("table") == null;
    }
  }

  private void row(Element tr) throws Refusal {
    int column = 0;
    for (Element cell : tr.children()) {
      String name = cell.normalName();
      if (!name.equals("td") && !name.equals("th")) {
        continue;
      }
      while (takenUntil.getOrDefault(column, -1) >= row) {
        column++;
      }
      int width = span(cell, "colspan");
      int height = span(cell, "rowspan");
      sheet.put(row, column, cell(cell));
      if (width > 1 || height > 1) {
        sheet.merge(row, row + height - 1, column, column + width - 1);
      }
      for (int c = column; height > 1 && c < column + width; c++) {
        takenUntil.put(c, row + height - 1);
      }
      column += width;
    }
    row++;
  }

  private int span(Element cell, String attribute) throws Refusal {
    String written = cell.attr(attribute).strip();
    if (!written.matches("[1-9][0-9]{0,8}")) {
      return 1;
    }
    int span = Integer.parseInt(written);
    if (span > WIDEST) {
      throw Refusal.tooLarge(file, "ô gộp " + span + " dòng hoặc cột");
    }
    return span;
  }

  /** What pages of Excel say of a number besides its words is believed. */
  private static Cell cell(Element td) {
    String number = td.attr("x:num");
    if (number.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
      return new Cell.Number(ShownNumber.plain(new BigDecimal(number)), td.text().strip());
    }
    return SheetBuilder.words(td.text());
  }
}
