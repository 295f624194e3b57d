package vn.parindex.site.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.Addresses;

/**
 * On which page the open things of each unit stand: all on one, as long as it stays light enough;
 * else units that follow each other by name together, never a unit on two pages.
 */
public final class TodoPlaces {

  /** Open things on one page: with more of them it would weigh more than an old phone likes. */
  private static final int TOGETHER = 250;

  private final Addresses to;
  private final UnitNames names;
  private final List<List<OpenPoints>> pages;
  private final Map<UnitId, SitePath> places = new HashMap<>();

  private TodoPlaces(Addresses to, UnitNames names, List<List<OpenPoints>> pages) {
    this.to = to;
    this.names = names;
    this.pages = pages;
    for (int i = 0; i < pages.size(); i++) {
      SitePath path = isSplit() ? to.todo(i + 1) : to.todo();
      pages.get(i).forEach(open -> places.put(open.unit(), path));
    }
  }

  static TodoPlaces of(Edition edition) {
    return new TodoPlaces(
        edition.addresses(),
        edition.names(),
        edition.followUp().map(year -> split(edition, year)).orElse(List.of()));
  }

  private static List<List<OpenPoints>> split(Edition edition, FollowUp year) {
    List<OpenPoints> open =
        year.units().stream()
            .map(edition::unit)
            .sorted(NameOrder.by(Unit::name).thenComparing(Unit::id))
            .map(unit -> OpenPoints.of(year, unit.id()))
            .filter(points -> points.count() > 0)
            .toList();
    List<List<OpenPoints>> pages = new ArrayList<>();
    int count = 0;
    for (OpenPoints points : open) {
      count += points.count();
      if (pages.isEmpty() || count > TOGETHER) {
        pages.add(new ArrayList<>());
        count = points.count();
      }
      pages.get(pages.size() - 1).add(points);
    }
    return pages;
  }

  /** The units with anything left to do, by name, as they stand together on pages. */
  public List<List<OpenPoints>> pages() {
    return pages;
  }

  /**
   * The units of a page, by the first and the last of them: "Ba Bích – Ba Ngạc".
   *
   * @param page its place, from 0
   */
  public String name(int page) {
    List<OpenPoints> open = pages.get(page);
    return UnitParts.span(names, open.get(0).unit(), open.get(open.size() - 1).unit());
  }

  /** Whether one page is not enough. */
  public boolean isSplit() {
    return pages.size() > 1;
  }

  /**
   * Leads to what is open in a unit.
   *
   * @return the page of all where nothing is
   */
  public PlaceLink of(UnitId unit, String words) {
    return Optional.ofNullable(places.get(unit))
        .map(path -> new PlaceLink(words, path, to.todoOf(unit)))
        .orElseGet(() -> new PlaceLink(words, to.todo(), ""));
  }
}
