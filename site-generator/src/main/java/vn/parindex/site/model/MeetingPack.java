package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;

/**
 * All that a meeting has on the table, printed as one document: a cover, the overview, the tables,
 * and the sheets of all units.
 *
 * @param head what every page has
 * @param about who made it, of which day and which data
 * @param contents what follows, each where it stands on this page: the overview, the parts with
 *     tables, the sheets
 * @param lead the finding of the home page
 * @param overview what the home page shows
 * @param tables one part for each; only those for which there are data
 * @param sheets the sheets of all units
 */
public record MeetingPack(
    PageHead head,
    List<Stat> about,
    List<Place> contents,
    String lead,
    List<Block> overview,
    List<Part> tables,
    List<Block.Sheet> sheets)
    implements Page {

  /** Checks and copies. */
  public MeetingPack {
    Objects.requireNonNull(head, "head");
    about = List.copyOf(about);
    contents = List.copyOf(contents);
    Objects.requireNonNull(lead, "lead");
    overview = List.copyOf(overview);
    tables = List.copyOf(tables);
    sheets = List.copyOf(sheets);
  }

  @Override
  public String template() {
    return "meeting-pack";
  }

  /**
   * Tables on one subject, from a sheet of their own.
   *
   * @param id ASCII, unique on the page
   * @param heading what it is about
   * @param lead the finding; empty when the overview has it already
   * @param heats heat tables, which come first
   * @param tables the other tables
   */
  public record Part(
      String id, String heading, String lead, List<HeatTable> heats, List<TableView> tables) {
    /** Checks and copies. */
    public Part {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(heading, "heading");
      Objects.requireNonNull(lead, "lead");
      heats = List.copyOf(heats);
      tables = List.copyOf(tables);
      if (heats.isEmpty() && tables.isEmpty()) {
        throw new IllegalArgumentException(id + ": no table");
      }
    }
  }
}
