package org.fascicle.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: the only place that prints and that ends the program. */
@Command(
        name = "fascicle",
        version = "fascicle 0.1.0",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "A rule book for the nutrient shortages behind twitching, spasms and cramps.")
public final class Main implements Runnable {

    private static final List<Class<?>> COMMANDS = List.of(
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
            NewRuleCommand.class);

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
        CommandLine main = new CommandLine(new Main());
        commands(args).forEach(command -> main.addSubcommand(command));
        return main.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new BadArguments())
                .setExecutionExceptionHandler(new InternalFault())
                .execute(args);
    }

    /** The one that is named, because making all of them takes longer than many a case; all when none is. */
    private static List<Class<?>> commands(String... args) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> args.length > 0
                        && command.getAnnotation(Command.class).name().equals(args[0]))
                .toList();
        return named.isEmpty() ? COMMANDS : named;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
