package vn.parindex.site.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocument1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import vn.parindex.site.model.Paper;

/** The text of a document, part by part. */
final class DocumentBody {

  private final CTBody body;
  private final DocumentShell.Headers headers;

  private DocumentBody(CTBody body, DocumentShell.Headers headers) {
    this.body = body;
    this.headers = headers;
  }

  /**
   * Sheets that lie the same way.
   *
   * @param part what stands on them
   * @param opens whether a paper begins here: its numbers start again, and its first sheet has none
   */
  record Section(Paper.Part part, boolean opens) {}

  /** The file {@code word/document.xml}. */
  static byte[] of(List<Section> sections, DocumentShell.Headers headers) {
    CTDocument1 document = CTDocument1.Factory.newInstance();
    DocumentBody body = new DocumentBody(document.addNewBody(), headers);
    for (int i = 0; i < sections.size(); i++) {
      body.add(sections.get(i), i == sections.size() - 1);
    }
    XmlOptions options = new XmlOptions(POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
    options.setSaveSyntheticDocumentElement(
        new QName(CTDocument1.type.getName().getNamespaceURI(), "document"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      document.save(bytes, options);
    } catch (IOException e) {
      throw new UncheckedIOException("a document in memory", e);
    }
    return bytes.toByteArray();
  }

  private void add(Section section, boolean last) {
    new BlockWriter(body, Measures.width(section.part().across())).write(section.part().blocks());
    CTP end = body.addNewP();
    end.addNewPPr().addNewPStyle().setVal(DocumentStyles.END.id());
    sheet(last ? body.addNewSectPr() : end.getPPr().addNewSectPr(), section);
  }

  private void sheet(CTSectPr properties, Section section) {
    reference(properties.addNewHeaderReference(), STHdrFtr.DEFAULT, headers.others());
    reference(properties.addNewHeaderReference(), STHdrFtr.FIRST, headers.first());
    properties.addNewType().setVal(STSectionMark.NEXT_PAGE);
    boolean across = section.part().across();
    CTPageSz size = properties.addNewPgSz();
    size.setW(Measures.twips(across ? Measures.LONG_SIDE : Measures.SHORT_SIDE));
    size.setH(Measures.twips(across ? Measures.SHORT_SIDE : Measures.LONG_SIDE));
    if (across) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    CTPageMar margins = properties.addNewPgMar();
    margins.setTop(Measures.twips(Measures.ABOVE_AND_BELOW));
    margins.setBottom(Measures.twips(Measures.ABOVE_AND_BELOW));
    margins.setLeft(Measures.twips(Measures.LEFT));
    margins.setRight(Measures.twips(Measures.RIGHT));
    margins.setHeader(Measures.twips(Measures.HEADER));
    margins.setFooter(Measures.twips(Measures.HEADER));
    margins.setGutter(Measures.twips(0));
    if (section.opens()) {
      properties.addNewPgNumType().setStart(Measures.twips(1));
      properties.addNewTitlePg();
    }
  }

  private static void reference(CTHdrFtrRef reference, STHdrFtr.Enum kind, String id) {
    reference.setType(kind);
    reference.setId(id);
  }
}
