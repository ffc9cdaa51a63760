package org.fascicle.report;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.analyse.impact.BookSide;
import org.fascicle.analyse.watch.Look;
import org.fascicle.report.TreeText.Branch;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;

/** What one look of a watch found: a line that sums up, then what is wrong or what comes out otherwise. */
public final class WatchText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final Wording WORDING = Wording.ENGLISH;

    private final ImpactWords words;
    private final ImpactText impact;

    /**
     * Of looks at a rule book.
     *
     * @param before the rule book the watch began with
     * @param after the rule book as it is
     * @param all names every case, not the first few of each difference
     */
    public WatchText(BookSide before, BookSide after, boolean all) {
        this.words = new ImpactWords(before, after, WORDING);
        this.impact = new ImpactText(words, all);
    }

    /** The report, ending in a line break. */
    public String of(LocalTime at, Look look) {
        List<String> lines = new ArrayList<>();
        lines.add(say("line", CLOCK.format(at), summary(look), seconds(look.took())));
        if (look instanceof Look.Begun begun) {
            unread(begun.unread(), lines);
            failed(begun.failed(), lines);
        } else if (look instanceof Look.Judged judged) {
            unread(judged.unread(), lines);
            lines.addAll(impact.sections(judged.impact()));
            failed(judged.failed(), lines);
            problems("warnings", judged.warnings(), lines);
        }
        return together(lines);
    }

    /** A rule book that cannot be used, before or after one could be. */
    public static String refused(LocalTime at, Look.Refused refused) {
        List<Problem> problems = refused.problems();
        List<String> lines = new ArrayList<>();
        lines.add(say("line", CLOCK.format(at), count("refused", problems.size()), seconds(refused.took())));
        lines.addAll(CheckReport.lines(problems));
        lines.addAll(CheckReport.more(problems));
        return together(lines);
    }

    private static String together(List<String> lines) {
        return lines.stream()
                .flatMap(String::lines)
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private String summary(Look look) {
        if (look instanceof Look.Begun begun) {
            return say(
                    "begun",
                    count("rules", begun.rules()),
                    words.count("cases", begun.cases()),
                    count("failed", begun.failed().size()));
        }
        return look instanceof Look.Judged judged ? summary(judged) : say("same");
    }

    private String summary(Look.Judged judged) {
        String edited = Stream.of(
                        words.edited(judged.impact().changes()),
                        judged.files().isEmpty()
                                ? ""
                                : count("files", judged.files().size()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(WORDING.say("list.comma")));
        return say(
                "judged",
                edited,
                String.valueOf(judged.impact().differing().size()),
                words.count("cases", judged.impact().cases()),
                count("failed", judged.failed().size()));
    }

    private void failed(List<Verdict> failed, List<String> lines) {
        if (!failed.isEmpty()) {
            lines.add(say("section.failed"));
            lines.addAll(TreeText.draw(impact.shortened(failed, WatchText::failed)));
        }
    }

    private static Branch failed(Verdict verdict) {
        return new Branch(
                verdict.scenario().about().title(),
                verdict.scenario().about().file() + ":"
                        + verdict.scenario().about().line(),
                verdict.failures().stream()
                        .map(failure -> new Branch(failure, "", List.of()))
                        .toList());
    }

    private static void unread(List<Problem> unread, List<String> lines) {
        problems("unread", unread, lines);
    }

    private static void problems(String section, List<Problem> problems, List<String> lines) {
        if (!problems.isEmpty()) {
            lines.add(say("section." + section));
            lines.addAll(CheckReport.lines(problems));
        }
    }

    private static String count(String what, long number) {
        return say(what + (number == 1 ? ".one" : ".many"), String.valueOf(number));
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
    }

    private static String say(String key, Object... values) {
        return WORDING.say("watch." + key, values);
    }
}
