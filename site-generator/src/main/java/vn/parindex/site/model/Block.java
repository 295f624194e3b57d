package vn.parindex.site.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a page, from top to bottom. Each kind has one template for HTML and one for Markdown,
 * both named after it: {@code blocks/grid.ftlh}, {@code blocks/grid.md.ftl}.
 */
public sealed interface Block {

  /** The name of its templates: {@code TileMap} has {@code tile-map}. */
  default String kind() {
    return kind(getClass());
  }

  /** The name of the templates of a kind of block. */
  static String kind(Class<?> block) {
    StringBuilder kind = new StringBuilder();
    for (char letter : block.getSimpleName().toCharArray()) {
      kind.append(kind.length() > 0 && Character.isUpperCase(letter) ? "-" : "");
      kind.append(Character.toLowerCase(letter));
    }
    return kind.toString();
  }

  /** What stands within it; nothing for most. */
  default List<Block> within() {
    return List.of();
  }

  /** All blocks of a list and what stands within them, from top to bottom. */
  static Stream<Block> all(List<Block> blocks) {
    return blocks.stream().flatMap(block -> Stream.concat(Stream.of(block), all(block.within())));
  }

  /**
   * Key figures.
   *
   * @param list those to show; nothing is shown for none
   * @param style class in HTML; empty for none
   */
  record Stats(List<Stat> list, String style) implements Block {
    /** Copies. */
    public Stats {
      list = List.copyOf(list);
    }

    /** Of the usual size. */
    public static Stats of(List<Stat> list) {
      return new Stats(list, "");
    }

    /** Small ones, below others. */
    public static Stats small(List<Stat> list) {
      return new Stats(list, "small");
    }
  }

  /**
   * A paragraph.
   *
   * @param phrases in reading order
   * @param style class in HTML: "note", "more", "lead"; empty for none
   */
  record Paragraph(List<Phrase> phrases, String style) implements Block {
    /** Copies. */
    public Paragraph {
      phrases = List.copyOf(phrases);
    }

    /** Plain words. */
    public static Paragraph of(String text) {
      return styled("", text);
    }

    /** Words beside the matter. */
    public static Paragraph note(String text) {
      return styled("note", text);
    }

    /** Plain words in a style. */
    public static Paragraph styled(String style, String text) {
      return new Paragraph(List.of(Phrase.of(text)), style);
    }

    /** Leads to a page. */
    public static Paragraph of(Link link) {
      return new Paragraph(List.of(Phrase.of(link)), "");
    }

    /** Leads to where more is said. */
    public static Paragraph more(Link link) {
      return new Paragraph(List.of(Phrase.of(link)), "more");
    }
  }

  /**
   * Words, which may lead somewhere.
   *
   * @param text what the reader sees
   * @param to where it leads; empty for nowhere
   * @param anchor a place on that page, which Markdown does not have; empty for none
   * @param strong whether it stands out
   */
  record Phrase(String text, Optional<SitePath> to, String anchor, boolean strong) {
    /** Plain words. */
    public static Phrase of(String text) {
      return new Phrase(text, Optional.empty(), "", false);
    }

    /** Words that stand out. */
    public static Phrase emphasis(String text) {
      return new Phrase(text, Optional.empty(), "", true);
    }

    /** Words that lead to a page. */
    public static Phrase of(Link link) {
      return of(PlaceLink.of(link));
    }

    /** Words that lead to a place on a page. */
    public static Phrase of(PlaceLink place) {
      return new Phrase(place.text(), Optional.of(place.to()), place.anchor(), false);
    }
  }

  /**
   * What follows on the page, each where it stands.
   *
   * @param places in order
   */
  record Contents(List<PlaceLink> places) implements Block {
    /** Copies. */
    public Contents {
      places = List.copyOf(places);
    }
  }

  /**
   * Leads to the parts of a long page, in a row. Markdown has none: it has no places to lead to.
   *
   * @param label what the row is for, said by screen readers
   * @param places in the order in which they stand on the page
   */
  record Jumps(String label, List<PlaceLink> places) implements Block {
    /** Copies. */
    public Jumps {
      places = List.copyOf(places);
    }
  }

