package vn.parindex.site.share;

import vn.parindex.site.publish.Pause;

/** Says every few seconds that a run is alive; in tests it beats when the test wants it to. */
@FunctionalInterface
public interface Heart {

  /** Every five seconds, on a thread that keeps no program from ending. */
  Heart REAL =
      beat -> {
        Thread thread =
            new Thread(
                () -> {
                  while (Pause.REAL.of(ShareLock.BEAT)) {
                    beat.run();
                  }
                },
                "parindex-heart");
        thread.setDaemon(true);
        thread.start();
        return thread::interrupt;
      };

  /** What makes it stop. */
  @FunctionalInterface
  interface Stop {
    /** After this there is no beat that has not begun. */
    void stop();
  }

  /** Lets something happen again and again, until it is stopped. */
  Stop start(Runnable beat);
}
