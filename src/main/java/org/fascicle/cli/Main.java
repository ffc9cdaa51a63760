package org.fascicle.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: the only place that prints and that ends the program. */
@Command(
        name = "fascicle",
        version = "fascicle 0.1.0",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "A rule book for the nutrient shortages behind twitching, spasms and cramps.",
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            RulesCommand.class,
            ScoreCommand.class,
            WhyNotCommand.class,
            AskCommand.class,
            ConsultCommand.class,
            ImpactCommand.class,
            WatchCommand.class,
            CoverageCommand.class,
            MutateCommand.class,
            NewRuleCommand.class
        })
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs one command and ends with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** Runs one command, writing where it is told to; the exit code is that of {@link ExitCode}. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new BadArguments())
                .setExecutionExceptionHandler(new InternalFault())
                .execute(args);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
