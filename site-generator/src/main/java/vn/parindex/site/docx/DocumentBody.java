package vn.parindex.site.docx;

import java.util.List;
import vn.parindex.site.model.Paper;
import vn.parindex.site.zip.Xml;

/** The text of a document, part by part. */
final class DocumentBody {

  private static final String MARGINS =
      ("<w:pgMar w:top=\"%1$d\" w:bottom=\"%1$d\" w:left=\"%2$d\" w:right=\"%3$d\""
              + " w:header=\"%4$d\" w:footer=\"%4$d\" w:gutter=\"0\"/>")
          .formatted(Measures.ABOVE_AND_BELOW, Measures.LEFT, Measures.RIGHT, Measures.HEADER);

  private DocumentBody() {}

  /**
   * Sheets that lie the same way.
   *
   * @param part what stands on them
   * @param opens whether a paper begins here: its numbers start again, and its first sheet has none
   */
  record Section(Paper.Part part, boolean opens) {}

  /** The file {@code word/document.xml}. */
  static String of(List<Section> sections) {
    StringBuilder text = new StringBuilder(Xml.HEAD);
    text.append("<w:document xmlns:w=\"").append(DocumentShell.WORDS).append("\" xmlns:r=\"");
    text.append(DocumentShell.RELATIONS).append("\"><w:body>");
    for (int i = 0; i < sections.size(); i++) {
      Paper.Part part = sections.get(i).part();
      new BlockWriter(text, Measures.width(part.across())).write(part.blocks());
      boolean isLast = i == sections.size() - 1;
      String sheet = sheet(sections.get(i));
      text.append("<w:p><w:pPr><w:pStyle w:val=\"").append(DocumentStyles.END.id()).append("\"/>");
      text.append(isLast ? "</w:pPr></w:p>" + sheet : sheet + "</w:pPr></w:p>");
    }
    return text.append("</w:body></w:document>").toString();
  }

  private static String sheet(Section section) {
    boolean across = section.part().across();
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\""
        + DocumentShell.OTHER_HEADERS
        + "\"/><w:headerReference w:type=\"first\" r:id=\""
        + DocumentShell.FIRST_HEADER
        + "\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\""
        + (across ? Measures.LONG_SIDE : Measures.SHORT_SIDE)
        + "\" w:h=\""
        + (across ? Measures.SHORT_SIDE : Measures.LONG_SIDE)
        + (across ? "\" w:orient=\"landscape" : "")
        + "\"/>"
        + MARGINS
        + (section.opens() ? "<w:pgNumType w:start=\"1\"/><w:titlePg/>" : "")
        + "</w:sectPr>";
  }
}
