package attache.app;

import attache.report.terminal.Sheet;
import attache.statistics.pack.PackException;
import attache.statistics.source.SourceException;
import attache.statistics.source.table.MappingException;
import attache.statistics.store.Engine;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code attache} command. */
@Command(
    name = "attache",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Checks what is said about two countries' trade, investment and cooperation against the"
            + " official statistics of both sides.%n")
public final class Main {

  private final Shell shell;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error arose.")
  private boolean debug;

  private Main(Shell shell) {
    this.shell = shell;
  }

  /**
   * Runs the command and ends the process with its exit code. Where that is 0 the process ends by
   * itself: {@link System#exit} first looks for a logger, which takes longer than the answer.
   */
  public static void main(String[] args) {
    Shell shell = Shell.own();
    if (isCheck(args) && !List.of(args).contains("--no-data")) {
      Engine.preload();
    }
    int code = isVersion(args) ? tellVersion(shell) : run(shell, args);
    if (code != Exit.DONE.code()) {
      System.exit(code);
    }
  }

  /** Scripts ask this often, and setting up every command's options takes half of a short run. */
  private static boolean isVersion(String... args) {
    return args.length == 1 && args[0].equals("--version");
  }

  /**
   * Setting up the other commands' options takes a fifth of a check of one page, and none of them
   * shows where the first word is {@code check}.
   */
  private static boolean isCheck(String... args) {
    return args.length > 0 && args[0].equals("check");
  }

  private static int tellVersion(Shell shell) {
    shell.out().println(version());
    shell.out().flush();
    return Exit.DONE.code();
  }

  /**
   * Runs the command; its output is flushed.
   *
   * @return the exit code
   */
  static int run(Shell shell, String... args) {
    return run(shell, new DataFetchCommand(shell), args);
  }

  /** The same with another way to fetch. */
  static int run(Shell shell, DataFetchCommand fetch, String... args) {
    Main main = new Main(shell);
    CommandLine command = new CommandLine(main).addSubcommand(new CheckCommand(shell));
    if (!isCheck(args)) {
      command
          .addSubcommand(new ExtractCommand(main))
          .addSubcommand(
              new CommandLine(new DataCommand())
                  .addSubcommand(new DataListCommand(shell))
                  .addSubcommand(new DataAddCommand(shell))
                  .addSubcommand(new DataShowCommand(shell))
                  .addSubcommand(new DataMirrorCommand(shell))
                  .addSubcommand(new DataVerifyCommand(shell))
                  .addSubcommand(new DataExportCommand(shell))
                  .addSubcommand(new DataIndicatorsCommand(shell))
                  .addSubcommand(new DataOpportunitiesCommand(shell))
                  .addSubcommand(new DataReconcileCommand(shell))
                  .addSubcommand(fetch));
    }
    command
        .setOut(shell.out())
        .setErr(shell.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(shell.colour() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(shell.width())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, arguments) -> main.refuse(e))
        .setExecutionExceptionHandler((e, at, parsed) -> main.fail(e));
    int code;
    try {
      code = command.execute(args);
    } catch (OutOfMemoryError e) {
      code =
          main.say(
                  Exit.UNREADABLE,
                  "There is not enough memory for so much text: split it, or give more, for example"
                      + " with ATTACHE_JAVA_OPTS=-Xmx8g.")
              .code();
    }
    if (shell.out().checkError() && code == Exit.DONE.code()) {
      code =
          main.say(
                  Exit.WRONG_USAGE,
                  "Standard output is closed or full, so the result is not complete: send it elsewhere.")
              .code();
    }
    shell.err().flush();
    return code;
  }

  /** Where a command runs. */
  Shell shell() {
    return shell;
  }

  /** Tells what went wrong, in one sentence. */
  Exit complain(Exception e) {
    trace(e);
    return switch (e) {
      case Failure failure -> say(failure.exit(), String.valueOf(e.getMessage()));
      case PackException pack -> say(Exit.DATA_AT_FAULT, String.valueOf(e.getMessage()));
      case MappingException mapping -> say(Exit.WRONG_USAGE, String.valueOf(e.getMessage()));
      case SourceException source -> say(Exit.UNREADABLE, String.valueOf(e.getMessage()));
      case IOException reading -> say(Exit.UNREADABLE, String.valueOf(e.getMessage()));
      default ->
          say(
              Exit.BROKEN,
              "Something went wrong inside Attaché ("
                  + e.getClass().getSimpleName()
                  + "): run it again with --debug and report what it prints.");
    };
  }

  private int refuse(ParameterException e) {
    String message = String.valueOf(e.getMessage());
    int pairs = message.indexOf(" should be in KEY=VALUE");
    StringBuilder sentence =
        new StringBuilder(
            pairs < 0
                ? message
                : "--reading takes a figure and the number of one of its readings, such as c7=2, not "
                    + message.substring(message.lastIndexOf("was ") + "was ".length()));
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      sentence.append("; did you mean ").append(unmatched.getSuggestions().getFirst()).append('?');
    }
    trace(e);
    return say(
            Exit.WRONG_USAGE,
            sentence
                .append(" (see ")
                .append(e.getCommandLine().getCommandSpec().qualifiedName())
                .append(" --help)")
                .toString())
        .code();
  }

  private int fail(Exception e) {
    return e instanceof ParameterException wrong ? refuse(wrong) : complain(e).code();
  }

  private Exit say(Exit exit, String sentence) {
    // A register's cells that are wrong are told a line each.
    shell
        .err()
        .println(
            "attache: " + sentence.lines().map(Sheet::clean).collect(Collectors.joining("\n")));
    return exit;
  }

  private void trace(Exception e) {
    if (debug) {
      e.printStackTrace(shell.err());
    }
  }

  /** Tells the version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {version()};
    }
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return "attache " + (version == null ? "(not packaged)" : version);
  }
}
