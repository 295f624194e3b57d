package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Manifest;

/** What a share remembers, as texts: what was written is read back, and nothing else is. */
class ShareTextsTest {

  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final ReleaseRecord RECORD =
      new ReleaseRecord(
          12,
          ReleaseRecord.State.WHOLE,
          new ReleaseFacts(
              "Chỉ số \"CCHC\"",
              "vi",
              "2025.3",
              LocalDate.of(2025, 10, 31),
              "office",
              "parindex 1"),
          HASH,
          1_234,
          5_000_000_000L,
          Instant.parse("2025-11-03T01:30:00Z"),
          "hoa@MAY-12",
          "");

  @ParameterizedTest
  @EnumSource(ReleaseRecord.State.class)
  void a_record_is_read_back(ReleaseRecord.State state) {
    ReleaseRecord record = RECORD.with(state, HASH.replace('0', 'f'));
    assertThat(ReleaseRecord.parse(record.text())).contains(record);
    assertThat(record.state()).isEqualTo(state);
    assertThat(record.isWhole()).isEqualTo(state == ReleaseRecord.State.WHOLE);
    assertThat(record.manifest()).startsWith("f1");
  }

  @Test
  void a_line_stays_a_line_whatever_a_site_is_called() {
    ReleaseFacts facts =
        new ReleaseFacts("a\nstate hollow\r\tb", "vi", "1", LocalDate.EPOCH, "office", "p");
    ReleaseRecord record =
        new ReleaseRecord(1, RECORD.state(), facts, HASH, 1, 1, RECORD.when(), "", "");
    assertThat(ReleaseRecord.parse(record.text()).orElseThrow().facts().siteName())
        .isEqualTo("a state hollow b");
  }