  /**
   * What somebody is to do, one thing after the other.
   *
   * @param list nothing is shown for none
   * @param ranked whether the first is the most urgent; else the order says nothing
   */
  record Actions(List<Action> list, boolean ranked) implements Block {
    /** Copies. */
    public Actions {
      list = List.copyOf(list);
    }

    /**
     * One of them.
     *
     * @param what is to be done, with the page about it where it leads there
     * @param effect what it leads to, or how it stands; empty where nothing is to be said
     * @param due the day; empty where a day is none of the matter
     * @param left how far the day is: "còn 1 ngày"; empty with it
     * @param owner who is in charge; empty where the data do not say
     * @param tone {@link Tone#DOWN} when it is overdue
     */
    public record Action(
        Phrase what, String effect, String due, String left, String owner, Tone tone) {
      private Action onPaper() {
        return new Action(Phrase.of(what.text()), effect, due, left, owner, tone);
      }
    }

    /** The same on a sheet of paper, which leads nowhere. */
    public Actions onPaper() {
      return new Actions(list.stream().map(Action::onPaper).toList(), ranked);
    }
  }

  /**
   * A list of sentences.
   *
   * @param items nothing is shown for none
   * @param style class in HTML; empty for none
   */
  record Bullets(List<String> items, String style) implements Block {
    /** Copies. */
    public Bullets {
      items = List.copyOf(items);
    }

    /** Sentences of a finding. */
    public static Bullets sentences(List<String> items) {
      return new Bullets(items, "sentences");
    }

    /** A plain list. */
    public static Bullets of(List<String> items) {
      return new Bullets(items, "");
    }
  }

  /**
   * Leads to other pages.
   *
   * @param list nothing is shown for none
   * @param to what they are to this page
   */
  record Links(List<Link> list, To to) implements Block {
    /** Copies. */
    public Links {
      list = List.copyOf(list);
    }

    /** Other pages. */
    public static Links of(List<Link> list) {
      return new Links(list, To.OTHERS);
    }

    /** The pages before and after. */
    public static Links beside(List<Link> list) {
      return new Links(list, To.NEIGHBOURS);
    }

    /** What is made to leave the site, which Markdown has no twin of. */
    public static Links takeAway(List<Link> list) {
      return new Links(list, To.TAKE_AWAY);
    }

    /** What pages are to the one that leads to them. */
    public enum To {
      /** More on the matter. */
      OTHERS,
      /** The pages before and after. */
      NEIGHBOURS,
      /** Copies of this page and of others, to be mailed or printed. */
      TAKE_AWAY
    }
  }

  /**
   * Leads to places, with what is to be read there: numbers that call for a decision, units that
   * must act, other pages.
   *
   * @param list in display order; nothing is shown for none
   * @param style class in HTML: "numbers", "first", "doors"
   */
  record Ways(List<Way> list, String style) implements Block {
    /** Copies. */
    public Ways {
      list = List.copyOf(list);
    }

    /**
     * One of them.
     *
     * @param place name and address
     * @param figure what stands out; may be empty
     * @param words what is to be known; may be empty
     */
    public record Way(PlaceLink place, String figure, String words) {}
  }

  /**
   * A part with a heading, one level below what it stands in.
   *
   * @param id ASCII, unique on the page, where links lead to it; else empty
   * @param style class in HTML; empty for none
   * @param heading its words; empty when a {@link Heading} stands further down in it
   * @param within what it holds
   */
  record Section(String id, String style, String heading, List<Block> within) implements Block {
    /** Copies. */
    public Section {
      within = List.copyOf(within);
    }

    /** A part to which no link leads. */
    public static Section of(String style, String heading, Block... within) {
      return new Section("", style, heading, List.of(within));
    }
  }

  /** A heading within a part, of what follows up to the next. */
  record Heading(String words) implements Block {}

