package vn.parindex.site.workbook;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import vn.parindex.site.zip.ReproducibleZip;
import vn.parindex.site.zip.Xml;

/**
 * Writes a workbook (Office Open XML) whose bytes depend on nothing but what is in it: the time of
 * creation is the day of the figures.
 */
public final class WorkbookWriter {

  private static final String FORMATS = "http://schemas.openxmlformats.org/";
  private static final String RELATIONS = FORMATS + "officeDocument/2006/relationships";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  private final ReproducibleZip zip = new ReproducibleZip();
  private final String styles;
  private final List<Sheet> sheets;

  private WorkbookWriter(String styles, List<Sheet> sheets) {
    this.styles = styles;
    this.sheets = sheets;
  }

  /**
   * The bytes of the file.
   *
   * @param title of the workbook
   * @param day of the figures
   * @param sheets what is in it
   */
  public static byte[] write(String title, LocalDate day, List<Sheet> sheets) {
    return new WorkbookWriter(Style.sheet(false), sheets).write(title, day);
  }

  /** The same of sheets that ask for something, with the styles that these have besides. */
  public static byte[] form(String title, LocalDate day, List<Sheet> sheets) {
    return new WorkbookWriter(Style.sheet(true), sheets).write(title, day);
  }

  private byte[] write(String title, LocalDate day) {
    add("[Content_Types].xml", types());
    add(
        "_rels/.rels",
        relations(
            relation(1, RELATIONS + "/officeDocument", "xl/workbook.xml")
                + relation(
                    2,
                    FORMATS + "package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml")));
    add("docProps/core.xml", properties(title, day));
    add("xl/workbook.xml", workbook());
    add("xl/_rels/workbook.xml.rels", parts());
    add("xl/styles.xml", styles);
    for (int i = 0; i < sheets.size(); i++) {
      zip.add("xl/" + path(i), sheets.get(i).xml());
    }
    return zip.bytes();
  }

  private void add(String name, String xml) {
    zip.add(name, (Xml.HEAD + xml).getBytes(StandardCharsets.UTF_8));
  }

  private static String path(int sheet) {
    return "worksheets/sheet" + (sheet + 1) + ".xml";
  }

  private String types() {
    StringBuilder types =
        new StringBuilder("<Types xmlns=\"" + FORMATS + "package/2006/content-types\">")
            .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-")
            .append("package.relationships+xml\"/>")
            .append(
                type(
                    "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"))
            .append(type("/xl/workbook.xml", OFFICE + "spreadsheetml.sheet.main"))
            .append(type("/xl/styles.xml", OFFICE + "spreadsheetml.styles"));
    for (int i = 0; i < sheets.size(); i++) {
      types.append(type("/xl/" + path(i), OFFICE + "spreadsheetml.worksheet"));
    }
    return types.append("</Types>").toString();
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "+xml\"/>";
  }

  private static String properties(String title, LocalDate day) {
    return """
        <cp:coreProperties xmlns:cp="%1$spackage/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%2$s</dc:title>\
        <dc:creator>parindex</dc:creator>\
        <dcterms:created xsi:type="dcterms:W3CDTF">%3$sT00:00:00Z</dcterms:created>\
        </cp:coreProperties>"""
        .formatted(FORMATS, Xml.words(title), day);
  }

  private String workbook() {
    StringBuilder list = new StringBuilder();
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      list.append(
          "<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%2$d\"/>"
              .formatted(
                  Xml.words(sheet.name()), i + 1, sheet.isHidden() ? " state=\"hidden\"" : ""));
      String of = "'" + Xml.words(sheet.name().replace("'", "''")) + "'!";
      if (!sheet.titles().isEmpty()) {
        names.append(name("_xlnm.Print_Titles", i, false, of + sheet.titles()));
      }
      if (!sheet.filter().isEmpty()) {
        names.append(name("_xlnm._FilterDatabase", i, true, of + sheet.filter()));
      }
    }
    return """
        <workbook xmlns="%sspreadsheetml/2006/main" xmlns:r="%s">\
        <bookViews><workbookView activeTab="0"/></bookViews>\
        <sheets>%s</sheets><definedNames>%s</definedNames></workbook>"""
        .formatted(FORMATS, RELATIONS, list, names);
  }

  private static String name(String name, int sheet, boolean isHidden, String range) {
    return "<definedName name=\"%s\" localSheetId=\"%d\" hidden=\"%b\">%s</definedName>"
        .formatted(name, sheet, isHidden, range);
  }

  private String parts() {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      parts.append(relation(i + 1, RELATIONS + "/worksheet", path(i)));
    }
    return relations(
        parts.append(relation(sheets.size() + 1, RELATIONS + "/styles", "styles.xml")).toString());
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"%spackage/2006/relationships\">%s</Relationships>"
        .formatted(FORMATS, relations);
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
  }
}
