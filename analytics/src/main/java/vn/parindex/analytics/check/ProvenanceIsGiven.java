package vn.parindex.analytics.check;

import java.util.Set;
import vn.parindex.analytics.model.DataFile;

/** Every file says where its figures come from. */
final class ProvenanceIsGiven implements DataRule {
  @Override
  public Set<DataFile.Kind> needs() {
    return Set.of(DataFile.Kind.NOTE);
  }

  @Override
  public void check(Inspection of) {
    for (DataFile file : of.dataset().files()) {
      if (file.provenance().source().codePoints().noneMatch(Character::isLetter)) {
        of.report(
            Problem.NO_SOURCE,
            Place.of(file.path()).at("provenance", "source"),
            Inspection.quoted(file.provenance().source()),
            "nguồn số liệu, như sẽ in dưới bảng",
            "Ghi số, ngày và tên văn bản, hoặc người cung cấp.");
      }
    }
  }
}