  /**
   * Blocks that are laid out together; Markdown has them one after the other.
   *
   * @param id ASCII, unique on the page, where links lead to it; else empty
   * @param style class in HTML; empty for none
   * @param within what it holds
   */
  record Group(String id, String style, List<Block> within) implements Block {
    /** Copies. */
    public Group {
      within = List.copyOf(within);
    }

    /** To which no link leads. */
    public Group(String style, List<Block> within) {
      this("", style, within);
    }

    /** In this order. */
    public static Group of(String style, Block... within) {
      return new Group(style, List.of(within));
    }
  }

  /**
   * Blocks that one rendering only has: what is drawn means nothing in Markdown.
   *
   * @param medium which rendering
   * @param within what it holds
   */
  record Only(Medium medium, List<Block> within) implements Block {
    /** Copies. */
    public Only {
      within = List.copyOf(within);
    }

    /** In HTML only. */
    public static Only html(Block... within) {
      return new Only(Medium.HTML, List.of(within));
    }

    /** In Markdown only. */
    public static Only markdown(Block... within) {
      return new Only(Medium.MARKDOWN, List.of(within));
    }

    /** The renderings of a page. */
    public enum Medium {
      /** For browsers. */
      HTML,
      /** For everything else. */
      MARKDOWN
    }
  }

  /**
   * What is folded away on a screen until a reader asks for it; Markdown has it unfolded.
   *
   * @param summary what it holds, in words
   * @param list whether it is a list that paper has unfolded, so that it begins open
   * @param within what it holds
   */
  record Fold(String summary, boolean list, List<Block> within) implements Block {
    /** Copies. */
    public Fold {
      within = List.copyOf(within);
    }
  }

  /**
   * A table that a reader may sort. Without rows only its notes are shown.
   *
   * @param table what it shows
   * @param style class in HTML: "dense"; empty for none
   */
  record Grid(TableView table, String style) implements Block {
    /** Of the usual density. */
    public static Grid of(TableView table) {
      return new Grid(table, "");
    }

    /** Of many columns. */
    public static Grid dense(TableView table) {
      return new Grid(table, "dense");
    }
  }

  /**
   * Figures one below the other that a reader can add up by hand, each with how it came about.
   *
   * @param id ASCII, unique on the page
   * @param caption what it shows
   * @param heads headings: of the lines, then of their figures
   * @param how heading of how a line came about; empty when no line says it
   * @param lines in order
   */
  record Ledger(String id, String caption, List<String> heads, String how, List<Line> lines)
      implements Block {
    /** Checks and copies. */
    public Ledger {
      heads = List.copyOf(heads);
      lines = List.copyOf(lines);
      for (Line line : lines) {
        if (line.figures().size() != heads.size() - 1) {
          throw new IllegalArgumentException(id + ": " + line.figures());
        }
      }
    }

    /**
     * A line of it.
     *
     * @param id ASCII, unique on the page, where links lead to the line; else empty
     * @param level what it adds to
     * @param name what it is, perhaps with the place where more is said
     * @param figures one for each heading after the first
     * @param reasons how it came about
     */
    public record Line(
        String id, Level level, Phrase name, List<String> figures, List<Reason> reasons) {
      /** Copies. */
      public Line {
        figures = List.copyOf(figures);
        reasons = List.copyOf(reasons);
      }
    }

    /** What a line adds to. */
    public enum Level {
      /** The total. */
      PART,
      /** The part above it. */
      WITHIN,
      /** The total itself. */
      TOTAL,
      /** Nothing: it is the one that the page is about, beside others. */
      OWN
    }

    /**
     * Something that a line rests on.
     *
     * @param term what it is: "Cách chấm"; empty when the words say it
     * @param words in reading order
     */
    public record Reason(String term, List<Phrase> words) {
      /** Copies. */
      public Reason {
        words = List.copyOf(words);
      }
    }
  }

  /**
   * A table of a sheet of paper: a page has many sheets, so it has no name of its own, leads
   * nowhere and does not sort.
   *
   * @param table what it shows
   * @param of what the sheet is about; empty when the caption says it
   * @param style class in HTML; empty for none
   * @param notes whether its notes are printed
   */
  record SheetGrid(TableView table, String of, String style, boolean notes) implements Block {}

