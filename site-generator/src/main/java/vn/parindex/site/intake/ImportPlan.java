package vn.parindex.site.intake;

import java.util.List;
import java.util.Map;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.io.ReportedFile;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.site.publish.DataFolder;

/**
 * What an import would do to the data.
 *
 * @param files what is to be written, by their paths, the register of imports among it; none when
 *     nothing is new
 * @param changes what changes in which data file, in the order of the paths
 * @param findings what is wrong with the files that come in and with the data as they would be, but
 *     not what was wrong with the data before
 * @param refused the names of the files of which nothing is to be written, for errors
 * @param options what whoever imports said
 */
public record ImportPlan(
    Map<String, DataFolder.Planned> files,
    List<FileChanges> changes,
    Findings findings,
    List<String> refused,
    ImportOptions options) {

  /** Copies. */
  public ImportPlan {
    files = Map.copyOf(files);
    changes = List.copyOf(changes);
    refused = List.copyOf(refused);
  }

  /**
   * What changes in one data file.
   *
   * @param path below the data folder
   * @param kind of the file
   * @param period the period or year that it is about
   * @param isNew whether there is no such file yet
   * @param made what is different, each with the cell that says so
   * @param unchanged how many values that come in stand there already
   */
  public record FileChanges(
      String path,
      DataFile.Kind kind,
      String period,
      boolean isNew,
      List<Made> made,
      int unchanged) {

    /** Copies. */
    public FileChanges {
      made = List.copyOf(made);
    }

    /** The changes of values that were known. */
    public List<Made> replaced() {
      return made.stream().filter(Made::isReplaced).toList();
    }
  }

  /** A change and the entry that it comes from. */
  public record Made(ReportedFile.Change change, Entry entry) {

    /** Whether a value that was known goes, or becomes another; not scored yet is not known. */
    public boolean isReplaced() {
      return change.before().filter(before -> !isNotScored(change.spot(), before)).isPresent();
    }

    /** Whether a value only makes room for one that is known now. */
    boolean isMadeRoom() {
      return change.after().isEmpty() && change.before().isPresent() && !isReplaced();
    }

    private static boolean isNotScored(ReportedFile.Spot spot, ReportedFile.Value value) {
      return value.equals(new ReportedFile.Value.None(MissingReason.NOT_SCORED))
          || spot.property().equals("missing")
              && value.equals(new ReportedFile.Value.Text(MissingReason.NOT_SCORED.code()));
    }
  }

  /** Whether nothing comes in that is not known already. */
  public boolean isIdle() {
    return changes.stream().allMatch(file -> file.made().isEmpty());
  }

  /** Whether it is to be written: all is right, or what is not right is accepted. */
  public boolean isToBeWritten() {
    return !files.isEmpty()
        && (options.accept() || refused.isEmpty() && !findings.hasErrors() && !needsAcceptance());
  }

  /** Whether there is something that somebody has to look at before it is written. */
  public boolean needsAcceptance() {
    return findings.count(Finding.Level.WARNING) > 0
        || changes.stream().anyMatch(file -> !file.replaced().isEmpty());
  }
}
