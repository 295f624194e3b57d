package vn.parindex.site.grid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.ODFNotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;

/**
 * Reads workbooks of Excel since 2007 ({@code .xlsx}, {@code .xlsm}), and the tables of Word files
 * since then ({@link DocxReader}), one XML event after the other. POI opens the package and guards
 * against bombs and entities; its model of the sheets, which needs the memory of the whole
 * workbook, is not used. Links, comments, pictures and macros are not looked at.
 */
final class XlsxReader {

  /** Most bytes of one part, unpacked: the largest sheet of figures has a tenth of it. */
  private static final long LARGEST_PART = 250_000_000;

  /** Most rows and cells of a file, with the blank ones. */
  private static final int MOST_ELEMENTS = 3_000_000;

  private static final int MOST_STYLES = 70_000;
  private static final int MOST_SHEETS = 1_000;
  private static final int MOST_LETTERS = 30_000_000;
  private static final int LONGEST_TEXT = 100_000;
  private static final int LETTERS = 26;

  private static final String BINARY = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";

  static {
    // The smallest that can be: blank rows are all alike. What it would not stop, the size does.
    ZipSecureFile.setMinInflateRatio(0.0009);
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
  }

  private final String file;
  private final SheetBuilder.Room room;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Grid> grids = new ArrayList<>();
  private final List<String> shared = new ArrayList<>();
  private final List<Integer> formats = new ArrayList<>();
  private final Map<Integer, ShownNumber> looks = new HashMap<>();
  private final Map<Integer, String> codes = new HashMap<>();
  private boolean from1904;
  private int elements;
  private int letters;

  private XlsxReader(String file) {
    this.file = file;
    this.room = new SheetBuilder.Room(file);
  }

  static GridReading read(Path path, String file) throws Refusal, IOException {
    XlsxReader reader = new XlsxReader(file);
    try (OPCPackage zip = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
      try {
        reader.read(zip);
      } finally {
        // Closing would try to save.
        zip.revert();
      }
    } catch (FoundRefusal found) {
      throw found.refusal();
    } catch (SAXException e) {
      throw e.getCause() instanceof Refusal refusal ? refusal : reader.ofXml(e);
    } catch (IOException | OpenXML4JException | ParserConfigurationException | RuntimeException e) {
      // POI answers a package that contradicts itself with a dozen kinds of these.
      throw reader.ofPackage(e);
    }
    return new GridReading(reader.grids, reader.findings);
  }

  private Refusal ofXml(SAXException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("DOCTYPE") || message.contains("entity") || message.contains("JAXP")
        ? Refusal.of(
            Problem.OUTSIDE_CONTENT,
            file,
            "khai báo DOCTYPE trong phần XML",
            "bảng tính do Excel hoặc LibreOffice lưu",
            "Không mở tệp này; xin lại tệp từ người gửi.")
        : Refusal.damaged(file, "phần XML bên trong sai cú pháp");
  }

