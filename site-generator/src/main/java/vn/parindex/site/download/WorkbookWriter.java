package vn.parindex.site.download;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import vn.parindex.site.zip.ReproducibleZip;
import vn.parindex.site.zip.Xml;

/**
 * Writes a workbook (Office Open XML) whose bytes depend on nothing but what is in it: the time of
 * creation is the day of the figures.
 */
final class WorkbookWriter {

  private static final String FORMATS = "http://schemas.openxmlformats.org/";
  private static final String RELATIONS = FORMATS + "officeDocument/2006/relationships";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  /** What {@link SheetWriter.Style} names, in its order. */
  private static final String STYLES =
      """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="1"><numFmt numFmtId="165" formatCode="yyyy-mm-dd"/></numFmts>
        <fonts count="4">
          <font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/></font>
          <font><b/><sz val="14"/><color rgb="FF000000"/><name val="Calibri"/></font>
          <font><b/><sz val="11"/><color rgb="FF9A3412"/><name val="Calibri"/></font>
          <font><b/><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/></font>
        </fonts>
        <fills count="3">
          <fill><patternFill patternType="none"/></fill>
          <fill><patternFill patternType="gray125"/></fill>
          <fill><patternFill patternType="solid"><fgColor rgb="FFE3EAF1"/></patternFill></fill>
        </fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="6">
          <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
          <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
          <xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>
          <xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>
          <xf numFmtId="0" fontId="3" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>
          <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        </cellXfs>
      </styleSheet>
      """;

  private final ReproducibleZip zip = new ReproducibleZip();
  private final List<Sheet> sheets;

  private WorkbookWriter(List<Sheet> sheets) {
    this.sheets = sheets;
  }

  /**
   * The bytes of the file.
   *
   * @param title of the workbook
   * @param day of the figures
   * @param sheets what is in it
   */
  static byte[] write(String title, LocalDate day, List<Sheet> sheets) {
    return new WorkbookWriter(sheets).write(title, day);
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
    add("xl/styles.xml", STYLES);
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
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%2$d\"/>"
              .formatted(Xml.words(sheet.name()), i + 1));
      if (sheet.isTable()) {
        String of = "'" + Xml.words(sheet.name()) + "'!";
        names.append(name("_xlnm.Print_Titles", i, false, of + "$1:$1"));
        names.append(name("_xlnm._FilterDatabase", i, true, of + sheet.range()));
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
