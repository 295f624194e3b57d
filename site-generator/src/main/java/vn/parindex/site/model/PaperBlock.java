package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;

/** A part of a paper, from top to bottom. */
public sealed interface PaperBlock {

  /** The word by which templates choose: "masthead", "heading" … */
  String kind();

  /** Calls the method of its kind. */
  void read(Reader reader);

  /** What to do with each kind of block; a new kind cannot be forgotten. */
  interface Reader {
    /** The head. */
    void masthead(Masthead masthead);

    /** A centred title. */
    void title(Title title);

    /** To whom it goes. */
    void addressee(Addressee addressee);

    /** A heading. */
    void heading(Heading heading);

    /** A paragraph. */
    void paragraph(Paragraph paragraph);

    /** A list. */
    void items(Items items);

    /** A table. */
    void grid(Grid grid);

    /** The end. */
    void closing(Closing closing);
  }

  /**
   * The head: who issues to the left, the name of the state and its motto to the right.
   *
   * @param parent lines of the name of the body above; none where it is not named
   * @param issuer lines of the name of the body that issues
   * @param number with the number left open
   * @param subject what a letter is about: "V/v …"; empty where a title says it
   * @param nation name of the state
   * @param motto of the state
   * @param placeAndDate with day and month left open
   * @param draft the word that this is a draft
   */
  record Masthead(
      List<String> parent,
      List<String> issuer,
      String number,
      String subject,
      String nation,
      String motto,
      String placeAndDate,
      String draft)
      implements PaperBlock {
    /** Checks and copies. */
    public Masthead {
      parent = List.copyOf(parent);
      issuer = List.copyOf(issuer);
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(nation, "nation");
      Objects.requireNonNull(motto, "motto");
      Objects.requireNonNull(placeAndDate, "placeAndDate");
      Objects.requireNonNull(draft, "draft");
    }

    @Override
    public String kind() {
      return "masthead";
    }

    @Override
    public void read(Reader reader) {
      reader.masthead(this);
    }
  }

  /**
   * A centred title.
   *
   * @param name what kind of paper: "BÁO CÁO", "PHỤ LỤC 1"
   * @param subject what it is about
   * @param note a line in italics under it, such as what an annex belongs to; empty if none
   */
  record Title(String name, String subject, String note) implements PaperBlock {
    /** Checks the parts. */
    public Title {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(note, "note");
    }

    @Override
    public String kind() {
      return "title";
    }

    @Override
    public void read(Reader reader) {
      reader.title(this);
    }
  }

  /**
   * To whom it goes.
   *
   * @param text label and name: "Kính gửi: …"
   */
  record Addressee(String text) implements PaperBlock {
    /** Checks the part. */
    public Addressee {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public String kind() {
      return "addressee";
    }

    @Override
    public void read(Reader reader) {
      reader.addressee(this);
    }
  }

  /**
   * A heading with its number; never left alone at the foot of a sheet.
   *
   * @param level 1 or 2
   * @param text with its number
   */
  record Heading(int level, String text) implements PaperBlock {
    /** Checks the parts. */
    public Heading {
      Objects.requireNonNull(text, "text");
      if (level < 1 || level > 2) {
        throw new IllegalArgumentException("level " + level);
      }
    }

    @Override
    public String kind() {
      return "heading";
    }

    @Override
    public void read(Reader reader) {
      reader.heading(this);
    }
  }

  /**
   * A paragraph.
   *
   * @param text its words
   */
  record Paragraph(PaperText text) implements PaperBlock {
    /** Checks the part. */
    public Paragraph {
      Objects.requireNonNull(text, "text");
    }

    /** A paragraph of plain words. */
    public static Paragraph of(String text) {
      return new Paragraph(PaperText.of(text));
    }

    @Override
    public String kind() {
      return "paragraph";
    }

    @Override
    public void read(Reader reader) {
      reader.paragraph(this);
    }
  }

  /**
   * A list, each item with a dash.
   *
   * @param items at least one
   */
  record Items(List<PaperText> items) implements PaperBlock {
    /** Checks and copies. */
    public Items {
      items = List.copyOf(items);
      if (items.isEmpty()) {
        throw new IllegalArgumentException("a list without items");
      }
    }

    @Override
    public String kind() {
      return "items";
    }

    @Override
    public void read(Reader reader) {
      reader.items(this);
    }
  }

  /**
   * A table.
   *
   * @param table with at least one row
   */
  record Grid(PaperTable table) implements PaperBlock {
    /** Checks that there is something to show. */
    public Grid {
      if (table.rows().isEmpty()) {
        throw new IllegalArgumentException(table.id() + ": a table without rows");
      }
    }

    @Override
    public String kind() {
      return "table";
    }

    @Override
    public void read(Reader reader) {
      reader.grid(this);
    }
  }

  /**
   * The end: who gets it to the left, who is to sign to the right, with room for the signature.
   *
   * @param label "Nơi nhận:"
   * @param recipients one line each
   * @param signer lines of the office that signs; no name
   */
  record Closing(String label, List<String> recipients, List<String> signer) implements PaperBlock {
    /** Checks and copies. */
    public Closing {
      Objects.requireNonNull(label, "label");
      recipients = List.copyOf(recipients);
      signer = List.copyOf(signer);
    }

    @Override
    public String kind() {
      return "closing";
    }

    @Override
    public void read(Reader reader) {
      reader.closing(this);
    }
  }
}
