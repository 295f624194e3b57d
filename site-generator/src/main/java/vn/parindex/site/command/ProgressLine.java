package vn.parindex.site.command;

import java.io.PrintWriter;
import vn.parindex.site.BuildEvent;
import vn.parindex.site.BuildWords;
import vn.parindex.site.Progress;
import vn.parindex.site.Stage;

/** Tells on the console how far a build is: a line for each stage, on a terminal with a bar. */
final class ProgressLine implements Progress {

  private static final int BAR = 30;

  private final PrintWriter console;
  private final boolean terminal;
  private int shown;

  /**
   * Nothing told yet.
   *
   * @param terminal whether somebody watches; a file or a log gets no bar
   */
  ProgressLine(PrintWriter console, boolean terminal) {
    this.console = console;
    this.terminal = terminal;
  }

  @Override
  public void done(BuildEvent event) {
    line(BuildWords.VIETNAMESE.line(event));
  }

  /** Something else than a part of a build is done. */
  void done(String stage, String words) {
    line("[" + stage + "] " + words);
  }

  private void line(String words) {
    if (shown > 0) {
      console.print("\r" + " ".repeat(shown) + "\r");
      shown = 0;
    }
    console.println(words);
  }

  @Override
  public void step(Stage stage, int done, int all) {
    step(BuildWords.VIETNAMESE.stage(stage), done, all);
  }

  /** A part of something is done. */
  void step(String stage, int done, int all) {
    if (!terminal) {
      return;
    }
    int filled = (int) ((long) BAR * done / all);
    String line =
        "[" + stage + "] " + "█".repeat(filled) + "░".repeat(BAR - filled) + " " + done + "/" + all;
    console.print("\r" + line);
    console.flush();
    shown = line.length();
  }
}
