package vn.parindex.site.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class XmlTest {

  @Test
  void signs_of_markup_are_written_as_what_they_are_called() {
    assertThat(Xml.words("&<>\"")).isEqualTo("&amp;&lt;&gt;&quot;");
    assertThat(Xml.words("a & b <c>")).isEqualTo("a &amp; b &lt;c&gt;");
    assertThat(Xml.words("Xã Ba Tơ")).isEqualTo("Xã Ba Tơ");
    assertThat(Xml.words("")).isEmpty();
  }

  @Test
  void words_are_added_to_what_is_there() {
    StringBuilder xml = new StringBuilder("<b>");
    Xml.add("x<y", xml);
    Xml.add("z", xml);
    assertThat(xml).hasToString("<b>x&lt;yz");
  }

  @Test
  void a_reader_gets_every_character_in_content_and_in_attributes() throws Exception {
    String words = "&amp; <b a=\"1\">'x'</b> ]]>\r\nđ";
    String xml = Xml.HEAD + "<a b=\"" + Xml.words("&\"<>'") + "\">" + Xml.words(words) + "</a>";
    Element read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement();
    assertThat(read.getTextContent()).isEqualTo(words);
    assertThat(read.getAttribute("b")).isEqualTo("&\"<>'");
  }
}