  /**
   * Something that has a sheet of paper of its own.
   *
   * @param heading what it is about
   * @param within what it holds; who made it of which data is printed below
   */
  record Sheet(String heading, List<Block> within) implements Block {
    /** Copies. */
    public Sheet {
      within = List.copyOf(within);
    }
  }

  /**
   * Lets a reader choose rows of a table and see them side by side; Markdown has the table alone.
   *
   * @param most how many rows may be chosen
   * @param heading of the table
   * @param all the rows to choose from
   * @param elsewhere rows that other pages have; empty where the table has all
   */
  record SideBySide(int most, String heading, Heat all, List<Elsewhere> elsewhere)
      implements Block {
    /** Copies. */
    public SideBySide {
      elsewhere = List.copyOf(elsewhere);
    }

    /**
     * Rows that are fetched when one of them is chosen.
     *
     * @param script brings them: that of a {@link Lent} table
     * @param rows their heads
     */
    public record Elsewhere(SitePath script, List<Link> rows) {
      /** Copies. */
      public Elsewhere {
        rows = List.copyOf(rows);
      }
    }

    @Override
    public List<Block> within() {
      return List.of(all);
    }
  }

  /**
   * Tables of leaves whose points a reader may change, to see where the unit would stand, and a
   * list of the targets whose counts may be changed, made from the table of targets of the page;
   * Markdown has the tables alone, and so has paper.
   *
   * @param board what is computed with
   * @param within the tables, each row a leaf of the board; none where no leaf can be tried
   */
  record WhatIf(WhatIfBoard board, List<Block> within) implements Block {
    /** Copies. */
    public WhatIf {
      within = List.copyOf(within);
    }
  }

  /**
   * A wide table of figures, units down and measures across, in which the eye finds what is far
   * off.
   *
   * @param table its columns after the first say what they stand for; figures are {@link Cell.Heat}
   * @param sums rows about all units, below the others and never sorted among them
   * @param key what shades and signs mean
   */
  record Heat(TableView table, List<TableView.Row> sums, List<Key> key) implements Block {
    /** Copies. */
    public Heat {
      sums = List.copyOf(sums);
      key = List.copyOf(key);
    }

    /**
     * What a sign, or a shade, means.
     *
     * @param sign as in the cells; empty where a shade is explained
     * @param heat 0 where a sign is explained
     * @param words the meaning
     */
    public record Key(String sign, int heat, String words) {
      /** What a sign means. */
      public static Key of(String sign, String words) {
        return new Key(sign, 0, words);
      }

      /** What a shade means. */
      public static Key of(int heat, String words) {
        return new Key("", heat, words);
      }
    }
  }

  /**
   * A table whose rows another page may fetch, which no page from a folder can do but by a script.
   *
   * @param heat the table
   * @param script where its rows stand once more
   */
  record Lent(Heat heat, SitePath script) implements Block {
    @Override
    public List<Block> within() {
      return List.of(heat);
    }
  }

