package vn.parindex.site.docx;

import java.util.ArrayList;
import java.util.List;
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

  private final StringBuilder text;
  private final int width;
  private boolean keepNext;

  /**
   * A writer.
   *
   * @param text to which it adds
   * @param width of the text, in twips
   */
  BlockWriter(StringBuilder text, int width) {
    this.text = text;
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
    List<Line> left = new ArrayList<>();
    masthead.parent().forEach(line -> left.add(new Line(DocumentStyles.MASTHEAD).words(line)));
    masthead.issuer().forEach(line -> left.add(new Line(DocumentStyles.MASTHEAD).strong(line)));
    left.add(Line.rule(issuerWidth, issuerWidth / 3));
    left.add(new Line(DocumentStyles.MASTHEAD).words(masthead.number()).size(13));
    if (!masthead.subject().isEmpty()) {
      left.add(new Line(DocumentStyles.MASTHEAD).words(masthead.subject()));
    }
    left.add(new Line(DocumentStyles.MASTHEAD).strong(masthead.draft()).size(13).boxed());
    Rows rows = Rows.unruled(text, issuerWidth, width - issuerWidth);
    rows.row();
    rows.cell(left);
    rows.cell(
        List.of(
            new Line(DocumentStyles.MASTHEAD).strong(masthead.nation()),
            new Line(DocumentStyles.MASTHEAD).strong(masthead.motto()).size(13),
            Line.rule(width - issuerWidth, MOTTO_WIDTH),
            new Line(DocumentStyles.MASTHEAD).italic(masthead.placeAndDate()).size(13)));
    rows.end();
  }

  @Override
  public void title(PaperBlock.Title title) {
    add(new Line(DocumentStyles.TITLE).strong(title.name()).before(200));
    add(new Line(DocumentStyles.TITLE).strong(title.subject()));
    if (!title.note().isEmpty()) {
      add(new Line(DocumentStyles.TITLE).light().italic(title.note()).size(13));
    }
    add(Line.rule(width, width / 6).keepWithNext());
  }

  private void add(Line line) {
    line.addTo(text);
  }

  @Override
  public void addressee(PaperBlock.Addressee addressee) {
    add(new Line(DocumentStyles.ADDRESSEE).words(addressee.text()));
  }

  @Override
  public void heading(PaperBlock.Heading heading) {
    DocumentStyles style =
        heading.level() == 1 ? DocumentStyles.HEADING_1 : DocumentStyles.HEADING_2;
    add(new Line(style).words(heading.text()));
  }

  @Override
  public void paragraph(PaperBlock.Paragraph paragraph) {
    add(kept(new Line(DocumentStyles.BODY).text(paragraph.text())));
  }

  @Override
  public void items(PaperBlock.Items items) {
    for (int i = 0; i < items.items().size(); i++) {
      Line line = new Line(DocumentStyles.ITEM).words("- ").text(items.items().get(i));
      add(i == items.items().size() - 1 ? kept(line) : line);
    }
  }

  private Line kept(Line line) {
    return keepNext ? line.keepWithNext() : line;
  }

  @Override
  public void grid(PaperBlock.Grid grid) {
    new GridWriter(text, width).write(grid);
  }

  @Override
  public void closing(PaperBlock.Closing closing) {
    int left = (int) (width * RECIPIENTS_SHARE);
    add(new Line(DocumentStyles.RECIPIENT).keepWithNext());
    List<Line> recipients = new ArrayList<>();
    if (closing.recipients().isEmpty()) {
      recipients.add(new Line(DocumentStyles.RECIPIENT));
    } else {
      recipients.add(new Line(DocumentStyles.RECIPIENT).strongItalic(closing.label()).size(12));
    }
    for (String recipient : closing.recipients()) {
      recipients.add(new Line(DocumentStyles.RECIPIENT).words(recipient));
    }
    List<Line> signer = new ArrayList<>();
    closing.signer().forEach(line -> signer.add(new Line(DocumentStyles.SIGNER).strong(line)));
    for (int i = 0; i < SIGNATURE_LINES; i++) {
      signer.add(new Line(DocumentStyles.SIGNER));
    }
    Rows rows = Rows.unruled(text, left, width - left);
    rows.row();
    rows.cell(recipients);
    rows.cell(signer);
    rows.end();
  }
}
