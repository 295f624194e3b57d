package vn.parindex.site.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.model.SitePath;

class ManifestTest {
  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @Test
  void the_text_is_what_sha256sum_writes() {
    // printf '' | sha256sum; printf 'abc' | sha256sum (GNU coreutils 9.1)
    OutputTree tree =
        OutputTree.builder()
            .put(SitePath.of("xa/1.html"), "abc")
            .put(SitePath.of("index.html"), "")
            .build();
    assertThat(Sites.manifest(tree).toText())
        .isEqualTo(
            EMPTY
                + "  index.html\n"
                + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  xa/1.html\n");
  }

  @Test
  void reading_gives_back_what_was_written() {
    Manifest manifest = Sites.manifest(Sites.edition("a"));
    assertThat(Manifest.parse(manifest.toText())).contains(manifest);
    assertThat(manifest).isNotEqualTo(Sites.manifest(Sites.edition("b")));
  }

  @Test
  void every_cut_of_a_manifest_but_at_a_line_end_is_refused() {
    String text = Sites.manifest(Sites.edition("a")).toText();
    for (int length = 0; length < text.length(); length++) {
      boolean atLineEnd = length > 0 && text.charAt(length - 1) == '\n';
      assertThat(Manifest.parse(text.substring(0, length)).isPresent()).isEqualTo(atLineEnd);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        EMPTY + " *a.html\n",
        EMPTY + "  a.html\r\n",
        EMPTY + "  ../a.html\n",
        EMPTY + "  /etc/a.txt\n",
        EMPTY + "  manifest.sha256\n",
        EMPTY + "  b.html\n" + EMPTY + "  a.html\n",
        EMPTY + "  a.html\n" + EMPTY + "  a.html\n",
        EMPTY + "  a.html\n\n",
        "\uFEFF" + EMPTY + "  a.html\n"
      })
  void other_texts_are_not_manifests(String text) {
    assertThat(Manifest.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"})
  void what_is_no_hash_is_refused(String hash) {
    assertThatThrownBy(() -> new Manifest(Map.of(SitePath.of("a.html"), hash)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_manifest_lists_everything_but_itself() {
    assertThatThrownBy(() -> new Manifest(Map.of(Manifest.PATH, EMPTY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_site_that_is_taken_elsewhere_hands_every_file_on_once() {
    Map<SitePath, String> taken = new TreeMap<>();
    Site site = Site.through((path, bytes) -> taken.put(path, new String(bytes, UTF_8)));
    SitePath home = SitePath.of("index.html");
    assertThatThrownBy(() -> site.sha256(home)).isInstanceOf(IllegalArgumentException.class);
    site.put(home, new byte[0]);
    assertThat(taken).containsOnlyKeys(home);
    assertThat(site.sha256(home)).isEqualTo(EMPTY);
    assertThat(site.stands(home, Fingerprint.of(new byte[0]))).isFalse();
    assertThatThrownBy(() -> site.put(home, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> site.keep(home, Fingerprint.of(new byte[0])))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Site.nowhere().stands(home, Fingerprint.of(new byte[0]))).isFalse();
  }
}
