package attache.app;

import java.io.PrintWriter;

/**
 * Says what is going on and for how long, on one line of a terminal, once it has taken two seconds.
 * Where nobody watches nothing is written.
 */
final class Progress implements AutoCloseable {

  private static final long PATIENCE_MS = 2_000;
  private static final long STEP_MS = 500;
  private static final int WIDTH = 76;

  private final PrintWriter err;
  private final Thread teller;
  private volatile String what;
  private boolean shown;

  private Progress(PrintWriter err, String what) {
    this.err = err;
    this.what = what;
    this.teller = Thread.ofPlatform().daemon().unstarted(this::tell);
  }

  /** Starts counting the seconds. */
  static Progress of(Shell shell, String what) {
    Progress progress = new Progress(shell.err(), what);
    if (shell.watched()) {
      progress.teller.start();
    }
    return progress;
  }

  /** Says what is going on from now on. */
  void at(String step) {
    what = step;
  }

  /** Takes the line away, so that something else can be written there. */
  synchronized void clear() {
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
      shown = false;
    }
  }

  private synchronized void show(long seconds) {
    String line = "attache: " + what + " (" + seconds + " s)";
    err.print('\r' + line.substring(0, Math.min(WIDTH, line.length())) + "\u001b[K");
    err.flush();
    shown = true;
  }

  private void tell() {
    long began = System.nanoTime();
    try {
      Thread.sleep(PATIENCE_MS);
      while (true) {
        show((System.nanoTime() - began) / 1_000_000_000);
        Thread.sleep(STEP_MS);
      }
    } catch (InterruptedException over) {
      clear();
    }
  }

  /** Ends telling; the line is gone. */
  @Override
  public void close() {
    teller.interrupt();
    try {
      teller.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
