package org.fascicle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fascicle.report.rules.BookPages;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.scenario.Showing;
import org.fascicle.scenario.Showings;
import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;
import picocli.CommandLine.Model.CommandSpec;

/** Writes rules as pages: all into a folder, some onto one page. */
final class RulesPages {

    private static final String PAGE = ".html";

    private final RuleFolder folder;
    private final CommandSpec spec;

    RulesPages(RuleFolder folder, CommandSpec spec) {
        this.folder = folder;
        this.spec = spec;
    }

    /** Whether one page is meant, by its name. */
    static boolean isPage(Path out) {
        return out.toString().endsWith(PAGE);
    }

    /** Writes; where that cannot be, says so in two lines. The scenarios are run when there is a folder of them. */
    int write(String title, List<Rule> rules, Path out, Path scenarios) throws RuleBookRefused {
        try {
            BookPages pages = new BookPages(folder, showings(scenarios), Wording.ENGLISH);
            if (isPage(out)) {
                pages.writePage(title.isEmpty() ? Wording.ENGLISH.say("book.title") : title, rules, out);
            } else {
                pages.writeBook(out);
            }
            spec.commandLine().getOut().println(Wording.ENGLISH.say("rules.html.written", out.toString()));
            spec.commandLine().getOut().flush();
            return ExitCode.FINE;
        } catch (IOException e) {
            spec.commandLine().getErr().println(out + ": the pages cannot be written there [" + out + "]");
            spec.commandLine().getErr().println("  Check that the folder is there and may be written to.");
            return ExitCode.UNREADABLE;
        }
    }

    private Map<String, Showing> showings(Path scenarios) throws RuleBookRefused {
        if (scenarios == null || !Files.isDirectory(scenarios)) {
            return Map.of();
        }
        List<Problem> problems = new ArrayList<>();
        try (Progress progress = new Progress()) {
            return Showings.all(RuleBook.open(folder), folder, scenarios, progress, problems);
        } finally {
            problems.forEach(spec.commandLine().getErr()::println);
        }
    }
}
