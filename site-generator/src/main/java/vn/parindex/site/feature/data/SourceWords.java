package vn.parindex.site.feature.data;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** What is said of the files of the data together. */
final class SourceWords {

  private final Edition edition;

  SourceWords(Edition edition) {
    this.edition = edition;
  }

  /** How many files are real, approximate, illustrative: what there is none of is not said. */
  String statuses() {
    List<DataFile> files = edition.dataset().files();
    if (files.isEmpty()) {
      return edition.say("sources.lead.no-files");
    }
    List<String> parts = new ArrayList<>();
    for (Provenance.Status status :
        List.of(Provenance.Status.ILLUSTRATIVE, Provenance.Status.APPROXIMATE)) {
      long count = files.stream().filter(file -> file.provenance().status() == status).count();
      if (count > 0) {
        parts.add(edition.say(Families.STATUS_LEAD.of(status), edition.formats().count(count)));
      }
    }
    return edition.say(
        parts.isEmpty() ? "sources.lead.real" : "sources.lead",
        edition.formats().count(files.size()),
        edition.joined(parts));
  }
}
