package vn.parindex.site.docx;

import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import vn.parindex.site.model.PaperBlock;

/** Writes one block after the other. */
final class BlockWriter implements PaperBlock.Reader {

  /** The left column of the head; the right one holds the name of the state in one line. */
  private static final double ISSUER_SHARE = 0.42;

  private static final double RECIPIENTS_SHARE = 0.48;

  /** "Độc lập - Tự do - Hạnh phúc" in bold Times New Roman of 13 points: 168 points, in twips. */
  private static final int MOTTO_WIDTH = 3360;

  /** Blank lines that leave room for a signature and a seal. */
  private static final int SIGNATURE_LINES = 4;

  private final CTBody body;
  private final int width;
  private boolean keepNext;

  /**
   * A writer.
   *
   * @param body to which it adds
   * @param width of the text, in twips
   */
  BlockWriter(CTBody body, int width) {
    this.body = body;
    this.width = width;
  }

  /** Writes all blocks; what stands before the end stays on a sheet with it. */
  void write(List<PaperBlock> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      keepNext = i + 1 < blocks.size() && blocks.get(i + 1) instanceof PaperBlock.Closing;
      blocks.get(i).read(this);
    }
  }

  @Override
  public void masthead(PaperBlock.Masthead masthead) {
    int issuerWidth = (int) (width * ISSUER_SHARE);
    Rows rows = Rows.unruled(body, issuerWidth, width - issuerWidth);
    Rows.Row row = rows.add();
    Lines left = row.cell();
    for (String line : masthead.parent()) {
      left.add(DocumentStyles.MASTHEAD).words(line);
    }
    for (String line : masthead.issuer()) {
      left.add(DocumentStyles.MASTHEAD).strong(line);
    }
    left.rule(issuerWidth, issuerWidth / 3);
    left.add(DocumentStyles.MASTHEAD).words(masthead.number()).size(13);
    if (!masthead.subject().isEmpty()) {
      left.add(DocumentStyles.MASTHEAD).words(masthead.subject());
    }
    left.add(DocumentStyles.MASTHEAD).strong(masthead.draft()).size(13).boxed();
    Lines right = row.cell();
    right.add(DocumentStyles.MASTHEAD).strong(masthead.nation());
    right.add(DocumentStyles.MASTHEAD).strong(masthead.motto()).size(13);
    right.rule(width - issuerWidth, MOTTO_WIDTH);
    right.add(DocumentStyles.MASTHEAD).italic(masthead.placeAndDate()).size(13);
  }

  @Override
  public void title(PaperBlock.Title title) {
    Lines lines = Lines.of(body);
    lines.add(DocumentStyles.TITLE).strong(title.name()).before(200);
    lines.add(DocumentStyles.TITLE).strong(title.subject());
    if (!title.note().isEmpty()) {
      lines.add(DocumentStyles.TITLE).light().italic(title.note()).size(13);
    }
    lines.rule(width, width / 6).keepWithNext();
  }

  @Override
  public void addressee(PaperBlock.Addressee addressee) {
    Lines.of(body).add(DocumentStyles.ADDRESSEE).words(addressee.text());
  }

  @Override
  public void heading(PaperBlock.Heading heading) {
    Lines.of(body)
        .add(heading.level() == 1 ? DocumentStyles.HEADING_1 : DocumentStyles.HEADING_2)
        .words(heading.text());
  }

  @Override
  public void paragraph(PaperBlock.Paragraph paragraph) {
    keep(Lines.of(body).add(DocumentStyles.BODY).text(paragraph.text()));
  }

  @Override
  public void items(PaperBlock.Items items) {
    for (int i = 0; i < items.items().size(); i++) {
      Lines.Line line =
          Lines.of(body).add(DocumentStyles.ITEM).words("- ").text(items.items().get(i));
      if (i == items.items().size() - 1) {
        keep(line);
      }
    }
  }

  private void keep(Lines.Line line) {
    if (keepNext) {
      line.keepWithNext();
    }
  }

  @Override
  public void grid(PaperBlock.Grid grid) {
    new GridWriter(body, width).write(grid);
  }

  @Override
  public void closing(PaperBlock.Closing closing) {
    int left = (int) (width * RECIPIENTS_SHARE);
    Lines.of(body).add(DocumentStyles.RECIPIENT).keepWithNext();
    Rows.Row row = Rows.unruled(body, left, width - left).add();
    Lines recipients = row.cell();
    if (!closing.recipients().isEmpty()) {
      recipients.add(DocumentStyles.RECIPIENT).strongItalic(closing.label()).size(12);
    }
    for (String recipient : closing.recipients()) {
      recipients.add(DocumentStyles.RECIPIENT).words(recipient);
    }
    recipients.atLeastOne(DocumentStyles.RECIPIENT);
    Lines signer = row.cell();
    for (String line : closing.signer()) {
      signer.add(DocumentStyles.SIGNER).strong(line);
    }
    for (int i = 0; i < SIGNATURE_LINES; i++) {
      signer.add(DocumentStyles.SIGNER);
    }
  }
}
