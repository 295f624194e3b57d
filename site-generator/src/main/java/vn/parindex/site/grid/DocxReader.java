package vn.parindex.site.grid;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the tables of a Word file, laid out as one sheet: tables and paragraphs one below the
 * other, one cell a column. A table in a cell is words of that cell. Deleted words are none;
 * numbers that Word counts by itself are not in the file and hence not here.
 */
final class DocxReader extends DefaultHandler {

  private final SheetBuilder sheet;
  private final StringBuilder text = new StringBuilder();
  private int row;
  private int column;
  private int width;
  private int depth;
  private boolean collects;
  private boolean continues;
  private boolean hasTable;

  DocxReader(String file) {
    this.sheet = new SheetBuilder(new SheetBuilder.Room(file), "", false);
  }

  /** Whether there was a table. */
  boolean hasTable() {
    return hasTable;
  }

  Grid grid() {
    return sheet.grid();
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "tbl" -> {
        depth++;
        hasTable = true;
      }
      case "tr" -> {
        if (depth == 1) {
          column = 0;
        }
      }
      case "tc" -> {
        if (depth == 1) {
          text.setLength(0);
          width = 1;
          continues = false;
        }
      }
      case "gridSpan" -> {
        if (depth == 1) {
          String written = value(attributes);
          width = written.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(written) : 1;
        }
      }
      case "vMerge" -> continues |= depth == 1 && !value(attributes).equals("restart");
      case "t" -> collects = true;
      case "tab", "br", "cr" -> text.append(' ');
      case "noBreakHyphen" -> text.append('-');
      default -> {
        // Looks of the text.
      }
    }
  }

  private static String value(Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equals("val")) {
        return attributes.getValue(i);
      }
    }
    return "";
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (collects) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    try {
      end(local);
    } catch (Refusal refusal) {
      throw new SAXException(refusal);
    }
  }

  private void end(String local) throws Refusal {
    switch (local) {
      case "t" -> collects = false;
      case "p" -> {
        if (depth == 0) {
          put(0);
          row++;
        } else {
          text.append(' ');
        }
      }
      case "tc" -> {
        if (depth == 1) {
          if (!continues) {
            put(column);
          }
          column += width;
        }
      }
      case "tr" -> {
        if (depth == 1) {
          row++;
        }
      }
      case "tbl" -> depth--;
      default -> {
        // Looks of the text.
      }
    }
  }

  private void put(int at) throws Refusal {
    sheet.put(row, at, SheetBuilder.words(text.toString()));
    text.setLength(0);
  }
}
