package attache.app;

/** The command ends here; the message is the one sentence its user sees. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Exit exit;

  /**
   * @param exit how the command ends
   * @param message one sentence: what is wrong, where, and what to do next
   */
  Failure(Exit exit, String message) {
    super(message);
    this.exit = exit;
  }

  /** The same with what lies behind it, shown with {@code --debug}. */
  Failure(Exit exit, String message, Throwable cause) {
    super(message, cause);
    this.exit = exit;
  }

  Exit exit() {
    return exit;
  }
}
