package vn.parindex.site;

import java.time.LocalDate;
import java.util.List;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.LaterEntries;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.model.DatasetCollection;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.inspect.Defect;
import vn.parindex.site.publish.Publication;

/**
 * Something that a build has done, as data. {@link BuildWords} puts it into English or Vietnamese
 * words; a host has its own by {@link #match}.
 */
public sealed interface BuildEvent {

  /** The stage that it ends, or happens in. */
  Stage stage();

  /** All cases; the compiler sees that none is forgotten. */
  <T> T match(Cases<T> cases);

  /**
   * What is made of each event.
   *
   * @param <T> usually words
   */
  interface Cases<T> {
    /** An interrupted run was put right. */
    T healed(Healed event);

    /** The data are read. */
    T read(Read event);

    /** They are checked. */
    T checked(Checked event);

    /** A part of a whole is looked at. */
    T began(Began event);

    /** What is later is left out. */
    T asOf(Known event);

    /** An earlier version is compared. */
    T compared(Compared event);

    /** The data are not those of the run before. */
    T since(Since event);

    /** Everything is computed. */
    T analysed(Analysed event);

    /** It is known which pages there are. */
    T routed(Routed event);

    /** The files are made. */
    T made(Made event);

    /** They are inspected. */
    T inspected(Inspected event);

    /** They are in their place. */
    T published(Published event);

    /** Nothing had to be done. */
    T unchanged(Unchanged event);

    /** Something is not kept for the next run. */
    T forgotten(Forgotten event);
  }

  /**
   * An interrupted run was put right.
   *
   * @param where in which folder
   * @param told what was done, in Vietnamese
   */
  record Healed(Where where, String told) implements BuildEvent {
    /** Folders in which runs may be interrupted. */
    public enum Where {
      /** That of the data. */
      DATA,
      /** That of the site. */
      SITE
    }

    @Override
    public Stage stage() {
      return Stage.HEAL;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.healed(this);
    }
  }

  /**
   * The data are read.
   *
   * @param files how many; 0 for a data set in memory
   * @param lines how many they have together
   */
  record Read(int files, int lines) implements BuildEvent {
    @Override
    public Stage stage() {
      return Stage.READ;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.read(this);
    }
  }

  /**
   * The data are checked, and a site can be made of them.
   *
   * @param findings what is worth knowing; no error
   */
  record Checked(Findings findings) implements BuildEvent {
    @Override
    public Stage stage() {
      return Stage.CHECK;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.checked(this);
    }
  }

  /**
   * A part of a whole is looked at: what follows is about it, up to the next one. There is no such
   * event for a site of one data set.
   *
   * @param part which
   */
  record Began(DatasetCollection.Part part) implements BuildEvent {
    @Override
    public Stage stage() {
      return Stage.AS_OF;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.began(this);
    }
  }

  /**
   * What became known after the day of the site is left out.
   *
   * @param day of the site
   * @param later what is left out, by file
   */
  record Known(LocalDate day, List<LaterEntries> later) implements BuildEvent {
    /** Copies. */
    public Known {
      later = List.copyOf(later);
    }

    @Override
    public Stage stage() {
      return Stage.AS_OF;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.asOf(this);
    }
  }

  /** An earlier version of the data is compared with them. */
  record Compared(VersionComparison versions) implements BuildEvent {
    @Override
    public Stage stage() {
      return Stage.COMPARE;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.compared(this);
    }
  }

  /**
   * The data are not those of which the site that stands was made.
   *
   * @param before where everything stood
   * @param after where everything stands
   */
  record Since(VersionComparison versions, Locator before, Locator after) implements BuildEvent {
    @Override
    public Stage stage() {
      return Stage.SINCE;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.since(this);
    }
  }

  /**
   * Everything is computed.
   *
   * @param ranked how many units of the current period have a rank
   * @param units how many there are in it
   * @param periods how many periods have an index
   */
  record Analysed(int ranked, int units, int periods) implements BuildEvent {
    @Override
    public Stage stage() {
      return Stage.ANALYSE;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.analysed(this);
    }
  }

  /**
   * It is known which pages there are.
   *
   * @param pages of all languages together
   */
  record Routed(long pages) implements BuildEvent {
    @Override
    public Stage stage() {
      return Stage.ROUTES;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.routed(this);
    }
  }

  /**
   * The files are made.
   *
   * @param files all of them
   * @param kept how many of them stood already
   */
  record Made(int files, int kept) implements BuildEvent {
    @Override
    public Stage stage() {
      return Stage.MAKE;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.made(this);
    }
  }

  /**
   * The files are inspected, and without faults.
   *
   * @param heavy pages that are heavy for an old computer or a slow share
   */
  record Inspected(List<Defect> heavy) implements BuildEvent {
    /** Copies. */
    public Inspected {
      heavy = List.copyOf(heavy);
    }

    @Override
    public Stage stage() {
      return Stage.INSPECT;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.inspected(this);
    }
  }

  /** The files are in their place. */
  record Published(Publication publication) implements BuildEvent {
    @Override
    public Stage stage() {
      return Stage.PUBLISH;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.published(this);
    }
  }

  /** The run before did the very same, so that there was nothing to do. */
  record Unchanged() implements BuildEvent {
    @Override
    public Stage stage() {
      return Stage.PUBLISH;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.unchanged(this);
    }
  }

  /**
   * Something is not kept for the next run; the site is whole all the same.
   *
   * @param what it is
   * @param why in Vietnamese
   */
  record Forgotten(What what, String why) implements BuildEvent {
    /** What is kept for the next run. */
    public enum What {
      /** The book of versions, among the data. */
      BOOK,
      /** The data of which the site is made, beside it. */
      DATA
    }

    @Override
    public Stage stage() {
      return Stage.REMEMBER;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.forgotten(this);
    }
  }
}
