package vn.parindex.site.say.since;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.versions.CellChange;
import vn.parindex.analytics.versions.ChangeKind;
import vn.parindex.analytics.versions.Entry;
import vn.parindex.analytics.versions.MeasurementCell;
import vn.parindex.analytics.versions.NewSince;
import vn.parindex.analytics.versions.ScoreCell;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.DeclaredWords;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.target.MeasuredWords;
import vn.parindex.site.say.year.FollowedUnits;
import vn.parindex.site.words.WordFamily;

/**
 * Cells that differ between two versions, as the site shows them, and what they are called: by the
 * later version where both know them.
 */
public final class ChangeWords extends TablePart {

  private static final WordFamily<String> PART =
      WordFamily.of("versions.part.*", "self", "declared", "round1", "round2", "survey");

  private final VersionComparison versions;
  private final MeasuredWords words;
  private final DeclaredWords declared;
  private final FollowedUnits units;

  /** Of the versions and of the units of which anything is new. */
  public ChangeWords(Edition edition, NewSince news) {
    super(edition);
    this.versions = news.versions();
    this.words = new MeasuredWords(edition);
    this.declared = new DeclaredWords(edition);
    this.units = FollowedUnits.of(edition, changed(news));
  }

  /** Units of which a figure differs, as the later version that knows them has them. */
  private List<Unit> changed(NewSince news) {
    return Stream.of(
            versions.scores().stream().map(change -> change.cell().unit()),
            versions.extras().stream().map(change -> change.cell().unit()),
            versions.measurements().stream().map(change -> change.cell().unit()),
            news.units().keySet().stream())
        .flatMap(ids -> ids)
        .distinct()
        .map(id -> both().flatMap(version -> version.unit(id).stream()).findFirst().orElseThrow())
        .toList();
  }

  /** The units of which anything differs. */
  public FollowedUnits units() {
    return units;
  }

  /** The later version first: its words count where both have some. */
  public Stream<Dataset> both() {
    return Stream.of(versions.after(), versions.before());
  }

  /** Points that count, or that the version does not have the sheet. */
  public Cell score(Entry<LeafScore> entry) {
    return points(entry.match(score -> Entry.of(score.counted()), Entry::none));
  }

  /** Points, or that the version does not have them. */
  public Cell points(Entry<Figure> entry) {
    return entry.match(
        cells::points, () -> cells.absent(edition.say("version-change.not-written")));
  }

  /** The name of a leaf with its code. */
  public String name(ScoreCell cell) {
    return leaf(cell).map(leaf -> Edition.coded(leaf.code(), leaf.name())).orElse(cell.leaf());
  }

  private Optional<Leaf> leaf(ScoreCell cell) {
    return both()
        .flatMap(
            version ->
                version.period(cell.period()).map(version::frameworkOf).stream()
                    .flatMap(framework -> framework.leaves()))
        .filter(leaf -> leaf.code().equals(cell.leaf()))
        .findFirst();
  }

  /** Which parts of a score differ, with their figures: "thẩm định lần 1: 1,5 → 1,25". */
  public String what(CellChange<ScoreCell, LeafScore> change) {
    if (change.kind() != ChangeKind.CHANGED) {
      return changed(change.kind());
    }
    List<Part> then = change.before().match(score -> parts(change.cell(), score), List::of);
    List<Part> now = change.after().match(score -> parts(change.cell(), score), List::of);
    if (!then.stream().map(Part::name).toList().equals(now.stream().map(Part::name).toList())) {
      return edition.say("versions.part.scoring");
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < then.size(); i++) {
      if (!then.get(i).equals(now.get(i))) {
        parts.add(
            edition.say(
                "versions.part",
                edition.say(PART.of(then.get(i).name())),
                then.get(i).words(),
                now.get(i).words()));
      }
    }
    return String.join("; ", parts);
  }

  /** One of the figures of a score, by the end of the key of its words. */
  private record Part(String name, Object figure, String words) {}

  private Part part(String name, Figure figure) {
    return new Part(name, figure, cells.points(figure).text());
  }

  private Part declared(ScoreCell cell, LeafScore.Verified score) {
    return new Part(
        "declared",
        score.declared(),
        score
            .declared()
            .flatMap(figures -> leaf(cell).map(leaf -> declared.figures(leaf, figures)))
            .orElse(Formats.ABSENT));
  }

  private List<Part> parts(ScoreCell cell, LeafScore score) {
    return score.match(
        verified ->
            List.of(
                part("self", verified.selfAssessed()),
                declared(cell, verified),
                part("round1", verified.round1()),
                part("round2", verified.round2())),
        surveyed -> List.of(part("survey", surveyed.points())),
        none -> List.of());
  }

  /** What was reported, or that the version does not have it. */
  public Cell figure(Entry<Measurement> entry) {
    return entry.match(
        measurement -> cells.text(words.of(measurement.latest())),
        () -> cells.absent(edition.say("version-change.not-written")));
  }

  /** The name of a target with its code. */
  public String target(MeasurementCell cell) {
    return both()
        .flatMap(version -> Optional.ofNullable(version.targets().get(cell.year())).stream())
        .flatMap(set -> set.targets().stream())
        .filter(target -> target.code().equals(cell.target()))
        .findFirst()
        .map((Target target) -> Edition.coded(target.code(), target.name()))
        .orElse(cell.target());
  }

  /** "thay đổi", "bỏ", "thêm". */
  public String changed(ChangeKind kind) {
    return edition.say(Families.VERSION_CHANGE.of(kind));
  }
}
