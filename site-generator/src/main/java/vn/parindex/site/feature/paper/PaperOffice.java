package vn.parindex.site.feature.paper;

import java.util.List;
import java.util.Locale;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Terms;
import vn.parindex.site.words.Words;

/**
 * The office that issues the papers of the group.
 *
 * @param parent the body above, in capitals, in the lines of the head: "ỦY BAN NHÂN DÂN", "HUYỆN BA
 *     TƠ"; none where nobody knows it
 * @param name its own name, in capitals: "PHÒNG NỘI VỤ"
 * @param spoken its name within sentences: "Phòng Nội vụ"
 * @param above the body above within sentences: "UBND huyện Ba Tơ"
 * @param aboveFull the same in full: "Ủy ban nhân dân huyện Ba Tơ"
 * @param place where papers are signed: "Ba Tơ"
 * @param signer who signs, in capitals: "TRƯỞNG PHÒNG"
 */
record PaperOffice(
    List<String> parent,
    String name,
    String spoken,
    String above,
    String aboveFull,
    String place,
    String signer) {

  /**
   * The office that publishes the data. What the data do not say is taken from their words: of the
   * publisher "Phòng Nội vụ huyện Ba Tơ" of "huyện Ba Tơ" the name is "Phòng Nội vụ" and the place
   * "Ba Tơ". A group without a committee of its own names the one above.
   */
  static PaperOffice of(Dataset.Identity identity, Words words) {
    Terms terms = identity.terms().get(words.language());
    String committee = terms.authority().orElse(terms.groupName());
    String spoken = without(identity.publisher(), " " + committee);
    String place = terms.authority().map(PaperOffice::withoutKind).orElseGet(() -> nameOf(terms));
    String signer =
        capitals(spoken).startsWith("PHÒNG ")
            ? words.text("paper.signer.department")
            : words.text("paper.signer.office");
    return new PaperOffice(
        List.of(words.text("paper.committee.lines"), capitals(committee)),
        capitals(spoken),
        spoken,
        words.text("paper.committee.short", committee),
        words.text("paper.committee", committee),
        place,
        signer);
  }

  /**
   * A body that nobody knows: after units were put together that which urged them may have ended,
   * and no data say who follows it. Whoever issues fills it in.
   */
  static PaperOffice unknown(Words words) {
    String above = words.text("paper.blank.above");
    String dots = words.text("paper.blank");
    return new PaperOffice(
        List.of(),
        words.text("paper.issuer.blank"),
        words.text("paper.blank.issuer"),
        above,
        above,
        dots,
        dots);
  }

  /** To whom one reports through the office: "UBND huyện Ba Tơ (qua Phòng Nội vụ)". */
  String through(Words words) {
    return parent.isEmpty() ? above : words.text("paper.through", above, spoken);
  }

  private static String nameOf(Terms terms) {
    return terms.groupName().startsWith(terms.group() + " ")
        ? terms.groupName().substring(terms.group().length() + 1)
        : terms.groupName();
  }

  /** What a place is called without what it is: "Quảng Ngãi", "Huế". */
  private static String withoutKind(String name) {
    return name.replaceFirst("^(?:\\p{Ll}\\S*\\s+)+", "");
  }

  private static String without(String text, String ending) {
    return text.endsWith(ending) && text.length() > ending.length()
        ? text.substring(0, text.length() - ending.length())
        : text;
  }

  static String capitals(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
