package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.peers.PeerGroup;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** The part of a scorecard on units like it. */
final class ScorecardPeers extends TablePart {

  private final Map<UnitId, String> labels;

  ScorecardPeers(Edition edition) {
    super(edition);
    this.labels = edition.labels();
  }

  Block.Group group(UnitId id) {
    Outcome<PeerGroup> peers = edition.results().peers().get(id);
    List<Block.Phrase> chosen = new ArrayList<>();
    chosen.add(
        Block.Phrase.of(
            peers.match(
                this::chosen,
                reason -> edition.say(Families.NO_PEERS.of(reason), edition.terms().unit()))));
    List<Block> blocks = new ArrayList<>();
    peers
        .value()
        .ifPresent(
            group -> {
              String before = " ";
              for (PeerGroup.Peer peer : group.peers()) {
                chosen.add(Block.Phrase.of(before));
                chosen.add(
                    Block.Phrase.of(
                        new Link(labels.get(peer.unit()), edition.addresses().unit(peer.unit()))));
                before = ", ";
              }
              blocks.add(Block.Grid.of(table(id, group)));
            });
    blocks.add(0, Block.Only.markdown(new Block.Paragraph(chosen, "")));
    if (edition.routes().has(edition.addresses().compare())) {
      chosen.add(Block.Phrase.of(" "));
      chosen.add(
          new Block.Phrase(
              edition.say("nav.compare"),
              Optional.of(edition.addresses().compare()),
              "u=" + CompareAssembler.side(edition, id, peers.value()),
              false));
    }
    blocks.add(0, Block.Only.html(new Block.Paragraph(chosen, "")));
    return new Block.Group("", blocks);
  }

  /** How the peers were chosen, and how near the first and the last of them are. */
  private String chosen(PeerGroup group) {
    List<Double> distances =
        group.peers().stream().flatMap(peer -> peer.distance().value().stream()).toList();
    return edition.say(
        Families.PEERS.of(group.basis()),
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

  private TableView table(UnitId id, PeerGroup group) {
    return new TableOf<PeerGroup.Comparison>("peers", edition.say("peers.caption", edition.to()))
        .numbered(
            columns.words("area", edition.say("column.area")),
            (compared, place) ->
                cells.text(
                    edition
                        .framework()
                        .area(compared.code())
                        .map(area -> Edition.coded(area.code(), area.name()))
                        .orElseGet(() -> edition.say("peers.total")),
                    place))
        .column(
            columns.percent("own", edition.fullName(id)), compared -> cells.score(compared.own()))
        .column(
            columns.percent("median", edition.say("column.peer-median")),
            compared ->
                compared
                    .median()
                    .match(
                        cells::percent,
                        reason -> cells.absent(edition.say("peers.too-few-figures"))))
        .column(
            columns.percentagePoints("lead", edition.say("column.lead")),
            compared -> compared.lead().match(cells::change, reason -> cells.absent("")))
        .emphasise(group.total()::equals)
        .rowsAnswer(
            edition.addresses().figuresOf(id),
            compared ->
                edition
                    .framework()
                    .area(compared.code())
                    .map(area -> FigureKey.area(area.code()))
                    .orElseGet(() -> FigureKey.index(edition.to())),
            "own")
        .rows(Stream.concat(Stream.of(group.total()), group.areas().stream()).toList());
  }
}
