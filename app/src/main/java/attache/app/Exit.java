package attache.app;

/** How a run of the command ends. */
enum Exit {
  /** What was asked for is done. */
  DONE(0),
  /** Done, and an outcome named with {@code --fail-on} is among the findings. */
  FAIL_ON_MET(1),
  /** The command cannot be carried out as it was given, or its result cannot be written. */
  WRONG_USAGE(2),
  /** A statement cannot be read. */
  UNREADABLE(3),
  /** The figures to check against are missing or damaged. */
  DATA_AT_FAULT(4),
  /** The program itself is at fault (EX_SOFTWARE of sysexits.h). */
  BROKEN(70);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /** What the shell sees. */
  int code() {
    return code;
  }
}
