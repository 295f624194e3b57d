package vn.parindex.site.intake.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.FormerName;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

class UnitNamesTest {

  private static final Unit TOWN = unit("21484", "Thị trấn", "Ba Tơ", "H48.11.1");
  private static final Unit BA_TO = unit("21523", "Xã", "Ba Tô", "");
  private static final Unit DINH = unit("21499", "Xã", "Ba Dinh", "");
  private static final Unit HOA = unit("00103", "Phường", "Hòa An", "");
  private static final Unit OLD_HOA = unit("00104", "Xã", "Hòa An", "");
  private static final Unit THAP = unit("22738", "Phường", "Phan Rang - Tháp Chàm", "");
  private static final List<Unit> UNITS = List.of(TOWN, BA_TO, DINH, HOA, OLD_HOA, THAP);
  private static final UnitNames NAMES = new UnitNames(UNITS, UNITS);

  private static Unit unit(String code, String type, String name, String identifier) {
    Figure none = Figure.missing(MissingReason.MISSING);
    return new Unit(
        UnitId.of(code),
        name,
        type,
        LocalDate.MAX,
        none,
        none,
        List.of(),
        List.of(
            new FormerName("Cũ " + name, "Xã", FormerName.Change.RENAMED, OptionalInt.empty()),
            new FormerName("Phần " + name, "Xã", FormerName.Change.MERGED, OptionalInt.empty())),
        identifier,
        false,
        code.equals("21499") ? List.of("Ba Dinh (Trung tâm HCC)", "PVHCC-07") : List.of());
  }

  private static Set<String> codes(String text) {
    return NAMES.in(text).stream().map(Unit::code).collect(Collectors.toSet());
  }

  @Test
  void a_unit_is_found_by_code_name_alias_and_identifier() {
    for (String text :
        List.of(
            "21484",
            "Ba Tơ",
            "THỊ TRẤN BA TƠ",
            "thị trấn  Ba Tơ",
            "UBND thị trấn Ba Tơ",
            "Ủy ban nhân dân thị trấn Ba Tơ - Tỉnh Quảng Ngãi",
            "Uỷ ban nhân dân thị trấn Ba Tơ, huyện Ba Tơ, tỉnh Quảng Ngãi",
            "HĐND và UBND thị trấn Ba Tơ",
            "21484 - Ba Tơ",
            "Ba Tơ (21484)",
            "H48.11.1",
            "H48.11.1 - UBND thị trấn Ba Tơ",
            "Xã Cũ Ba Tơ")) {
      assertThat(codes(text)).as(text).containsExactly("21484");
      assertThat(codes(Normalizer.normalize(text, Normalizer.Form.NFD))).containsExactly("21484");
    }
    assertThat(codes("Phường Phan Rang - Tháp Chàm")).containsExactly("22738");
    assertThat(codes("UBND phường Phan Rang - Tháp Chàm - Tỉnh Khánh Hòa"))
        .containsExactly("22738");
  }

  /** The name of an office of an export, whatever its case and blanks; accents stay. */
  @Test
  void a_unit_is_found_by_what_exports_call_it() {
    for (String text :
        List.of("PVHCC-07", "pvhcc-07 ", "BA DINH  (trung tâm HCC)", "Ba Dinh (Trung tâm hcc)")) {
      assertThat(codes(text)).as(text).containsExactly("21499");
    }
    assertThat(codes("PVHCC-08")).isEmpty();
    assertThat(codes("Trung tâm HCC")).isEmpty();
  }

  @Test
  void accents_tell_names_apart_and_the_place_of_the_tone_does_not() {
    assertThat(codes("Ba Tô")).containsExactly("21523");
    assertThat(codes("phường Hoà An")).containsExactly("00103");
    assertThat(codes("Ba \u00D0inh")).isEmpty();
    for (String text : List.of("Ba To", "Ba Đình", "Ba Định", "Xã Ba Tơ", "Ba", "", "xã", "2148")) {
      assertThat(codes(text)).as(text).isEmpty();
    }
  }

  @Test
  void what_may_be_two_units_is_two_units() {
    assertThat(codes("Hòa An")).containsExactlyInAnyOrder("00103", "00104");
    assertThat(codes("21499 Ba Tô")).containsExactlyInAnyOrder("21499", "21523");
  }

  @Test
  void who_is_not_found_is_told_who_may_be_meant() {
    assertThat(NAMES.hint("Ba To"))
        .isEqualTo("Có phải ý bạn là Thị trấn Ba Tơ (21484) hoặc Xã Ba Tô (21523)? ");
    assertThat(NAMES.hint("UBND xã Ba Din - tỉnh X")).contains("Xã Ba Dinh (21499)");
    assertThat(NAMES.hint("103")).contains("00103");
    assertThat(NAMES.hint("xã Phần Ba Tô")).contains("đã nhập vào Xã Ba Tô (21523)");
    assertThat(NAMES.hint("Hoàn toàn khác")).isEmpty();
  }

  @Test
  void units_are_found_within_titles_by_type_and_name() {
    assertThat(NAMES.mentionedIn("PHIẾU TỰ CHẤM ĐIỂM CỦA XÃ BA TÔ, HUYỆN BA TƠ"))
        .containsExactly(BA_TO);
    assertThat(NAMES.mentionedIn("UBND HUYỆN BA TƠ")).isEmpty();
    assertThat(NAMES.mentionedIn("thị trấn Ba Tơ và xã Ba Dinh")).containsExactly(TOWN, DINH);
  }
}
