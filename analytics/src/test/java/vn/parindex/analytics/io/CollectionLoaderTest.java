package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.model.DatasetCollection;

/** Two copies of the small data as parts of a whole, spoilt in one way after the other. */
class CollectionLoaderTest {

  @TempDir Path folder;
  private SmallFolder wards;
  private SmallFolder communes;

  @BeforeEach
  void two_parts() throws IOException {
    wards = new SmallFolder(folder.resolve("phuong"));
    communes = new SmallFolder(folder.resolve("xa"));
    for (String file : List.of("reference/units.json", "scores/2024.json", "scores/2025.json")) {
      everywhere(communes, file, "\"0010", "\"0020");
    }
    head(part("phuong", "Phường", "Chỉ số CCHC"), part("xa", "Xã", "Chỉ số CCHC"));
  }

  private static void everywhere(SmallFolder small, String file, String find, String with)
      throws IOException {
    String text = new String(small.read(file), StandardCharsets.UTF_8);
    small.write(file, text.replace(find, with).getBytes(StandardCharsets.UTF_8));
  }

  private static String part(String folder, String block, String index) {
    return "{\"folder\": \"%s\", \"block\": {\"vi\": \"%s\"}, \"index\": {\"vi\": \"%s\"}}"
        .formatted(folder, block, index);
  }

  private void head(String... parts) throws IOException {
    headIn("\"vi\"", parts);
  }

  private void headIn(String languages, String... parts) throws IOException {
    Files.writeString(
        folder.resolve("collection.json"),
        "{\"schemaVersion\": 1, \"kind\": \"collection\", \"name\": {\"vi\": \"CCHC tỉnh thử\"},"
            + " \"publisher\": \"Sở Nội vụ\", \"languages\": ["
            + languages
            + "], \"parts\": ["
            + String.join(", ", parts)
            + "]}");
  }

  private LoadedCollection load() {
    return CollectionLoader.load(folder, Set.of());
  }

  private List<String> found() {
    return load().findings().list().stream().map(Finding::text).toList();
  }

  @Test
  void reads_each_part_as_a_data_folder_of_its_own() {
    LoadedCollection loaded = load();
    assertThat(found()).isEmpty();
    assertThat(CollectionLoader.isCollection(folder)).isTrue();
    assertThat(CollectionLoader.isCollection(folder.resolve("xa"))).isFalse();
    assertThat(loaded.collection().orElseThrow().parts())
        .extracting(DatasetCollection.Part::folder)
        .containsExactly("phuong", "xa");
    assertThat(loaded.parts())
        .allSatisfy(part -> assertThat(part.loaded().dataset()).isPresent())
        .extracting(part -> part.loaded().dataset().orElseThrow().units().get(0).code())
        .containsExactly("00101", "00201");
    assertThat(CollectionLoader.folders(folder))
        .containsExactly(folder.resolve("phuong"), folder.resolve("xa"));
  }

  @Test
  void what_is_loaded_is_written_back() throws IOException {
    String written = DatasetWriter.collection(load().collection().orElseThrow());
    Files.writeString(folder.resolve("collection.json"), written);
    assertThat(DatasetWriter.collection(load().collection().orElseThrow())).isEqualTo(written);
    assertThat(written).contains("\"folder\": \"phuong\"", "\"vi\": \"Phường\"");
  }

  @Test
  void the_example_in_the_guide_is_one() throws IOException {
    String guide = Files.readString(Path.of("../data/README.md"));
    int start = guide.indexOf("```json\n", guide.indexOf("## Nhiều khối, nhiều chỉ số")) + 8;
    Files.writeString(
        folder.resolve("collection.json"), guide.substring(start, guide.indexOf("```", start)));
    new SmallFolder(folder.resolve("phuong-hai-long"));
    assertThat(found()).isEmpty();
    assertThat(load().parts()).hasSize(3);
  }

