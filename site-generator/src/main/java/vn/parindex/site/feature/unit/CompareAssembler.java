package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.peers.PeerGroup;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Page;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;

/** Units side by side. */
final class CompareAssembler {

  /** More columns than this cannot be read side by side on a sheet of A4. */
  private static final int MOST = 4;

  private final Edition edition;

  CompareAssembler(Edition edition) {
    this.edition = edition;
  }

  /**
   * A unit and those most like it, as the page's address says it after {@code #u=}.
   *
   * @param peers of the unit, the nearest first; empty when it has none
   */
  static String side(Edition edition, UnitId unit, Optional<PeerGroup> peers) {
    return Stream.concat(
            Stream.of(unit),
            peers.stream().flatMap(group -> group.peers().stream()).map(PeerGroup.Peer::unit))
        .limit(MOST)
        .map(id -> edition.addresses().name(id))
        .collect(Collectors.joining(","));
  }

  Page page(Route route) {
    return edition
        .page(
            route,
            edition.say(
                "compare.lead",
                edition.formats().count(edition.current().units().size()),
                edition.terms().units(),
                edition.termsOfBoth().group()))
        .add(
            new Block.SideBySide(
                MOST,
                edition.say("section.compare.heat"),
                new CompareHeat(edition, measures()).block(),
                List.of()))
        .made();
  }

  private List<Measure> measures() {
    List<Measure> measures = new ArrayList<>(new ScoreMeasures(edition).all());
    edition.followUp().ifPresent(year -> measures.addAll(new YearMeasures(edition, year).all()));
    return measures;
  }
}
