package vn.parindex.site.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import vn.parindex.site.zip.ReproducibleZip;

/**
 * Everything of a document but its text: styles, headers, settings, properties, and how they hang
 * together. Made once for all papers with the same notice, since this is what costs time.
 *
 * @param files by name, the list of types first
 * @param headers how the text refers to the headers
 */
record DocumentShell(Map<String, byte[]> files, Headers headers) {

  private static final String TYPES = "[Content_Types].xml";
  private static final String BODY = "word/document.xml";
  private static final String CORE = "docProps/core.xml";

  /** Stands in the properties where the title of a document goes. */
  private static final String TITLE = "@title@";

  /** Creation is no time of the clock: a build of the same data has the same bytes. */
  private static final String CREATED = "2000-01-01T00:00:00Z";

  /**
   * What POI's settings lack: without a mode of compatibility Word shows the paper as one of an old
   * version.
   */
  private static final String SETTINGS =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"567\"/><w:compat>"
          + "<w:compatSetting w:name=\"compatibilityMode\""
          + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
          + "<w:themeFontLang w:val=\"vi-VN\"/></w:settings>";

  DocumentShell {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /**
   * How the text refers to the headers.
   *
   * @param first on the first sheet of a paper: the notice
   * @param others on the others: number and notice
   */
  record Headers(String first, String others) {}

  /**
   * A shell.
   *
   * @param creator who answers for the papers
   * @param notice words on every sheet
   */
  static DocumentShell create(String creator, String notice) {
    try (XWPFDocument document = new XWPFDocument()) {
      DocumentStyles.addTo(document);
      XWPFHeader others = document.createHeader(HeaderFooterType.DEFAULT);
      XWPFParagraph number = paragraph(others, DocumentStyles.HEADER);
      number.getCTP().addNewFldSimple().setInstr("PAGE");
      number.getCTP().getFldSimpleArray(0).addNewR().addNewT().setStringValue("2");
      paragraph(others, DocumentStyles.NOTICE).createRun().setText(notice);
      XWPFHeader first = document.createHeader(HeaderFooterType.FIRST);
      paragraph(first, DocumentStyles.NOTICE).createRun().setText(notice);
      Headers headers = new Headers(document.getRelationId(first), document.getRelationId(others));
      properties(document.getProperties(), creator);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return new DocumentShell(files(bytes.toByteArray()), headers);
    } catch (IOException e) {
      throw new UncheckedIOException("a document in memory", e);
    }
  }

  private static XWPFParagraph paragraph(XWPFHeader header, DocumentStyles style) {
    XWPFParagraph paragraph = header.createParagraph();
    paragraph.setStyle(style.id());
    return paragraph;
  }

  private static void properties(POIXMLProperties properties, String creator) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(TITLE);
    core.setCreator(creator);
    core.setCreated(Optional.empty());
    try {
      core.setCreated(CREATED);
      core.getUnderlyingProperties().setModifiedProperty(CREATED);
      core.getUnderlyingProperties().setLanguageProperty("vi-VN");
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(CREATED, e);
    }
    properties.getExtendedProperties().getUnderlyingProperties().unsetApplication();
  }

  private static Map<String, byte[]> files(byte[] zip) throws IOException {
    SortedMap<String, byte[]> sorted = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        sorted.put(entry.getName(), in.readAllBytes());
      }
    }
    sorted.put("word/settings.xml", SETTINGS.getBytes(StandardCharsets.UTF_8));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(TYPES, sorted.remove(TYPES));
    files.putAll(sorted);
    return files;
  }

  /** The document with this title and this text. */
  byte[] with(String title, byte[] body) {
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.put(BODY, body);
    String core = new String(all.get(CORE), StandardCharsets.UTF_8);
    all.put(CORE, core.replace(TITLE, escaped(title)).getBytes(StandardCharsets.UTF_8));
    ReproducibleZip zip = new ReproducibleZip();
    all.forEach(zip::add);
    return zip.bytes();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
