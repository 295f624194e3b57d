package vn.parindex.site.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Paper;
import vn.parindex.site.publish.Sink;

/** The papers of a site as documents. */
public final class PaperDocuments {

  private final Map<String, DocumentShell> shells = new ConcurrentHashMap<>();

  /**
   * The document of a page of papers, at the address that the page names; nothing of other pages.
   * May be called by several threads.
   *
   * @param creator who answers for it
   */
  public void write(String creator, Page page, Sink to) {
    page.every(Block.Drafts.class)
        .forEach(
            drafts ->
                to.put(
                    drafts.document().to(), write(creator, page.head().title(), drafts.papers())));
  }

  /**
   * Papers as one document, each from a sheet of its own and with numbers of its own.
   *
   * @param creator who answers for it
   * @param title of the document
   * @param papers at least one; the notice of the first stands on every sheet
   */
  static byte[] document(String creator, String title, List<Paper> papers) {
    return new PaperDocuments().write(creator, title, papers);
  }

  private byte[] write(String creator, String title, List<Paper> papers) {
    String notice = papers.get(0).notice();
    DocumentShell shell =
        shells.computeIfAbsent(notice, words -> new DocumentShell(creator, words));
    List<DocumentBody.Section> sections = new ArrayList<>();
    for (Paper paper : papers) {
      for (Paper.Part part : paper.parts()) {
        sections.add(new DocumentBody.Section(part, part.equals(paper.parts().get(0))));
      }
    }
    return shell.with(title, DocumentBody.of(sections));
  }
}
