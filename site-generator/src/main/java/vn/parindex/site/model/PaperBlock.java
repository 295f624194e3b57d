package vn.parindex.site.model;

import java.util.List;

/** A part of a paper, from top to bottom. */
public sealed interface PaperBlock {

  /** The word by which templates choose: "masthead", "heading" … */
  default String kind() {
    return Block.kind(getClass());
  }

  /** Its texts that may have gaps; of the rest nothing is left open that is not in every paper. */
  default List<PaperText> texts() {
    return List.of();
  }

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
    /** Copies. */
    public Masthead {
      parent = List.copyOf(parent);
      issuer = List.copyOf(issuer);
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
      if (level < 1 || level > 2) {
        throw new IllegalArgumentException("level " + level);
      }
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
    @Override
    public List<PaperText> texts() {
      return List.of(text);
    }

    /** A paragraph of plain words. */
    public static Paragraph of(String text) {
      return new Paragraph(PaperText.of(text));
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
    public List<PaperText> texts() {
      return items;
    }

    @Override
    public void read(Reader reader) {
      reader.items(this);
    }
  }

  /**
   * A table. Its heading row is repeated on every sheet and no row is cut in two.
   *
   * @param table with at least one row; what it leads to and how it sorts means nothing on paper
   * @param captioned whether the caption is printed above it, or the heading above says it already
   * @param dense many columns: set small
   */
  record Grid(TableView table, boolean captioned, boolean dense) implements PaperBlock {
    /** Checks that there is something to show. */
    public Grid {
      if (table.rows().isEmpty()) {
        throw new IllegalArgumentException(table.id() + ": a table without rows");
      }
    }

    /** With its caption. */
    public static Grid of(TableView table) {
      return new Grid(table, true, false);
    }

    /** Under a heading that says what it shows. */
    public static Grid headed(TableView table) {
      return new Grid(table, false, false);
    }

    /** With many columns. */
    public static Grid small(TableView table) {
      return new Grid(table, true, true);
    }

    /** Sum of the widths of all columns. */
    public int width() {
      return table.columns().stream().mapToInt(TableView.Column::width).sum();
    }

    /** The part of the width that a column takes, in per cent. */
    public int percent(TableView.Column column) {
      return column.width() * 100 / width();
    }

    @Override
    public List<PaperText> texts() {
      return table.rows().stream().flatMap(row -> row.cells().stream()).map(Cell::words).toList();
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
    /** Copies. */
    public Closing {
      recipients = List.copyOf(recipients);
      signer = List.copyOf(signer);
    }

    @Override
    public void read(Reader reader) {
      reader.closing(this);
    }
  }
}
