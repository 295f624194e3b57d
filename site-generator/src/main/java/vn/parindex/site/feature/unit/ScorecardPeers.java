package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.peers.PeerGroup;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;

/** The part of a scorecard on units like it. */
final class ScorecardPeers {

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;
  private final Map<UnitId, String> labels;

  ScorecardPeers(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.labels = edition.labels();
  }

  Page.Scorecard.Peers assemble(UnitId id) {
    Outcome<PeerGroup> peers = edition.results().peers().get(id);
    return new Page.Scorecard.Peers(
        peers.match(
            this::chosen,
            reason -> edition.say("peers.none." + reason.code(), edition.terms().unit())),
        peers.match(
            group ->
                group.peers().stream()
                    .map(
                        peer ->
                            new Link(
                                labels.get(peer.unit()), edition.addresses().unit(peer.unit())))
                    .toList(),
            reason -> List.of()),
        edition.routes().has(edition.addresses().compare())
            ? List.of(new Link(edition.say("nav.compare"), edition.addresses().compare()))
            : List.of(),
        CompareAssembler.side(id, peers.value()),
        table(id, peers));
  }

  /** How the peers were chosen, and how near the first and the last of them are. */
  private String chosen(PeerGroup group) {
    List<Double> distances =
        group.peers().stream().flatMap(peer -> peer.distance().value().stream()).toList();
    return edition.say(
        "peers." + group.basis().code(),
        formats.count(group.peers().size()),
        edition.terms().unit(),
        distances.isEmpty() ? Formats.ABSENT : range(distances),
        edition.terms().units());
  }

  /** From the nearest to the farthest: "5,34 đến 7,38". */
  private String range(List<Double> distances) {
    String nearest = formats.plain(distances.get(0));
    String farthest = formats.plain(distances.get(distances.size() - 1));
    return nearest.equals(farthest) ? nearest : edition.say("peers.range", nearest, farthest);
  }

  private TableView table(UnitId id, Outcome<PeerGroup> peers) {
    List<TableView.Row> rows = new ArrayList<>();
    peers
        .value()
        .ifPresent(
            group -> {
              rows.add(row(edition.say("peers.total"), group.total(), 0, true));
              for (PeerGroup.Comparison area : group.areas()) {
                rows.add(
                    row(
                        edition
                            .framework()
                            .area(area.code())
                            .map(a -> Edition.coded(a.code(), a.name()))
                            .orElseThrow(),
                        area,
                        rows.size(),
                        false));
              }
            });
    return new TableView(
        "peers",
        edition.say("peers.caption", edition.to()),
        List.of(
            columns.words("area", edition.say("column.area")),
            columns.percent("own", edition.fullName(id)),
            columns.percent("median", edition.say("column.peer-median")),
            columns.percentagePoints("lead", edition.say("column.lead"))),
        rows,
        List.of());
  }

  private TableView.Row row(String name, PeerGroup.Comparison compared, int order, boolean total) {
    return new TableView.Row(
        List.of(
            cells.text(name, order),
            cells.score(compared.own()),
            compared
                .median()
                .match(
                    cells::percent, reason -> cells.absent(edition.say("peers.too-few-figures"))),
            compared.lead().match(cells::change, reason -> cells.absent(""))),
        total);
  }
}