  /**
   * What is still to be done, unit by unit and day by day, which a script filters.
   *
   * @param whens how much of it is how urgent
   * @param kinds how much there is of each kind
   * @param persons who is in charge of anything
   * @param units those with anything to do, the most urgent first; none where other pages list them
   */
  record Todo(List<Count> whens, List<Count> kinds, List<Person> persons, List<OfUnit> units)
      implements Block {
    /** Copies. */
    public Todo {
      whens = List.copyOf(whens);
      kinds = List.copyOf(kinds);
      persons = List.copyOf(persons);
      units = List.copyOf(units);
    }

    /** How many things there are in all. */
    public int total() {
      return units.stream()
          .flatMap(unit -> unit.days().stream())
          .mapToInt(day -> day.items().size())
          .sum();
    }

    /**
     * How many there are of something.
     *
     * @param id ASCII, unique on the page: name and value of the filter, "loai=chi-tieu"
     * @param words what of
     * @param count at least 1
     * @param tone {@link Tone#DOWN} for what is overdue
     */
    public record Count(String id, String words, String count, Tone tone) {}

    /**
     * Who is in charge.
     *
     * @param value of the filter
     * @param name an office or post
     */
    public record Person(String value, String name) {}

    /**
     * What one unit has to do.
     *
     * @param id ASCII, unique on the page: name and value of the filter, "dv=21484"
     * @param name leading to its scorecard
     * @param sum how much there is
     * @param note what else must be known of the unit, with links; may be empty
     * @param papers the drafts that go to it and that it owes
     * @param days at least one, in the order in which they are to be worked through
     */
    public record OfUnit(
        String id, Cell name, String sum, List<Phrase> note, List<Link> papers, List<Day> days) {
      /** Copies. */
      public OfUnit {
        note = List.copyOf(note);
        papers = List.copyOf(papers);
        days = List.copyOf(days);
      }
    }

    /**
     * What is due on one day.
     *
     * @param when the {@link Count} that counts it
     * @param left "quá hạn 3 ngày"
     * @param date the day
     * @param tone {@link Tone#DOWN} when it has passed
     * @param items at least one
     */
    public record Day(String when, String left, String date, Tone tone, List<Item> items) {
      /** Copies. */
      public Day {
        items = List.copyOf(items);
      }
    }

    /**
     * One thing.
     *
     * @param of the {@link Count} that counts it
     * @param kind what it is, in words
     * @param what its name, leading to where more is said
     * @param need what is missing
     * @param detail how far it is; may be empty
     * @param person in charge; empty when unknown
     * @param value of the filter for that person; empty when unknown
     */
    public record Item(
        String of,
        String kind,
        PlaceLink what,
        String need,
        String detail,
        String person,
        String value) {}
  }

  /**
   * Days of a calendar, month by month.
   *
   * @param list in display order
   */
  record Months(List<Month> list) implements Block {
    /** Copies. */
    public Months {
      list = List.copyOf(list);
    }

    /**
     * A month.
     *
     * @param name "Tháng 11 năm 2025"
     * @param entries at least one
     */
    public record Month(String name, List<Entry> entries) {
      /** Copies. */
      public Month {
        entries = List.copyOf(entries);
      }
    }

    /**
     * Something due on a day.
     *
     * @param date the day
     * @param distance "còn 3 ngày", "hôm nay", "quá hạn 3 ngày", "đã qua"
     * @param tone {@link Tone#DOWN} when something is overdue
     * @param what is due, with the page about it where there is one
     * @param clause where it is set; empty if nowhere
     * @param open how many units still have something to do; empty where that is not the question
     * @param units those units
     */
    public record Entry(
        String date,
        String distance,
        Tone tone,
        Cell what,
        String clause,
        String open,
        List<Cell> units) {
      /** Copies. */
      public Entry {
        units = List.copyOf(units);
      }
    }
  }

  /**
   * A chart, with its figures as a table.
   *
   * @param view what is drawn
   * @param twin whether the table goes with it, or stands elsewhere on the page
   */
  record Figure(ChartView view, boolean twin) implements Block {
    /** With its figures. */
    public static Figure of(ChartView view) {
      return new Figure(view, true);
    }

    /** The chart alone. */
    public static Figure alone(ChartView view) {
      return new Figure(view, false);
    }
  }

  /**
   * A text in Markdown.
   *
   * @param text with headings of its own
   * @param level of its first headings
   */
  record Text(Prose text, int level) implements Block {}

  /** A map of tiles with its legend. */
  record TileMap(TileMapView map) implements Block {}

  /** A map of outlines with its legend, the names that have no room on it, and who is missing. */
  record OutlineMap(OutlineMapView map) implements Block {}

  /**
   * What is to be known of something, term by term.
   *
   * @param facts in display order
   */
  record Facts(List<Fact> facts) implements Block {
    /** Copies. */
    public Facts {
      facts = List.copyOf(facts);
    }

    /**
     * One of them.
     *
     * @param term what it is
     * @param words what is to be known; may be empty when links say it
     * @param links where more is said
     */
    public record Fact(String term, String words, List<Link> links) {
      /** Copies. */
      public Fact {
        links = List.copyOf(links);
      }
    }
  }

