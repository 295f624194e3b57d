package vn.parindex.site.docx;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.parindex.site.zip.Deflated;
import vn.parindex.site.zip.Deflation;
import vn.parindex.site.zip.ReproducibleZip;
import vn.parindex.site.zip.Xml;

/**
 * Everything of a document but its text: styles, headers, settings, properties, and how they hang
 * together (Office Open XML, ISO/IEC 29500). Made once for all papers with the same notice.
 */
final class DocumentShell {

  private static final String FORMATS = "http://schemas.openxmlformats.org/";

  /** The name of the elements of a text. */
  static final String WORDS = FORMATS + "wordprocessingml/2006/main";

  /** The name of what refers from one file to another. */
  static final String RELATIONS = FORMATS + "officeDocument/2006/relationships";

  /** The header of the first sheet of a paper: the notice. */
  static final String FIRST_HEADER = "rId4";

  /** The header of all other sheets: number and notice. */
  static final String OTHER_HEADERS = "rId3";

  private static final String BODY = "word/document.xml";
  private static final String CORE = "docProps/core.xml";
  private static final String TYPE = "application/vnd.openxmlformats-";

  /** Creation is no time of the clock: a build of the same data has the same bytes. */
  private static final String CREATED = "2000-01-01T00:00:00Z";

  /** Without a mode of compatibility Word shows the paper as one of an old version. */
  private static final String SETTINGS =
      "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"567\"/><w:compat>"
          + "<w:compatSetting w:name=\"compatibilityMode\""
          + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
          + "<w:themeFontLang w:val=\"vi-VN\"/>";

  private static final String NUMBER =
      "<w:p><w:pPr><w:pStyle w:val=\""
          + DocumentStyles.HEADER.id()
          + "\"/></w:pPr><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>";

  private final Map<String, Deflated> files = new LinkedHashMap<>();
  private final String creator;

  /**
   * A shell.
   *
   * @param creator who answers for the papers
   * @param notice words on every sheet
   */
  DocumentShell(String creator, String notice) {
    this.creator = creator;
    StringBuilder first = new StringBuilder();
    new Line(DocumentStyles.NOTICE).words(notice).addTo(first);
    // The order of the files: the list of types first, the others by name.
    add("[Content_Types].xml", types());
    add(
        "_rels/.rels",
        relations(
            RELATIONS + "/officeDocument",
            BODY,
            FORMATS + "package/2006/relationships/metadata/core-properties",
            CORE));
    add(CORE, "");
    add(
        "word/_rels/document.xml.rels",
        relations(
            RELATIONS + "/settings",
            "settings.xml",
            RELATIONS + "/styles",
            "styles.xml",
            RELATIONS + "/header",
            "header1.xml",
            RELATIONS + "/header",
            "header2.xml"));
    add(BODY, "");
    add("word/header1.xml", words("hdr", NUMBER + first));
    add("word/header2.xml", words("hdr", first.toString()));
    add("word/settings.xml", words("settings", SETTINGS));
    add("word/styles.xml", words("styles", DocumentStyles.all()));
  }

  private void add(String name, String xml) {
    files.put(name, deflated(Xml.HEAD + xml));
  }

  private static Deflated deflated(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Deflation deflation = new Deflation();
    deflation.write(bytes, 0, bytes.length);
    return deflation.end();
  }

  private static String words(String element, String content) {
    return "<w:" + element + " xmlns:w=\"" + WORDS + "\">" + content + "</w:" + element + ">";
  }

  private static String types() {
    String text = "officedocument.wordprocessingml.";
    return "<Types xmlns=\""
        + FORMATS
        + "package/2006/content-types\"><Default Extension=\"rels\" ContentType=\""
        + TYPE
        + "package.relationships+xml\"/><Default Extension=\"xml\""
        + " ContentType=\"application/xml\"/>"
        + type(CORE, "package.core-properties")
        + type(BODY, text + "document.main")
        + type("word/header1.xml", text + "header")
        + type("word/header2.xml", text + "header")
        + type("word/settings.xml", text + "settings")
        + type("word/styles.xml", text + "styles")
        + "</Types>";
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
  }

  /** Numbered from rId1. */
  private static String relations(String... typesAndTargets) {
    StringBuilder relations = new StringBuilder("<Relationships xmlns=\"");
    relations.append(FORMATS).append("package/2006/relationships\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      relations.append("<Relationship Id=\"rId").append(i / 2 + 1);
      relations.append("\" Type=\"").append(typesAndTargets[i]);
      relations.append("\" Target=\"").append(typesAndTargets[i + 1]).append("\"/>");
    }
    return relations.append("</Relationships>").toString();
  }

  /** The document with this title and this text. */
  byte[] with(String title, String body) {
    Map<String, Deflated> all = new LinkedHashMap<>(files);
    all.put(CORE, deflated(properties(title)));
    all.put(BODY, deflated(body));
    ReproducibleZip zip = new ReproducibleZip();
    all.forEach(zip::add);
    return zip.bytes();
  }

  private String properties(String title) {
    return Xml.HEAD
        + "<cp:coreProperties xmlns:cp=\""
        + FORMATS
        + "package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + time("created")
        + "<dc:creator>"
        + Xml.words(creator)
        + "</dc:creator><dc:language>vi-VN</dc:language>"
        + time("modified")
        + "<dc:title>"
        + Xml.words(title)
        + "</dc:title></cp:coreProperties>";
  }

  private static String time(String of) {
    return "<dcterms:%1$s xsi:type=\"dcterms:W3CDTF\">%2$s</dcterms:%1$s>".formatted(of, CREATED);
  }
}
