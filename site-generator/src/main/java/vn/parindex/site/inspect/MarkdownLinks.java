package vn.parindex.site.inspect;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.renderer.HeaderIdGenerator;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The ids and links of any Markdown file. */
final class MarkdownLinks {
  private static final MutableDataSet OPTIONS =
      new MutableDataSet()
          .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
          .set(HtmlRenderer.HEADER_ID_GENERATOR_NON_ASCII_TO_LOWERCASE, true);
  private static final Parser PARSER = Parser.builder(OPTIONS).build();
  private static final Pattern ID = Pattern.compile("\\sid\\s*=\\s*[\"']?([^\"'\\s>]+)");

  private MarkdownLinks() {}

  /** Tells what the file holds. */
  static void find(String text, LinkFinder to) {
    Document document = PARSER.parse(text);
    HeaderIdGenerator ids = new HeaderIdGenerator();
    ids.generateIds(document);
    int[] lines = lineStarts(text);
    for (Node node : document.getDescendants()) {
      if (node instanceof Image image) {
        to.link(place(lines, node), image.getUrl().unescape(), LinkFinder.Use.PICTURE);
      } else if (node instanceof LinkNodeBase link && !(node instanceof MailLink)) {
        to.link(place(lines, node), link.getUrl().unescape(), LinkFinder.Use.TEXT_LINK);
      } else if (node instanceof Heading) {
        to.id(ids.getId(node));
      } else if (node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) {
        Matcher id = ID.matcher(node.getChars());
        while (id.find()) {
          to.id(id.group(1));
        }
      }
    }
  }

  /** flexmark counts the lines of a document anew for each node: too slow for a long one. */
  private static int[] lineStarts(String text) {
    return IntStream.concat(
            IntStream.of(0),
            IntStream.range(0, text.length())
                .filter(index -> text.charAt(index) == '\n')
                .map(index -> index + 1))
        .toArray();
  }

  private static PlaceInFile place(int[] starts, Node node) {
    int found = Arrays.binarySearch(starts, node.getStartOffset());
    return new PlaceInFile(found >= 0 ? found + 1 : -found - 1, "");
  }
}
