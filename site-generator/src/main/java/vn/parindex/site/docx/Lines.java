package vn.parindex.site.docx;

import java.math.BigInteger;
import java.util.function.Supplier;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import vn.parindex.site.model.PaperText;

/** Paragraphs one below the other, in the text or in a cell. */
final class Lines {

  private final Supplier<CTP> place;
  private boolean empty = true;

  private Lines(Supplier<CTP> place) {
    this.place = place;
  }

  /** Below what the text holds so far. */
  static Lines of(CTBody body) {
    return new Lines(body::addNewP);
  }

  /** Below what is added to a cell. */
  static Lines of(Supplier<CTP> place) {
    return new Lines(place);
  }

  /** A new paragraph. */
  Line add(DocumentStyles style) {
    empty = false;
    CTP paragraph = place.get();
    CTPPr properties = paragraph.addNewPPr();
    properties.addNewPStyle().setVal(style.id());
    return new Line(paragraph, properties);
  }

  /** A rule of {@code length} in the middle of {@code width}. */
  Line rule(int width, int length) {
    Line line = add(DocumentStyles.RULE);
    CTBorder border = line.properties.addNewPBdr().addNewTop();
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(6));
    border.setSpace(BigInteger.ONE);
    border.setColor("000000");
    CTInd indents = line.properties.addNewInd();
    indents.setLeft(Measures.twips((width - length) / 2));
    indents.setRight(Measures.twips((width - length) / 2));
    return line;
  }

  /** A cell without a paragraph is not a cell. */
  void atLeastOne(DocumentStyles style) {
    if (empty) {
      add(style);
    }
  }

  /** One paragraph. */
  static final class Line {
    private final CTP paragraph;
    private final CTPPr properties;
    private boolean light;

    private Line(CTP paragraph, CTPPr properties) {
      this.paragraph = paragraph;
      this.properties = properties;
    }

    Line words(String text) {
      return run(text, false, false);
    }

    Line strong(String text) {
      return run(text, true, false);
    }

    Line italic(String text) {
      return run(text, false, true);
    }

    Line strongItalic(String text) {
      return run(text, true, true);
    }

    Line text(PaperText text) {
      for (PaperText.Span span : text.spans()) {
        switch (span.style()) {
          case PLAIN -> words(span.text());
          case STRONG -> strong(span.text());
          case GAP -> letters(run(span.text())).addNewRStyle().setVal(DocumentStyles.GAP);
        }
      }
      return this;
    }

    private Line run(String text, boolean bold, boolean italic) {
      CTR run = run(text);
      if (bold) {
        letters(run).addNewB();
      } else if (light) {
        letters(run).addNewB().setVal(false);
      }
      if (italic) {
        letters(run).addNewI();
      }
      return this;
    }

    private CTR run(String text) {
      CTR run = paragraph.addNewR();
      CTText words = run.addNewT();
      words.setStringValue(text);
      if (!text.equals(text.strip())) {
        words.setSpace(SpaceAttribute.Space.PRESERVE);
      }
      return run;
    }

    private static CTRPr letters(CTR run) {
      return run.isSetRPr() ? run.getRPr() : run.addNewRPr();
    }

    /** Not bold, though its style is. */
    Line light() {
      light = true;
      return this;
    }

    /** Another size of letters for the words so far. */
    Line size(double points) {
      for (CTR run : paragraph.getRArray()) {
        letters(run).addNewSz().setVal(Measures.halfPoints(points));
      }
      return this;
    }

    /** A frame around the words so far. */
    Line boxed() {
      for (CTR run : paragraph.getRArray()) {
        CTBorder border = letters(run).addNewBdr();
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(8));
        border.setSpace(BigInteger.ZERO);
        border.setColor("000000");
      }
      return this;
    }

    Line keepWithNext() {
      properties.addNewKeepNext();
      return this;
    }

    /** Room above, in twips. */
    Line before(int twips) {
      properties.addNewSpacing().setBefore(Measures.twips(twips));
      return this;
    }

    Line centred() {
      properties.addNewJc().setVal(STJc.CENTER);
      return this;
    }

    Line right() {
      properties.addNewJc().setVal(STJc.RIGHT);
      return this;
    }
  }
}
