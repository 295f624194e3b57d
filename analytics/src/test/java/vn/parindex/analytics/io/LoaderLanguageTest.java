package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Alone, for it changes the language of the whole machine. */
@Isolated
class LoaderLanguageTest {

  @TempDir Path temporary;

  @Test
  void the_same_bytes_give_the_same_messages_in_every_language() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    small.replace("scores/2025.json", "\"survey\": 2.52", "\"survey\": \"TITLE i\"");
    small.replace("reference/units.json", "\"type\": \"Xã\"", "\"TYPE\": \"Xã\"");
    String expected = DatasetLoader.load(small.path()).check().report();
    Locale before = Locale.getDefault();
    try {
      for (String language : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai", "vi-VN")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(DatasetLoader.load(small.path()).check().report()).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
