package vn.parindex.site.console;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.function.UnaryOperator;

/** The charset in which a console shows what it gets. */
public final class ConsoleCharset {

  private ConsoleCharset() {}

  /**
   * The charset of a stream of this virtual machine: that of the console where one is known, else
   * UTF-8, as in files and pipes.
   *
   * <p>Java up to 18 names it for consoles only ({@code sun.stdout.encoding}). Later versions
   * always name one ({@code stdout.encoding}): for a file it is the system's, which nobody chose.
   * ASCII stands for a locale that says nothing (LANG=C), where terminals show UTF-8 all the same.
   *
   * @param stream {@code stdout} or {@code stderr}
   * @param property the system properties, null for none of a name
   * @param watched whether somebody sits at a console
   */
  public static Charset of(String stream, UnaryOperator<String> property, boolean watched) {
    String console = property.apply("sun." + stream + ".encoding");
    String name = console == null && watched ? property.apply(stream + ".encoding") : console;
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset charset = Charset.forName(name);
      return charset.equals(StandardCharsets.US_ASCII) || !charset.canEncode()
          ? StandardCharsets.UTF_8
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.UTF_8;
    }
  }
}