  @Test
  void every_changed_letter_of_a_record_is_seen() {
    String text = RECORD.text();
    for (int i = 0; i < text.length(); i++) {
      String other = text.charAt(i) == 'x' ? "y" : "x";
      assertThat(ReleaseRecord.parse(text.substring(0, i) + other + text.substring(i + 1)))
          .as(text.substring(0, i))
          .isEmpty();
      assertThat(ReleaseRecord.parse(text.substring(0, i))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "x\n",
        "parindex release 1\n",
        "parindex release 2\nnumber 1\n",
        "parindex release 1\nnumber\n",
        "parindex release 1\nnumber x\n"
      })
  void a_record_of_another_version_is_none(String lines) {
    assertThat(ReleaseRecord.parse(Sealed.seal(lines))).isEmpty();
    String other = Sealed.open(RECORD.text()).orElseThrow().replace("release 1", "release 2");
    assertThat(ReleaseRecord.parse(Sealed.seal(other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "number 12, number x",
    "state whole, state torn",
    "day 2025-10-31, day 31/10",
    "when , whenever "
  })
  void a_record_with_a_value_that_is_none_is_none(String written, String other) {
    String lines = Sealed.open(RECORD.text()).orElseThrow();
    assertThat(lines).contains(written);
    assertThat(ReleaseRecord.parse(Sealed.seal(lines.replaceFirst(written, other)))).isEmpty();
  }

  @Test
  void what_is_sealed_is_opened_and_nothing_else() {
    assertThat(Sealed.open(Sealed.seal("a\nsha256 b\n"))).contains("a\nsha256 b\n");
    assertThat(Sealed.open(Sealed.seal(""))).contains("");
    assertThat(Sealed.open("")).isEmpty();
    assertThat(Sealed.open("a\n")).isEmpty();
    assertThat(Sealed.open("sha256 " + HASH + "\n")).isEmpty();
    assertThat(Sealed.open(Sealed.seal("a\n") + "\n")).isEmpty();
    assertThat(Sealed.seal("")).matches("sha256 [0-9a-f]{64}\n");
  }

  private static SwitchJournal.Page page(int number, boolean isNew) {
    return new SwitchJournal.Page(HASH, number, isNew);
  }

  @Test
  void what_is_known_of_the_pointer_is_read_back() {
    SwitchJournal begun = SwitchJournal.EMPTY.begin(3);
    SwitchJournal coming = begun.to(page(4, true));
    SwitchJournal came = coming.done();
    for (SwitchJournal journal :
        new SwitchJournal[] {
          SwitchJournal.EMPTY, begun, coming, came, came.to(page(2, false)), came.begin(9)
        }) {
      assertThat(SwitchJournal.parse(journal.text())).contains(journal);
      assertThat(SwitchJournal.parse(journal.text().replace("pointer 1", "pointer 2"))).isEmpty();
    }
    assertThat(SwitchJournal.parse("")).isEmpty();
    assertThat(SwitchJournal.parse(Sealed.seal("parindex pointer 1\n"))).isEmpty();
  }

  @Test
  void a_number_that_was_begun_stays_begun() {
    SwitchJournal coming = SwitchJournal.EMPTY.begin(7).begin(3).to(page(5, true));
    assertThat(coming.begun()).isEqualTo(7);
    assertThat(coming.to(page(8, true)).begun()).isEqualTo(8);
    assertThat(coming.done())
        .isEqualTo(new SwitchJournal(Optional.of(page(5, true)), Optional.empty(), 7));
    assertThat(coming.undone()).isEqualTo(new SwitchJournal(Optional.empty(), Optional.empty(), 7));
  }

  @Test
  void a_pointer_is_known_as_it_is_and_as_it_is_to_be() {
    byte[] old = "cũ".getBytes(StandardCharsets.UTF_8);
    byte[] next = "mới".getBytes(StandardCharsets.UTF_8);
    SwitchJournal.Page now = new SwitchJournal.Page(Manifest.sha256(old), 1, true);
    SwitchJournal.Page coming = new SwitchJournal.Page(Manifest.sha256(next), 2, true);
    SwitchJournal both = SwitchJournal.EMPTY.to(now).done().to(coming);
    assertThat(both.knows(Optional.of(old))).isTrue();
    assertThat(both.knows(Optional.of(next))).isTrue();
    assertThat(both.undone().knows(Optional.of(next))).isFalse();
    assertThat(both.done().knows(Optional.of(old))).isFalse();
    assertThat(both.knows(Optional.empty())).isFalse();
    assertThat(SwitchJournal.EMPTY.knows(Optional.of(old))).isFalse();
  }

  @Test
  void numbers_of_releases_have_four_digits_or_as_many_as_they_need() {
    assertThat(ShareFiles.name(7)).isEqualTo("0007");
    assertThat(ShareFiles.name(12_345)).isEqualTo("12345");
    for (int number : new int[] {1, 9, 10, 999, 9_999, 10_000, 99_999_999}) {
      assertThat(ShareFiles.number(ShareFiles.name(number))).contains(number);
    }
    for (String other : new String[] {"", "0", "0000", "7", "007", "00007", "012345", "000a"}) {
      assertThat(ShareFiles.number(other)).as(other).isEmpty();
    }
  }

  @Test
  void a_pointer_says_where_it_leads() {
    byte[] pointer = SharedSites.PAGES.pointer(7, RECORD.facts(), new TreeMap<>());
    assertThat(SharePages.release(new String(pointer, StandardCharsets.UTF_8))).contains(7);
    byte[] stub = SharedSites.PAGES.stub("xa/1.html", SitePath.of("xa/1.html"), "vi");
    assertThat(SharePages.release(new String(stub, StandardCharsets.UTF_8))).isEmpty();
    assertThat(SharePages.release("<p data-release=\"0007\">")).isEmpty();
  }

  @Test
  void pages_that_are_gone_lead_to_the_newest_release_that_has_them() {
    TreeMap<SitePath, Optional<Integer>> gone = new TreeMap<>();
    gone.put(SitePath.of("xa/8.html"), Optional.of(3));
    gone.put(SitePath.of("xa/9.html"), Optional.empty());
    String page =
        new String(SharedSites.PAGES.pointer(7, RECORD.facts(), gone), StandardCharsets.UTF_8);
    assertThat(page)
        .contains("<li data-path=\"xa/8.html\"><a href=\"releases/0003/xa/8.html\">")
        .contains("<li data-path=\"xa/9.html\">")
        .doesNotContain("xa/9.html\"><a")
        .endsWith("</html>\n");
    assertThat(
            new String(
                SharedSites.PAGES.pointer(7, RECORD.facts(), new TreeMap<>()),
                StandardCharsets.UTF_8))
        .doesNotContain("id=\"gone\"");
  }

  @Test
  void whoever_runs_the_program_is_one_short_line() {
    assertThat(new Owner("hoa", "MAY-12")).hasToString("hoa@MAY-12");
    assertThat(new Owner("hoa", "")).hasToString("hoa@máy chưa rõ tên");
    assertThat(new Owner(" hoa\n\u0000 lan ", "m\ty").toString()).isEqualTo("hoa lan@m y");
    assertThat(new Owner("a".repeat(60), "b".repeat(61)))
        .isEqualTo(new Owner("a".repeat(60), "b".repeat(60)));
  }

  @Test
  void files_of_the_lock_are_known_by_their_names() {
    for (String name :
        new String[] {"lock.txt", "alive.txt", "alive-next", "writer.lock", "lock-1"}) {
      assertThat(ShareLock.isName(name)).as(name).isTrue();
    }
    for (String name : new String[] {"", "lock", "0001.txt", "share.txt", "pointer.txt"}) {
      assertThat(ShareLock.isName(name)).as(name).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "xa/21404.html, true",
    "en/xa/90404.html, true",
    "xa/1.html, true",
    "404.html, false",
    "en/404.html, false",
    "xa/1.md, false"
  })
  void every_page_keeps_its_address_but_the_one_for_wrong_addresses(String path, boolean keeps) {
    assertThat(Stubs.has(SitePath.of(path))).isEqualTo(keeps);
    assertThat(Retirement.leadsOn(SitePath.of(path))).isEqualTo(keeps);
  }
}
