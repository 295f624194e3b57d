package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.Terms;
import vn.parindex.analytics.ranking.TieEquality;

/**
 * Writes {@code dataset.json}: names, periods, policies and the list of files with their hashes.
 */
public final class DatasetHead {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DatasetHead() {}

  /**
   * The text of {@code dataset.json}.
   *
   * @param dataset whose files, other than {@code dataset.json} itself, are listed with their
   *     hashes
   * @param settings the policies; the day of the site is written only where it is not the one that
   *     follows from the data, so that it keeps following them
   */
  public static String write(Dataset dataset, AnalysisSettings settings) {
    Dataset.Identity identity = dataset.identity();
    ObjectNode root = NODES.objectNode();
    root.put("schemaVersion", 1).put("kind", DataFile.Kind.DATASET.code());
    dataset.files().stream()
        .filter(file -> file.kind() == DataFile.Kind.DATASET)
        .findFirst()
        .ifPresent(file -> provenance(root, file.provenance()));
    root.put("dataVersion", identity.dataVersion())
        .put("name", identity.name())
        .put("publisher", identity.publisher());
    ObjectNode terms = root.putObject("terms");
    identity.terms().forEach((language, words) -> terms.set(language, terms(words)));
    root.put("unitFolder", identity.unitFolder());
    ArrayNode languages = root.putArray("languages");
    identity.languages().forEach(languages::add);
    root.putObject("compare").put("from", settings.compareFrom()).put("to", settings.compareTo());
    if (!settings.asOf().equals(dataset.lastDay())) {
      root.put("asOf", settings.asOf().toString());
    }
    root.putObject("policies")
        .put("ties", settings.ties().code())
        .put("tieEquality", settings.equality().equals(TieEquality.EXACT) ? "exact" : "published")
        .put("missing", settings.index().missing().code())
        .put("missingLimitPercent", settings.index().missingLimitPercent())
        .put("decimals", settings.decimals());
    MethodPolicies.write(root.putObject("methods"), settings.methods());
    ArrayNode bands = root.putArray("bands");
    for (Band band : settings.bands().bands()) {
      bands
          .addObject()
          .put("code", band.code())
          .put("name", band.name())
          .put("nameEn", band.nameEn())
          .put("atLeast", band.atLeast());
    }
    ArrayNode periods = root.putArray("periods");
    for (Period period : dataset.periods()) {
      periods
          .addObject()
          .put("code", period.code())
          .put("from", period.from().toString())
          .put("to", period.to().toString())
          .put("unitsAsOf", period.unitsAsOf().toString())
          .put("unitCount", period.unitCount())
          .put("framework", period.framework())
          .put("closedOn", period.closedOn().toString());
    }
    Map<String, LocalDate> notes = KnownDays.notes(dataset);
    ArrayNode files = root.putArray("files");
    dataset.files().stream()
        .filter(file -> file.kind() != DataFile.Kind.DATASET)
        .forEach(file -> file(files.addObject(), file, notes));
    return CanonicalJson.text(root);
  }

  private static ObjectNode terms(Terms words) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("group", words.group())
            .put("groupName", words.groupName())
            .put("unit", words.unit())
            .put("units", words.units());
    words.siteName().ifPresent(name -> node.put("siteName", name));
    return node;
  }

  /** A note has no place for its provenance but here. */
  private static void file(ObjectNode node, DataFile file, Map<String, LocalDate> notes) {
    node.put("path", file.path()).put("kind", file.kind().code()).put("sha256", file.sha256());
    if (file.kind() == DataFile.Kind.NOTE) {
      Optional.ofNullable(notes.get(file.path()))
          .filter(day -> !day.equals(LocalDate.MIN))
          .ifPresent(day -> node.put("writtenOn", day.toString()));
      provenance(node, file.provenance());
    }
  }

  private static void provenance(ObjectNode node, Provenance provenance) {
    ObjectNode words = node.putObject("provenance");
    words.put("status", provenance.status().code()).put("source", provenance.source());
    if (!provenance.note().isEmpty()) {
      words.put("note", provenance.note());
    }
  }
}
