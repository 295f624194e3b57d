package vn.parindex.analytics.peers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Summary;

/**
 * Finds the peers of every unit.
 *
 * <p><b>By profile</b>: the Euclidean distance of the area percentages, over the areas in which
 * both have one, divided by the root of their number, so that units with few common areas do not
 * look near: it reads as the usual difference of an area, in percentage points. Profiles (80, 60)
 * and (83, 56) are √((3² + 4²)/2) = 3.5355… apart. Without a common area there is no distance.
 *
 * <p><b>By size</b>: the Euclidean distance of the standardised natural logarithms of population
 * and surface: each logarithm less the mean, over the standard deviation (n − 1) of all units that
 * have both. A feature on which all are equal adds nothing.
 *
 * <p>A unit whose group is set by the office has the others of that group as peers, however far.
 * Units as near as the last that belongs are peers too: no list cuts a tie.
 */
public final class Peers {

  private Peers() {}

  /**
   * The peers of every unit of a period, in the order of the index.
   *
   * @param index of all units
   * @param units population and surface; needed by size only, a unit that is not there has neither
   * @param settings how peers are chosen
   * @return {@link NoResult#TOO_FEW} for a unit that has fewer than three to be compared with;
   *     {@link NoResult#NO_POPULATION} by size for one without population or surface above 0;
   *     {@link NoResult#NO_INDEX} by profile for one without any area percentage
   */
  public static Map<UnitId, Outcome<PeerGroup>> find(
      PeriodIndex index, Collection<Unit> units, PeerSettings settings) {
    Sizes sizes = new Sizes(index, units);
    Profiles profiles = new Profiles(index);
    Map<String, Map<UnitId, Score>> scores = new LinkedHashMap<>();
    scores.put("", index.totals());
    index.framework().areas().forEach(area -> scores.put(area.code(), index.area(area.code())));
    Map<String, List<UnitId>> byOffice = byOffice(index, settings.groups());
    Map<UnitId, Outcome<PeerGroup>> result = new LinkedHashMap<>();
    for (UnitIndex unit : index.units().values()) {
      Outcome<Choice> choice =
          Optional.ofNullable(byOffice.get(unit.unit().code()))
              .map(group -> byOffice(group, unit.unit()))
              .orElseGet(
                  () ->
                      settings.likeness() == Likeness.PROFILE
                          ? byProfile(profiles, unit.unit(), settings.size())
                          : bySize(sizes, unit.unit(), settings.size()));
      result.put(unit.unit(), choice.map(chosen -> group(scores, unit.unit(), chosen)));
    }
    return result;
  }

  /**
   * The mean squared difference of two profiles, exact: the square of the distance by profile.
   * {@link NoResult#NO_INDEX} when there is no area in which both have a percentage.
   *
   * @throws IllegalArgumentException if the profiles differ in length
   */
  public static Outcome<Fraction> meanSquare(List<Score> one, List<Score> other) {
    return Profiles.meanSquare(one, other);
  }

  /** The peers chosen and how. */
  private record Choice(PeerGroup.Basis basis, List<PeerGroup.Peer> peers) {}

  /** A unit and how near it is; {@code order} is what the distance grows with. */
  private record Near<T extends Comparable<T>>(UnitId unit, T order, double distance) {}

  /** The group of each code that is in one, in the order of the index. */
  private static Map<String, List<UnitId>> byOffice(PeriodIndex index, List<List<String>> groups) {
    Map<String, List<UnitId>> ofCode = new HashMap<>();
    for (List<String> group : groups) {
      List<UnitId> members = new ArrayList<>();
      group.forEach(code -> ofCode.put(code, members));
    }
    for (UnitId unit : index.units().keySet()) {
      Optional.ofNullable(ofCode.get(unit.code())).ifPresent(members -> members.add(unit));
    }
    return ofCode;
  }

  private static Outcome<Choice> byOffice(List<UnitId> group, UnitId unit) {
    List<PeerGroup.Peer> peers =
        group.stream()
            .filter(other -> !other.equals(unit))
            .map(other -> new PeerGroup.Peer(other, Outcome.none(NoResult.NOT_APPLICABLE)))
            .toList();
    return enough(PeerGroup.Basis.OFFICE, peers);
  }

  private static Outcome<Choice> byProfile(Profiles profiles, UnitId unit, int size) {
    if (profiles.isEmpty(unit)) {
      return Outcome.none(NoResult.NO_INDEX);
    }
    List<Near<Fraction>> candidates = new ArrayList<>();
    for (UnitId other : profiles.around(unit, size)) {
      profiles
          .meanSquare(unit, other)
          .value()
          .ifPresent(
              square -> candidates.add(new Near<>(other, square, Math.sqrt(square.toDouble()))));
    }
    return enough(PeerGroup.Basis.PROFILE, nearest(candidates, size));
  }

  private static Outcome<Choice> bySize(Sizes sizes, UnitId unit, int size) {
    if (sizes.isEmpty(unit)) {
      return Outcome.none(NoResult.NO_POPULATION);
    }
    List<Near<Double>> candidates = new ArrayList<>();
    for (UnitId other : sizes.around(unit, size)) {
      double distance = sizes.distance(unit, other);
      candidates.add(new Near<>(other, distance, distance));
    }
    return enough(PeerGroup.Basis.SIZE, nearest(candidates, size));
  }

  private static Outcome<Choice> enough(PeerGroup.Basis basis, List<PeerGroup.Peer> peers) {
    return peers.size() < PeerSettings.LEAST
        ? Outcome.none(NoResult.TOO_FEW)
        : Outcome.of(new Choice(basis, peers));
  }

  /** The {@code size} nearest and those as near as the last of them. */
  private static <T extends Comparable<T>> List<PeerGroup.Peer> nearest(
      List<Near<T>> candidates, int size) {
    candidates.sort(
        Comparator.comparing((Near<T> near) -> near.order).thenComparing(near -> near.unit));
    List<PeerGroup.Peer> peers = new ArrayList<>();
    for (Near<T> near : candidates) {
      if (peers.size() >= size && near.order.compareTo(candidates.get(size - 1).order) > 0) {
        break;
      }
      peers.add(new PeerGroup.Peer(near.unit, Outcome.of(near.distance)));
    }
    return peers;
  }

  private static PeerGroup group(
      Map<String, Map<UnitId, Score>> scores, UnitId unit, Choice choice) {
    List<UnitId> peers = choice.peers.stream().map(PeerGroup.Peer::unit).toList();
    List<PeerGroup.Comparison> comparisons = new ArrayList<>();
    scores.forEach((code, of) -> comparisons.add(compare(code, unit, peers, of)));
    return new PeerGroup(
        choice.basis, choice.peers, comparisons.get(0), comparisons.subList(1, comparisons.size()));
  }

  private static PeerGroup.Comparison compare(
      String code, UnitId unit, List<UnitId> peers, Map<UnitId, Score> scores) {
    List<Fraction> known =
        peers.stream().flatMap(peer -> scores.get(peer).percent().stream()).toList();
    return new PeerGroup.Comparison(
        code,
        scores.get(unit),
        known.size() < PeerSettings.LEAST
            ? Outcome.none(NoResult.TOO_FEW)
            : Outcome.of(Summary.exactMedian(known).orElseThrow()),
        known.size());
  }
}
