package vn.parindex.site.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.TestTopics;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.SearchIndex;
import vn.parindex.site.model.Block.SearchIndex.Entry;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.say.ChangedData;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

class SearchAssemblerTest {

  private static SearchIndex index(Edition edition) {
    return TestTopics.page(edition, "search-index")
        .every(SearchIndex.class)
        .findFirst()
        .orElseThrow();
  }

  private static List<Entry> units(SearchIndex index) {
    return index.groups().get(0).entries();
  }

  /** "Xã Ba Giang nay thuộc xã Ba Dinh". */
  private static String line(SearchIndex index, String name) {
    return units(index).stream()
        .filter(entry -> entry.place().text().equals(name))
        .map(
            entry ->
                name
                    + " "
                    + entry.relation().stream()
                        .map(Block.Phrase::text)
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("|"));
  }

  @Test
  void a_unit_says_what_it_is_part_of_and_what_it_was_made_of() {
    SearchIndex index = index(RealEdition.asOf("vi", LocalDate.of(2025, 10, 31)));
    assertThat(line(index, "Xã Ba Giang")).isEqualTo("Xã Ba Giang nay thuộc xã Ba Dinh");
    assertThat(line(index, "Xã Ba Dinh cũ")).isEqualTo("Xã Ba Dinh cũ nay thuộc xã Ba Dinh");
    assertThat(line(index, "Xã Ba Dinh"))
        .isEqualTo("Xã Ba Dinh hình thành ngày 01/07/2025 từ xã Ba Dinh cũ và xã Ba Giang");
    assertThat(line(index, "Xã Ba Xa")).isEqualTo("Xã Ba Xa ");
  }

  @Test
  void a_former_name_says_what_it_became_and_comes_after_names_in_use() {
    SearchIndex index = index(RealEdition.asOf("vi", LocalDate.of(2025, 10, 31)));
    assertThat(line(index, "Xã Ba Chùa"))
        .isEqualTo("Xã Ba Chùa năm 2020 nhập vào thị trấn Ba Tơ, nay thuộc xã Ba Tơ");
    assertThat(units(index).get(units(index).size() - 1).unit()).isEqualTo("Ba Chùa");
    assertThat(line(index(RealEdition.asOf("vi", LocalDate.of(2025, 6, 30))), "Xã Ba Chùa"))
        .isEqualTo("Xã Ba Chùa năm 2020 nhập vào thị trấn Ba Tơ");
    assertThat(line(index(RealEdition.asOf("en", LocalDate.of(2025, 10, 31))), "Ba Chùa Commune"))
        .startsWith(
            "Ba Chùa Commune merged in 2020 into Ba Tơ Township, now part of Ba Tơ Commune");
  }

  @Test
  void before_the_day_it_ends_a_unit_is_part_of_no_other() {
    SearchIndex index = index(RealEdition.asOf("vi", LocalDate.of(2025, 6, 30)));
    assertThat(line(index, "Xã Ba Giang")).isEqualTo("Xã Ba Giang ");
    assertThat(line(index, "Xã Ba Dinh")).isEqualTo("Xã Ba Dinh ");
    assertThat(line(index, "Xã Ba Dinh cũ")).isEmpty();
  }

  @Test
  void units_that_are_alike_without_accents_have_turns_by_whether_they_are_scored_and_by_people() {
    SearchIndex index = index(RealEdition.asOf("vi", LocalDate.of(2025, 10, 31)));
    assertThat(
            units(index).stream()
                .filter(entry -> SearchFold.fold(entry.unit()).equals("ba to"))
                .sorted((one, other) -> one.turn() - other.turn())
                .map(entry -> entry.turn() + " " + entry.place().text()))
        .containsExactly("1 Thị trấn Ba Tơ", "2 Xã Ba Tô cũ", "3 Xã Ba Tơ", "4 Xã Ba Tô");
    assertThat(units(index).stream().filter(entry -> entry.unit().equals("Ba Xa")))
        .allMatch(entry -> entry.turn() == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void words_that_mean_the_same_stand_in_one_group_only_and_each_group_has_several(
      String language) {
    SearchIndex index = index(RealEdition.asOf(language, LocalDate.of(2025, 10, 31)));
    Set<String> seen = new TreeSet<>();
    for (List<String> same : index.same()) {
      assertThat(same).hasSizeGreaterThan(1);
      for (String word : same) {
        assertThat(seen.add(word.toLowerCase(Locale.ROOT))).as(word).isTrue();
        assertThat(SearchFold.fold(word)).as(word).isNotEmpty();
      }
    }
    // A word of the glossary and one of the bundle.
    assertThat(index.same())
        .anySatisfy(same -> assertThat(same).contains("minh chứng").hasSizeGreaterThan(2));
  }

  @Test
  void a_topic_is_offered_once_and_leaves_out_who_does_not_have_it() {
    Edition edition = RealEdition.asOf("vi", LocalDate.of(2025, 10, 31));
    SearchIndex index = index(edition);
    assertThat(index.topics().stream().map(topic -> topic.group() + topic.name()))
        .doesNotHaveDuplicates()
        .contains("chỉ tiêu", "tài liệu kiểm chứng", "việc cần làm", "cách tính", "areas");
    assertThat(index.topics())
        .allSatisfy(topic -> assertThat(topic.without()).isSorted().hasSizeLessThan(19));
    assertThat(index.topics().get(0).place())
        .isEqualTo(
            new PlaceLink("thứ hạng, xếp loại", edition.addresses().unit(SearchTopics.ANY), ""));
  }

  @Test
  void what_other_systems_call_a_unit_finds_it_and_says_who_it_is() {
    Dataset real = RealEdition.VI.dataset();
    Unit giang = real.unit(UnitId.of("21500")).orElseThrow();
    Unit called =
        new Unit(
            giang.id(),
            giang.name(),
            giang.type(),
            giang.validUntil(),
            giang.population(),
            giang.areaKm2(),
            giang.neighbours(),
            giang.formerNames(),
            giang.identifier(),
            giang.isFounded(),
            List.of("UBND xã Giang Ba"));
    List<Unit> units =
        real.units().stream().map(unit -> unit.equals(giang) ? called : unit).toList();
    SearchIndex index =
        index(ChangedData.edition(ChangedData.withUnits(real, units, real.successions())));
    assertThat(line(index, "UBND xã Giang Ba"))
        .isEqualTo("UBND xã Giang Ba tên khác của xã Ba Giang");
    Entry entry =
        units(index).stream()
            .filter(one -> one.unit().equals("UBND xã Giang Ba"))
            .findFirst()
            .orElseThrow();
    assertThat(entry.place().to()).isEqualTo(RealEdition.VI.addresses().unit(giang.id()));
    SearchIndex alone = index(ChangedData.edition(ChangedData.withUnits(real, units, List.of())));
    assertThat(line(alone, "Xã Ba Giang"))
        .as("nobody says what it is part of by now")
        .isEqualTo("Xã Ba Giang có đến hết ngày 30/06/2025");
  }
}
