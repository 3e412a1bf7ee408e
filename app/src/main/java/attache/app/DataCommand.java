package attache.app;

import picocli.CommandLine.Command;

/** What is held to check against, how it comes in and what it tells: {@code attache data}. */
@Command(
    name = "data",
    description =
        "Shows the official figures that statements are held against, takes in those you add, and"
            + " lays both sides' beside one another.%n",
    synopsisSubcommandLabel = "COMMAND")
final class DataCommand {}
