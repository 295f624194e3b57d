package vn.parindex.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.xml.sax.SAXException;

/**
 * What a file of a site says, however it is packed: of a paper its text, of a workbook its cells,
 * of every other file its bytes.
 */
final class SaidInFile {

  private SaidInFile() {}

  static byte[] of(String path, byte[] bytes) {
    try {
      if (path.endsWith(".docx")) {
        return paper(bytes).getBytes(StandardCharsets.UTF_8);
      }
      if (path.endsWith(".xlsx")) {
        return workbook(bytes).getBytes(StandardCharsets.UTF_8);
      }
      return bytes;
    } catch (IOException | OpenXML4JException | SAXException | XMLStreamException e) {
      throw new AssertionError(path + " cannot be read", e);
    }
  }

  /** A line for each paragraph with its style, and for where rows and cells begin. */
  private static String paper(byte[] bytes) throws IOException {
    StringBuilder said = new StringBuilder();
    parts(bytes)
        .forEach(
            (name, xml) -> {
              if (name.matches("word/(document|header\\d*|footer\\d*)\\.xml|docProps/core\\.xml")) {
                said.append(name).append('\n');
                Document part = Jsoup.parse(xml, Parser.xmlParser());
                for (Element element : part.select("w|tr, w|tc, w|p, cp|coreProperties > *")) {
                  said.append(line(element)).append('\n');
                }
              }
            });
    return said.toString();
  }

  private static String line(Element element) {
    return switch (element.tagName()) {
      case "w:tr" -> "row";
      case "w:tc" -> "cell";
      case "w:p" -> element.select("w|pStyle").attr("w:val") + ": " + paragraph(element);
      default -> element.tagName() + ": " + element.wholeText();
    };
  }

  private static String paragraph(Element paragraph) {
    StringBuilder text = new StringBuilder();
    for (Element piece : paragraph.select("w|r > *")) {
      text.append(
          switch (piece.tagName()) {
            case "w:t" -> piece.wholeText();
            case "w:instrText" -> "{" + piece.wholeText() + "}";
            case "w:rPr" -> "";
            default -> "<" + piece.tagName() + ">";
          });
    }
    return text.toString();
  }

  private static SortedMap<String, String> parts(byte[] bytes) throws IOException {
    SortedMap<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  /** A line for each sheet and each cell that is not empty: place, number format, type, content. */
  private static String workbook(byte[] bytes)
      throws IOException, OpenXML4JException, SAXException, XMLStreamException {
    StringBuilder said = new StringBuilder();
    try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      XSSFReader reader = new XSSFReader(workbook);
      SharedStrings texts = new ReadOnlySharedStringsTable(workbook);
      List<String> formats = formats(reader.getStylesTable());
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          said.append("sheet ").append(sheets.getSheetName());
          cells(XMLInputFactory.newFactory().createXMLStreamReader(sheet), texts, formats, said);
        }
      }
    }
    return said.toString();
  }

  private static void cells(
      XMLStreamReader sheet, SharedStrings texts, List<String> formats, StringBuilder said)
      throws XMLStreamException {
    String row = "";
    int column = 0;
    String type = "";
    String begin = "";
    while (sheet.hasNext()) {
      if (sheet.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (sheet.getLocalName()) {
        case "row" -> {
          row = sheet.getAttributeValue(null, "r");
          column = 0;
        }
        case "c" -> {
          String style = sheet.getAttributeValue(null, "s");
          type = Objects.requireNonNullElse(sheet.getAttributeValue(null, "t"), "n");
          String format = formats.get(style == null ? 0 : Integer.parseInt(style));
          begin = "\n" + CellReference.convertNumToColString(column) + row + " " + format;
          column++;
        }
        case "v", "t" -> {
          String content = sheet.getElementText();
          said.append(begin)
              .append(
                  switch (type) {
                    case "s" -> " text " + texts.getItemAt(Integer.parseInt(content)).getString();
                    case "inlineStr" -> " text " + content;
                    case "n" -> " number " + Double.parseDouble(content);
                    default -> " " + type + " " + content;
                  });
        }
        case "f" -> throw new AssertionError("a formula: " + sheet.getElementText());
        default -> {}
      }
    }
    said.append('\n');
  }

  private static List<String> formats(StylesTable styles) {
    return IntStream.range(0, styles.getNumCellStyles())
        .mapToObj(style -> styles.getStyleAt(style).getDataFormatString())
        .toList();
  }
}
