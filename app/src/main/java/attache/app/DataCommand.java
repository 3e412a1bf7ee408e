package attache.app;

import picocli.CommandLine.Command;

/** What is held to check against: {@code attache data list}, {@code attache data show}. */
@Command(
    name = "data",
    description = "Shows the official figures that statements are held against.%n",
    synopsisSubcommandLabel = "COMMAND")
final class DataCommand {}