  @Test
  void a_part_that_is_not_there_is_named_with_what_is_wrong_with_it() throws IOException {
    Files.createDirectory(folder.resolve("trong"));
    Files.createDirectory(folder.resolve("bo"));
    Files.copy(folder.resolve("collection.json"), folder.resolve("bo/collection.json"));
    head(
        part("xa", "Xã", "A"),
        part("phuong", "Phường", "A"),
        part("so", "Sở", "A"),
        part("trong", "Ban", "A"),
        part("bo", "Bộ", "A"),
        part("en", "Hội", "A"),
        part("con", "Chi cục", "A"));
    assertThat(found())
        .hasSize(5)
        .allSatisfy(text -> assertThat(text).startsWith("LỖI DL-031  collection.json:1:"))
        .anySatisfy(text -> assertThat(text).contains("\"so\": không có thư mục này"))
        .anySatisfy(text -> assertThat(text).contains("\"trong\": thư mục không có dataset.json"))
        .anySatisfy(text -> assertThat(text).contains("\"bo\": thư mục lại là một bộ"))
        .anySatisfy(text -> assertThat(text).contains("\"en\": tên dành cho việc khác"))
        .anySatisfy(text -> assertThat(text).contains("\"con\": tên dành cho việc khác"));
  }

  @Test
  void two_parts_are_neither_in_one_folder_nor_named_alike() throws IOException {
    head(part("xa", "Xã", "A"), part("xa", "Xã", "B"), part("phuong", "Xã", "A"));
    assertThat(found())
        .hasSize(2)
        .allSatisfy(text -> assertThat(text).startsWith("LỖI DL-032  collection.json:1:"))
        .anySatisfy(text -> assertThat(text).contains("/parts/1/folder", "Đang ghi: \"xa\""))
        .anySatisfy(text -> assertThat(text).contains("/parts/2\n", "Đang ghi: Xã · A"));
  }

  @Test
  void data_that_no_part_has_are_named() throws IOException {
    head(part("xa", "Xã", "A"));
    assertThat(found()).singleElement().asString().startsWith("CẢNH BÁO DL-033  phuong\n");
  }

  @Test
  void names_and_parts_are_in_all_languages_of_the_whole() throws IOException {
    headIn("\"vi\", \"en\"", part("xa", "Xã", "A"), part("phuong", "Phường", "A"));
    assertThat(found())
        .anySatisfy(
            text -> assertThat(text).startsWith("LỖI DL-034  collection.json:1:").contains("/name"))
        .anySatisfy(text -> assertThat(text).contains("DL-034", "/parts/1/block"))
        .anySatisfy(text -> assertThat(text).contains("DL-034", "/parts/0/index"))
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("LỖI DL-035  xa/dataset.json")
                    .contains("collection.json: \"vi\", \"en\""));
  }

  @Test
  void a_unit_is_in_one_block_of_an_index_and_in_any_number_of_indices() throws IOException {
    everywhere(communes, "reference/units.json", "\"0020", "\"0010");
    assertThat(found())
        .hasSize(3)
        .allSatisfy(text -> assertThat(text).startsWith("LỖI DL-036  xa/reference/units.json"))
        .anySatisfy(text -> assertThat(text).contains("(00101), cũng ở thư mục phuong"));
    head(part("phuong", "Phường", "Chỉ số CCHC"), part("xa", "Phường", "Hài lòng"));
    assertThat(found()).isEmpty();
  }

  @Test
  void a_unit_has_one_name_in_all_parts() throws IOException {
    everywhere(communes, "reference/units.json", "\"0020", "\"0010");
    communes.replace("reference/units.json", "Bình An", "Bình Ân");
    communes.seal();
    head(part("phuong", "Phường", "Chỉ số CCHC"), part("xa", "Phường", "Hài lòng"));
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("CẢNH BÁO DL-037  xa/reference/units.json")
        .contains("Bình Ân\"", "Bình An\" như trong thư mục phuong");
  }

  @Test
  void a_head_that_cannot_be_read_says_where() throws IOException {
    head(part("Xã", "Xã", "A"));
    assertThat(load().collection()).isEmpty();
    assertThat(load().parts()).isEmpty();
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("LỖI DL-209  collection.json:1:")
        .contains("/parts/0/folder");
  }

  @Test
  void whoever_wants_one_data_set_is_told_which_there_are() throws IOException {
    assertThat(DatasetLoader.load(folder).check().list())
        .singleElement()
        .extracting(Finding::text)
        .asString()
        .startsWith("LỖI DL-030  collection.json")
        .contains(
            "Cần: thư mục của một phần: \"phuong\", \"xa\"", "--data " + folder.resolve("phuong"));
  }

  @Test
  void findings_of_a_part_are_told_with_its_folder() throws IOException {
    wards.write("scores/2025.json", new byte[0]);
    assertThat(load().parts().get(0).loaded().check().below("phuong").list())
        .extracting(Finding::file)
        .contains("phuong/scores/2025.json");
    assertThat(load().parts().get(0).loaded().check().below("phuong").rest())
        .contains("phuong/scores/2025.json");
  }
}
