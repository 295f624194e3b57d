package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A page of the site: one record per kind of page, one pair of templates per record. */
public sealed interface Page
    permits Page.Built,
        Page.Change,
        Page.Glossary,
        Page.Methodology,
        Page.NotFound,
        Page.PaperDraft,
        Page.Papers,
        Page.Sources,
        Page.Successors,
        SearchIndex {

  /** What every page has. */
  PageHead head();

  /** Name of its templates: {@code pages/<name>.ftlh} and {@code pages/<name>.md.ftl}. */
  String template();

  /** Where its copy in one file stands, to be sent by mail; most pages have none. */
  default Optional<SitePath> singleFile() {
    return Optional.empty();
  }

  /** Name of the frame around it: {@code layouts/<name>.ftlh}. */
  default String layout() {
    return "base";
  }

  /** The blocks of one kind, wherever they stand, from top to bottom. */
  default <T extends Block> Stream<T> every(Class<T> kind) {
    return Stream.empty();
  }

  /**
   * A page made of blocks.
   *
   * @param head what every page has
   * @param template the kind of page
   * @param blocks from top to bottom
   * @param singleFile where its copy in one file stands, to be sent by mail; most pages have none
   */
  record Built(PageHead head, String template, List<Block> blocks, Optional<SitePath> singleFile)
      implements Page {
    /** Checks and copies. */
    public Built {
      Objects.requireNonNull(head, "head");
      blocks = List.copyOf(blocks);
    }

    @Override
    public <T extends Block> Stream<T> every(Class<T> kind) {
      return Block.all(blocks).filter(kind::isInstance).map(kind::cast);
    }

    /**
     * A table by its id, sorted or shaded or under a chart.
     *
     * @throws java.util.NoSuchElementException if the page has none of that name
     */
    public TableView table(String id) {
      return Stream.concat(
              every(Block.Grid.class).map(Block.Grid::table),
              every(Block.Figure.class).map(figure -> figure.view().twin()))
          .filter(table -> table.id().equals(id))
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * From one period to another.
   *
   * @param head what every page has
   * @param stats how many rose and fell
   * @param chart slope chart
   * @param quadrants level and change together, each against the median
   * @param split change of each unit, into performance and edition
   * @param moves why ranks moved
   * @param areas median change by area
   * @param leaves what became of each leaf of the framework
   */
  record Change(
      PageHead head,
      List<Stat> stats,
      ChartView chart,
      ChartView quadrants,
      TableView split,
      TableView moves,
      TableView areas,
      TableView leaves)
      implements Page {
    /** Checks and copies. */
    public Change {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(chart, "chart");
      Objects.requireNonNull(quadrants, "quadrants");
      Objects.requireNonNull(split, "split");
      Objects.requireNonNull(moves, "moves");
      Objects.requireNonNull(areas, "areas");
      Objects.requireNonNull(leaves, "leaves");
      stats = List.copyOf(stats);
    }

    @Override
    public String template() {
      return "change";
    }
  }

  /**
   * Units that follow others: estimates from their parts.
   *
   * @param head what every page has
   * @param chart the estimates with the range of the parts; its twin has all figures
   * @param parts what each estimate is made of
   * @param areas estimates by area
   * @param method how it is estimated, in sentences
   */
  record Successors(
      PageHead head, ChartView chart, TableView parts, TableView areas, List<String> method)
      implements Page {
    /** Checks and copies. */
    public Successors {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(chart, "chart");
      Objects.requireNonNull(parts, "parts");
      Objects.requireNonNull(areas, "areas");
      method = List.copyOf(method);
    }

    @Override
    public String template() {
      return "successors";
    }
  }

  /**
   * How everything is computed, from the settings that compute it.
   *
   * @param head what every page has
   * @param settings policy by policy: what was used and what it means
   * @param bands the grade bands
   * @param frameworks editions with their points
   * @param prose the method in words; from {@code templates/prose}
   */
  record Methodology(
      PageHead head, TableView settings, TableView bands, TableView frameworks, Prose prose)
      implements Page {
    /** Checks the parts. */
    public Methodology {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(settings, "settings");
      Objects.requireNonNull(bands, "bands");
      Objects.requireNonNull(frameworks, "frameworks");
      Objects.requireNonNull(prose, "prose");
    }

    @Override
    public String template() {
      return "methodology";
    }
  }

  /**
   * Data and sources.
   *
   * @param head what every page has
   * @param stats version, number of files, figures, missing figures
   * @param downloads what can be downloaded of each table
   * @param together files about all tables
   * @param files every data file with its provenance
   * @param absent figures that are not there, by period and reason
   * @param missingScores which of them are missing in the compared years
   * @param reports which figures on targets are missing and which were corrected; empty when no
   *     year is followed
   * @param versions what changed since an earlier version of the data
   * @param warnings what the checks found; empty when nothing
   * @param screening what looks unusual, a warning and never a correction; empty when nothing
   * @param findings shortcomings and causes of the year, as loaded
   * @param targets targets of the year, as loaded
   * @param tasks tasks of the year, as loaded
   */
  record Sources(
      PageHead head,
      List<Stat> stats,
      TableView downloads,
      List<DownloadLink> together,
      TableView files,
      TableView absent,
      Listing missingScores,
      List<Reports> reports,
      Versions versions,
      TableView warnings,
      TableView screening,
      TableView findings,
      TableView targets,
      TableView tasks)
      implements Page {
    /** Checks and copies. */
    public Sources {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(files, "files");
      Objects.requireNonNull(absent, "absent");
      Objects.requireNonNull(missingScores, "missingScores");
      reports = List.copyOf(reports);
      Objects.requireNonNull(versions, "versions");
      Objects.requireNonNull(warnings, "warnings");
      Objects.requireNonNull(screening, "screening");
      Objects.requireNonNull(findings, "findings");
      Objects.requireNonNull(targets, "targets");
      Objects.requireNonNull(tasks, "tasks");
      stats = List.copyOf(stats);
      Objects.requireNonNull(downloads, "downloads");
      together = List.copyOf(together);
    }

    @Override
    public String template() {
      return "sources";
    }

    /**
     * What is to be known of the reports on targets.
     *
     * @param gaps figures that are missing or came too late
     * @param corrections figures that were corrected
     */
    public record Reports(Listing gaps, Listing corrections) {
      /** Checks the parts. */
      public Reports {
        Objects.requireNonNull(gaps, "gaps");
        Objects.requireNonNull(corrections, "corrections");
      }
    }
  }

  /**
   * What changed between two versions of the data.
   *
   * @param heading which version it is compared with
   * @param sentences what was compared, or how to compare
   * @param warning that the number of the version was not raised; empty when there is nothing to
   *     say
   * @param lists what differs; empty when nothing does or nothing was compared
   */
  record Versions(String heading, List<String> sentences, String warning, List<Listing> lists) {
    /** Checks and copies. */
    public Versions {
      Objects.requireNonNull(heading, "heading");
      sentences = List.copyOf(sentences);
      Objects.requireNonNull(warning, "warning");
      lists = List.copyOf(lists);
    }
  }

  /**
   * A list of single figures under a sentence that counts them.
   *
   * @param finding how many there are, true of none as well
   * @param table the figures, or the first of them
   */
  record Listing(String finding, TableView table) {

    /** A longer table is folded away until a reader asks for it. */
    private static final int LONG = 12;

    /** Checks the parts. */
    public Listing {
      Objects.requireNonNull(finding, "finding");
      Objects.requireNonNull(table, "table");
    }

    /** Whether the table is folded away on screens. */
    public boolean folded() {
      return table.rows().size() > LONG;
    }
  }

  /**
   * All papers.
   *
   * @param head what every page has
   * @param groups papers of one kind each
   * @param notes what to know before signing one
   */
  record Papers(PageHead head, List<Group> groups, List<String> notes) implements Page {
    /** Checks and copies. */
    public Papers {
      Objects.requireNonNull(head, "head");
      groups = List.copyOf(groups);
      notes = List.copyOf(notes);
    }

    @Override
    public String template() {
      return "papers";
    }

    /**
     * Papers of one kind.
     *
     * @param id ASCII, unique on the page
     * @param heading what kind
     * @param lead what they are for
     * @param entries at least one
     * @param columns headings of the table: name, what it holds, formats
     */
    public record Group(
        String id, String heading, String lead, List<PaperEntry> entries, List<String> columns) {
      /** Checks and copies. */
      public Group {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(lead, "lead");
        entries = List.copyOf(entries);
        columns = List.copyOf(columns);
      }
    }
  }

  /**
   * One paper to print, or several that are printed together, each from a sheet of its own.
   *
   * @param head what every page has
   * @param papers at least one; all with the same notice
   * @param back the list of papers
   * @param document the same as a document for a word processor
   */
  record PaperDraft(PageHead head, List<Paper> papers, Link back, Link document) implements Page {
    /** Checks and copies. */
    public PaperDraft {
      Objects.requireNonNull(head, "head");
      papers = List.copyOf(papers);
      Objects.requireNonNull(back, "back");
      Objects.requireNonNull(document, "document");
      if (papers.isEmpty()) {
        throw new IllegalArgumentException(head.path() + ": no paper");
      }
    }

    @Override
    public String template() {
      return "paper-draft";
    }

    /** Whether several papers are printed together. */
    public boolean isTogether() {
      return papers.size() > 1;
    }

    @Override
    public String layout() {
      return "paper";
    }
  }

  /**
   * The terms of the field.
   *
   * @param head what every page has
   * @param terms in the order of their names
   */
  record Glossary(PageHead head, List<GlossaryTerm> terms) implements Page {
    /** Checks and copies. */
    public Glossary {
      Objects.requireNonNull(head, "head");
      terms = List.copyOf(terms);
    }

    @Override
    public String template() {
      return "glossary";
    }
  }

  /**
   * The address does not exist.
   *
   * @param head what every page has
   */
  record NotFound(PageHead head) implements Page {
    /** Checks the part. */
    public NotFound {
      Objects.requireNonNull(head, "head");
    }

    @Override
    public String template() {
      return "not-found";
    }
  }

  /**
   * A file to download.
   *
   * @param link its name and address
   * @param description what is in it
   */
  record DownloadLink(Link link, String description) {
    /** Checks the parts. */
    public DownloadLink {
      Objects.requireNonNull(link, "link");
      Objects.requireNonNull(description, "description");
    }
  }
}