  /**
   * Files with what is in them.
   *
   * @param files in display order
   */
  record Files(List<Entry> files) implements Block {
    /** Copies. */
    public Files {
      files = List.copyOf(files);
    }

    /**
     * A file to download.
     *
     * @param link its name and address
     * @param description what is in it
     */
    public record Entry(Link link, String description) {}
  }

  /** The terms of the field, in display order. */
  record Terms(List<GlossaryTerm> list) implements Block {
    /** Copies. */
    public Terms {
      list = List.copyOf(list);
    }
  }

  /**
   * Whatever somebody may look for, which a script filters and ranks while one types.
   *
   * @param groups in display order
   * @param topics what one may look for in every unit, which the script joins with their names
   * @param same words that mean the same to whoever looks for something
   * @param example what one may type
   */
  record SearchIndex(
      List<Group> groups, List<Topic> topics, List<List<String>> same, String example)
      implements Block {
    /** Copies. */
    public SearchIndex {
      groups = List.copyOf(groups);
      topics = List.copyOf(topics);
      same = same.stream().map(List::copyOf).toList();
    }

    /**
     * Entries of one kind.
     *
     * @param id ASCII, unique on the page
     * @param heading what kind
     * @param entries at least one, in display order
     */
    public record Group(String id, String heading, List<Entry> entries) {
      /** Copies. */
      public Group {
        entries = List.copyOf(entries);
      }
    }

    /**
     * One line of the index; whatever words it shows find it.
     *
     * @param place where it leads
     * @param relation what tells it from others first, with links; may be empty
     * @param detail what else does; may be empty
     * @param unit the name alone, where it is a unit; empty else
     * @param turn of units whose names differ by accents only, which comes first, from 1; 0 for a
     *     name of its own
     */
    public record Entry(
        PlaceLink place, List<Phrase> relation, String detail, String unit, int turn) {
      /** Copies. */
      public Entry {
        relation = List.copyOf(relation);
      }

      /** What is not a unit. */
      public static Entry of(PlaceLink place, String detail) {
        return new Entry(place, List.of(), detail, "", 0);
      }
    }

    /**
     * Where one reads of something in a unit. The address has {@link #UNIT} in place of the code of
     * the unit, and {@link #CODE} in place of a code of the group.
     *
     * @param name in a sentence
     * @param group the group of which every entry is such a topic; empty where it is but one
     * @param place the address of both
     * @param without units that do not have it, as they are written in addresses, in order
     */
    public record Topic(String name, String group, PlaceLink place, List<String> without) {
      /** In place of the code of a unit. */
      public static final String UNIT = "ma-don-vi";

      /** In place of a code of the group. */
      public static final String CODE = "ma-muc";

      /** Copies. */
      public Topic {
        without = List.copyOf(without);
      }
    }
  }

  /**
   * Documents with their pages, each in several formats.
   *
   * @param id ASCII, unique on the page
   * @param caption what kind of documents
   * @param columns headings: name, what is in it, formats
   * @param entries at least one
   */
  record Documents(String id, String caption, List<String> columns, List<Entry> entries)
      implements Block {
    /** Copies. */
    public Documents {
      columns = List.copyOf(columns);
      entries = List.copyOf(entries);
    }

    /**
     * A document.
     *
     * @param link name and page
     * @param summary what is in it, in a few words
     * @param formats the same in other formats
     */
    public record Entry(Link link, String summary, List<Link> formats) {
      /** Copies. */
      public Entry {
        formats = List.copyOf(formats);
      }
    }
  }

  /**
   * One paper to print, or several that are printed together, each from a sheet of its own.
   *
   * @param papers at least one; all with the same notice
   * @param back the list of papers
   * @param document the same as a document for a word processor
   */
  record Drafts(List<Paper> papers, Link back, Link document) implements Block {
    /** Copies. */
    public Drafts {
      papers = List.copyOf(papers);
    }

    /** Whether several papers are printed together. */
    public boolean isTogether() {
      return papers.size() > 1;
    }
  }
}
