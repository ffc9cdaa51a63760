package org.fascicle.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fascicle.analyse.watch.Look;
import org.fascicle.analyse.watch.Watch;
import org.fascicle.report.WatchText;
import org.fascicle.scenario.RunListener;
import org.fascicle.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says after each save what all edits since it began do. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Waits for a rule, a list or a case to be saved and says at once what is wrong with it, or which"
                + " cases come out otherwise than when the watch began and which scenarios are not as expected.",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {"0:somebody ended it, with Ctrl-C", "2:the folders cannot be watched"})
final class WatchCommand implements Callable<Integer> {

    /** Whoever waits for so many cases is told. */
    private static final int MANY = 1_000;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Case or scenario files, or folders of them; the scenarios beside the rules when left out.")
    private List<Path> paths;

    @Option(names = "--all", description = "Names every case, not the first few of each difference.")
    private boolean all;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            defaultValue = "${sys:fascicle.today}",
            description = "The day on which review dates of sources are looked at; today when left out.")
    private LocalDate on;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Path> cases = paths == null ? List.of(rules.scenarios()) : paths;
        List<Path> watched = new ArrayList<>(cases);
        watched.add(rules.folder());
        Thread end = new Thread(this::end);
        Runtime.getRuntime().addShutdownHook(end);
        try (FolderEvents events = FolderEvents.below(watched)) {
            watch(cases, events);
            return ExitCode.FINE;
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println(rules.folder() + ": the system cannot watch these folders [" + watched + "]");
            spec.commandLine().getErr().println("  Name fewer folders of cases, or use fascicle impact after an edit.");
            return ExitCode.UNREADABLE;
        } finally {
            forget(end);
        }
    }

    /** Ctrl-C is how one ends it, so that it is no failure. */
    private void end() {
        spec.commandLine().getOut().flush();
        Runtime.getRuntime().halt(ExitCode.FINE);
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // the program is ending already
        }
    }

    private void watch(List<Path> cases, FolderEvents events) {
        Watch watch = Watch.begin(
                new Watch.Watched(
                        rules.folder(), say("at.start", rules.folder()), cases, on == null ? LocalDate.MIN : on),
                Shipped.cache());
        do {
            boolean first = watch.before().isEmpty();
            Look look = look(watch);
            print(report(watch, look));
            if (first && watch.before().isPresent()) {
                print(say("began", rules.folder()) + System.lineSeparator());
            }
        } while (events.next());
    }

    private Look look(Watch watch) {
        boolean begins = watch.before().isEmpty();
        try (Progress progress = new Progress()) {
            return watch.look(new RunListener() {
                @Override
                public void starts(int cases) {
                    if (!begins && cases >= MANY) {
                        print(say("many", String.valueOf(cases)) + System.lineSeparator());
                    }
                    progress.starts(cases);
                }

                @Override
                public void done() {
                    progress.done();
                }
            });
        }
    }

    private String report(Watch watch, Look look) {
        LocalTime at = LocalTime.now(ZoneId.systemDefault());
        return look instanceof Look.Refused refused
                ? WatchText.refused(at, refused)
                : new WatchText(watch.before().orElseThrow(), watch.after().orElseThrow(), all).of(at, look);
    }

    private static String say(String key, Object... values) {
        return Wording.ENGLISH.say("watch." + key, values);
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