  private Refusal ofPackage(Exception e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof ODFNotOfficeXmlFileException) {
      return GridFiles.notATable(file, "bảng tính OpenDocument (.ods)");
    }
    if (message.contains("content type part")) {
      return GridFiles.notATable(file, "tệp nén (zip)");
    }
    if (message.contains("Zip bomb") || message.contains("max ")) {
      return Refusal.tooLarge(file, "nội dung nén phình ra quá lớn");
    }
    return Refusal.damaged(file, "tệp nén (zip) không đọc được hết");
  }

  private void read(OPCPackage zip)
      throws Refusal, IOException, SAXException, OpenXML4JException, ParserConfigurationException {
    PackageRelationship core =
        zip.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).getRelationship(0);
    if (core == null) {
      core =
          zip.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
              .getRelationship(0);
    }
    PackagePart workbook = core == null ? null : zip.getPart(core);
    String type = workbook == null ? "" : workbook.getContentType();
    if (type.startsWith(BINARY)) {
      throw GridFiles.notATable(file, "bảng tính nhị phân (.xlsb)");
    }
    if (type.contains("wordprocessingml.document")) {
      DocxReader word = new DocxReader(file);
      parse(workbook, word);
      if (!word.hasTable()) {
        throw GridFiles.notATable(file, "tệp Word không có bảng nào");
      }
      grids.add(word.grid());
      return;
    }
    if (!type.contains("sheet.main+xml")
        && !type.contains("sheet.macroEnabled.main+xml")
        && !type.contains("template.main+xml")
        && !type.contains("template.macroEnabled.main+xml")) {
      throw GridFiles.notATable(file, "tệp nén (zip)");
    }
    if (type.contains("macroEnabled")) {
      findings.add(GridFiles.macros(file));
    }
    Book book = new Book();
    parse(workbook, book);
    for (PackageRelationship relation : workbook.getRelationships()) {
      if (relation.getRelationshipType().endsWith("/styles")) {
        parse(workbook.getRelatedPart(relation), new Styles());
      } else if (relation.getRelationshipType().endsWith("/sharedStrings")) {
        parse(workbook.getRelatedPart(relation), new Shared());
      }
    }
    for (Tab tab : book.tabs) {
      PackageRelationship relation = workbook.getRelationship(tab.relation());
      if (relation == null) {
        throw Refusal.damaged(file, "thiếu trang \"" + tab.name() + "\"");
      }
      if (!relation.getRelationshipType().endsWith("/worksheet")) {
        // A sheet that is one large chart.
        continue;
      }
      SheetBuilder sheet = new SheetBuilder(room, tab.name(), tab.hidden());
      parse(workbook.getRelatedPart(relation), new Sheet(sheet));
      if (!sheet.isEmpty()) {
        grids.add(sheet.grid());
      }
    }
  }

  private static void parse(PackagePart part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(handler);
    xml.setErrorHandler(handler);
    try (InputStream bytes = part.getInputStream()) {
      xml.parse(new InputSource(bytes));
    }
  }

  /** A sheet as the workbook lists it. */
  private record Tab(String name, String relation, boolean hidden) {}

  /** A refusal on its way through the parser. */
  private static final class FoundRefusal extends SAXException {
    private static final long serialVersionUID = 1;

    FoundRefusal(Refusal refusal) {
      super(refusal);
    }

    Refusal refusal() {
      return (Refusal) getException();
    }
  }

  /** Collects the text of elements. */
  private abstract class Part extends DefaultHandler {
    final StringBuilder text = new StringBuilder();
    boolean collects;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      try {
        start(local, attributes);
      } catch (Refusal refusal) {
        throw new FoundRefusal(refusal);
      }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
      try {
        end(local);
      } catch (Refusal refusal) {
        throw new FoundRefusal(refusal);
      }
    }

    @Override
    public void characters(char[] from, int start, int length) throws SAXException {
      if (!collects) {
        return;
      }
      letters += length;
      if (letters > MOST_LETTERS || text.length() + length > LONGEST_TEXT) {
        throw new FoundRefusal(Refusal.tooLarge(file, "chữ dài hơn một trang tính chứa được"));
      }
      text.append(from, start, length);
    }

    void collect(boolean from) {
      collects = from;
      if (from) {
        text.setLength(0);
      }
    }

    abstract void start(String element, Attributes attributes) throws Refusal;

    abstract void end(String element) throws Refusal;
  }

  /** The list of sheets. */
  private final class Book extends Part {
    private final List<Tab> tabs = new ArrayList<>();

    @Override
    void start(String element, Attributes attributes) throws Refusal {
      if (element.equals("sheet")) {
        if (tabs.size() == MOST_SHEETS) {
          throw Refusal.tooLarge(file, "hơn " + MOST_SHEETS + " trang");
        }
        String relation = "";
        for (int i = 0; i < attributes.getLength(); i++) {
          // The prefix and the namespace differ between the two editions of the standard.
          if (attributes.getLocalName(i).equals("id")) {
            relation = attributes.getValue(i);
          }
        }
        String state = attributes.getValue("state");
        String name = attributes.getValue("name");
        tabs.add(
            new Tab(name == null ? "" : name, relation, state != null && state.contains("idden")));
      } else if (element.equals("workbookPr")) {
        from1904 = isTrue(attributes.getValue("date1904"));
      }
    }

    @Override
    void end(String element) {}
  }

  /** How cells show their numbers. */
  private final class Styles extends Part {
    private boolean ofCells;

    @Override
    void start(String element, Attributes attributes) throws Refusal {
      if (element.equals("numFmt")) {
        String code = attributes.getValue("formatCode");
        codes.put(number(attributes.getValue("numFmtId"), -1), code == null ? "" : code);
      } else if (element.equals("cellXfs")) {
        ofCells = true;
      } else if (element.equals("xf") && ofCells) {
        formats.add(number(attributes.getValue("numFmtId"), 0));
      }
      if (codes.size() > MOST_STYLES || formats.size() > MOST_STYLES) {
        throw Refusal.tooLarge(file, "hơn " + MOST_STYLES / 1000 + ".000 kiểu ô");
      }
    }

    @Override
    void end(String element) {
      ofCells &= !element.equals("cellXfs");
    }
  }

  /** Texts that cells refer to by number. */
  private final class Shared extends Part {
    private final StringBuilder whole = new StringBuilder();
    private boolean phonetic;

    @Override
    void start(String element, Attributes attributes) {
      switch (element) {
        case "si" -> whole.setLength(0);
        case "rPh" -> phonetic = true;
        case "t" -> collect(!phonetic);
        default -> {}
      }
    }

    @Override
    void end(String element) {
      switch (element) {
        case "t" -> {
          whole.append(phonetic ? "" : text);
          collect(false);
        }
        case "rPh" -> phonetic = false;
        case "si" -> shared.add(whole.toString());
        default -> {}
      }
    }
  }

  /** The cells of a sheet. */
  private final class Sheet extends Part {
    private final SheetBuilder sheet;
    private final StringBuilder inline = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean formula;
    private boolean phonetic;
    private String value;

    Sheet(SheetBuilder sheet) {
      this.sheet = sheet;
    }

    @Override
    void start(String element, Attributes attributes) throws Refusal {
      switch (element) {
        case "row" -> {
          count();
          row = number(attributes.getValue("r"), row + 2) - 1;
          column = -1;
          if (isTrue(attributes.getValue("hidden"))) {
            sheet.hideRow(row);
          }
        }
        case "col" -> {
          if (isTrue(attributes.getValue("hidden"))) {
            sheet.hideColumns(
                number(attributes.getValue("min"), 0) - 1,
                number(attributes.getValue("max"), 0) - 1);
          }
        }
        case "c" -> {
          count();
          String place = attributes.getValue("r");
          column = place == null ? column + 1 : columnOf(place);
          type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
          style = number(attributes.getValue("s"), 0);
          formula = false;
          value = null;
          inline.setLength(0);
        }
        case "f" -> formula = true;
        case "v" -> collect(true);
        case "rPh" -> phonetic = true;
        case "t" -> collect(!phonetic);
        case "mergeCell" -> merge(attributes.getValue("ref"));
        default -> {}
      }
    }

    @Override
    void end(String element) throws Refusal {
      switch (element) {
        case "v" -> {
          value = text.toString();
          collect(false);
        }
        case "t" -> {
          inline.append(phonetic ? "" : text);
          collect(false);
        }
        case "rPh" -> phonetic = false;
        case "c" -> sheet.put(row, column, cell());
        default -> {}
      }
    }

    private void count() throws Refusal {
      elements++;
      if (elements > MOST_ELEMENTS) {
        throw Refusal.tooLarge(
            file,
            "hơn " + MOST_ELEMENTS / 1_000_000 + ".000.000 dòng và ô, kể cả ô trống có định dạng");
      }
    }

    private Cell cell() throws Refusal {
      if (type.equals("inlineStr")) {
        return SheetBuilder.words(inline.toString());
      }
      if (value == null || value.isBlank()) {
        // A formula whose result is an empty text has a type; one never computed has none.
        return formula && !type.equals("str") ? new Cell.Fault(UNCOMPUTED) : new Cell.Blank();
      }
      return switch (type) {
        case "s" -> {
          int index = number(value.strip(), -1);
          if (index < 0 || index >= shared.size()) {
            throw Refusal.damaged(
                file, "ô " + CellPlace.letters(column) + (row + 1) + " thiếu chữ");
          }
          yield SheetBuilder.words(shared.get(index));
        }
        case "str" -> SheetBuilder.words(value);
        case "b" -> new Cell.Flag(value.strip().equals("1"));
        case "e" -> new Cell.Fault(value.strip());
        case "d" -> day(value.strip());
        default -> numeric(value.strip());
      };
    }

    private Cell day(String iso) {
      try {
        return new Cell.Day(LocalDate.parse(iso.substring(0, Math.min(iso.length(), 10))));
      } catch (DateTimeParseException e) {
        return SheetBuilder.words(iso);
      }
    }

    private Cell numeric(String written) throws Refusal {
      try {
        int format = style >= 0 && style < formats.size() ? formats.get(style) : 0;
        return looks
            .computeIfAbsent(format, f -> new ShownNumber(f, codes.get(f), from1904))
            .of(Double.parseDouble(written));
      } catch (NumberFormatException e) {
        throw Refusal.damaged(
            file, "ô " + CellPlace.letters(column) + (row + 1) + " không phải là số");
      }
    }

    private void merge(String range) throws Refusal {
      String[] ends = range == null ? new String[0] : range.split(":", -1);
      if (ends.length == 2) {
        sheet.merge(rowOf(ends[0]), rowOf(ends[1]), columnOf(ends[0]), columnOf(ends[1]));
      }
    }
  }

  /** What stands for the value of a formula that nobody has computed yet. */
  static final String UNCOMPUTED = "công thức chưa được tính";

  private static boolean isTrue(String value) {
    return "1".equals(value) || "true".equals(value);
  }

  private static int number(String value, int otherwise) {
    try {
      return value == null ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** The column of C12, from 0. */
  private static int columnOf(String place) {
    int column = 0;
    for (int i = 0; i < place.length() && i < 4; i++) {
      char c = place.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        column = column * LETTERS + c - 'A' + 1;
      } else if (c != '$') {
        break;
      }
    }
    return column - 1;
  }

  /** The row of C12, from 0. */
  private static int rowOf(String place) {
    return number(place.replaceAll("[^0-9]", ""), 0) - 1;
  }
}
