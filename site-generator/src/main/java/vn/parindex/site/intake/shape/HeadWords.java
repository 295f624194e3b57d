package vn.parindex.site.intake.shape;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.intake.shape.Profile.Role;

/** What heads of columns mean that are about no unit, leaf or target. */
final class HeadWords {

  static final String SELF = "selfAssessed";
  static final String ROUND_1 = "verified1";
  static final String ROUND_2 = "verified2";
  static final String SURVEY = "survey";
  static final String BONUS = "bonus";
  static final String PENALTY = "penalty";
  static final String NUMERATOR = "numerator";
  static final String DENOMINATOR = "denominator";
  static final String COUNT = "count";

  /** Words of properties as messages say them. */
  static final Map<String, String> SAID =
      Map.of(
          SELF, "điểm tự chấm",
          ROUND_1, "điểm thẩm định lần 1",
          ROUND_2, "điểm thẩm định lần 2",
          SURVEY, "điểm điều tra xã hội học",
          BONUS, "điểm thưởng",
          PENALTY, "điểm trừ",
          NUMERATOR, "tử số",
          DENOMINATOR, "mẫu số",
          COUNT, "số lượng");

  private static final Pattern OTHER =
      Pattern.compile(
          "(ghi chu|tai lieu|minh chung|bang chung|xep hang|xep loai|thu hang|hang|don vi tinh|dvt"
              + "|nguoi phu trach|can bo|bo phan|phu trach|ly do|y kien|nhan xet|chi so|chenh lech"
              + "|giai trinh|ke hoach|so van ban|link|duong dan|diem trung binh).*");
  private static final Pattern NUMBER =
      Pattern.compile("tt|stt|so tt|so thu tu|muc|ky hieu|ma|ma so");
  private static final Pattern UNIT_CODE =
      Pattern.compile("ma (don vi|xa|phuong|dvhc|dinh danh).*");
  private static final Pattern MAX =
      Pattern.compile(".*toi da.*|diem chuan.*|thang diem.*|diem quy dinh.*");
  private static final Pattern TOTAL =
      Pattern.compile("(tong|cong|tong cong|tong so|tong diem|tong so diem|cong diem)( .*)?");
  private static final Pattern ITEM =
      Pattern.compile("(.* )?(tieu chi|noi dung|chi tieu|linh vuc|danh muc)( .*)?");
  private static final Pattern UNIT =
      Pattern.compile("(ten )?(don vi|xa|phuong|dia phuong|co quan|ubnd)( .*)?");
  private static final Pattern SECOND = Pattern.compile(".*\\b(lan 2|lan ii|lan hai|vong 2)\\b.*");

  private final Map<String, String> told;

  /**
   * Words.
   *
   * @param told what else heads mean, by folded head
   */
  HeadWords(Map<String, String> told) {
    this.told = told;
  }

  /**
   * What a head means.
   *
   * @param role what stands in its column
   * @param property of its values; empty where it says none
   */
  record Meaning(Role role, Optional<String> property) {
    static Meaning of(Role role) {
      return new Meaning(role, Optional.empty());
    }

    static Meaning value(String property) {
      return new Meaning(Role.VALUE, Optional.of(property));
    }
  }

  /** What a head, or the lowest part of one, means; empty when nobody knows. */
  Optional<Meaning> meaning(String head) {
    String fold = SearchFold.fold(head);
    if (told.containsKey(fold)) {
      fold = SearchFold.fold(told.get(fold));
    }
    Role role =
        OTHER.matcher(fold).matches()
            ? Role.OTHER
            : NUMBER.matcher(fold).matches()
                ? Role.NUMBER
                : UNIT_CODE.matcher(fold).matches() ? Role.UNIT_CODE : null;
    if (role != null) {
      return Optional.of(Meaning.of(role));
    }
    if (MAX.matcher(fold).matches()) {
      return Optional.of(Meaning.of(Role.MAX_POINTS));
    }
    Optional<String> property = property(fold);
    if (TOTAL.matcher(fold).matches() && !fold.startsWith("cong tac")) {
      return Optional.of(new Meaning(Role.TOTAL, property));
    }
    if (property.isPresent()) {
      return property.map(Meaning::value);
    }
    if (fold.startsWith("ty le") || fold.startsWith("ti le") || head.strip().endsWith("%")) {
      return Optional.of(Meaning.of(Role.RATE));
    }
    return ITEM.matcher(fold).matches()
        ? Optional.of(Meaning.of(Role.ITEM))
        : UNIT.matcher(fold).matches() ? Optional.of(Meaning.of(Role.UNIT)) : Optional.empty();
  }

  /** The property that folded words name; empty when they name none. */
  static Optional<String> property(String fold) {
    String words = " " + fold + " ";
    if (words.contains(" tu cham ")
        || words.contains(" tu danh gia ")
        || words.contains(" tu xac dinh ")) {
      return Optional.of(SELF);
    }
    boolean verified =
        words.contains(" tham dinh ")
            || words.contains(" hoi dong ")
            || words.contains(" to cong tac ");
    if (words.contains(" sau giai trinh ")
        || words.contains(" phuc tra ")
        || verified && SECOND.matcher(fold).matches()) {
      return Optional.of(ROUND_2);
    }
    if (verified) {
      return Optional.of(ROUND_1);
    }
    if (words.contains(" dieu tra ") || words.contains(" xhh ") || words.contains(" xa hoi hoc ")) {
      return Optional.of(SURVEY);
    }
    if (fold.startsWith("diem thuong") || fold.startsWith("diem cong")) {
      return Optional.of(BONUS);
    }
    if (fold.startsWith("diem tru") || fold.startsWith("diem phat")) {
      return Optional.of(PENALTY);
    }
    return words.contains(" tu so ")
        ? Optional.of(NUMERATOR)
        : words.contains(" mau so ")
            ? Optional.of(DENOMINATOR)
            : fold.equals("so luong") || fold.equals("so dem") || fold.equals("luy ke")
                ? Optional.of(COUNT)
                : Optional.empty();
  }
}
