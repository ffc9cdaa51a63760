package org.fascicle.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.fascicle.ask.Interview;
import org.fascicle.ask.Step;
import org.fascicle.assess.Assessment;
import org.fascicle.report.ConsultText;
import org.fascicle.report.TextReport;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.text.Problem;
import org.fascicle.wording.Wording;
import org.fascicle.write.CaseDocument;

/**
 * Holds an interview over two streams: prints what is asked, reads what is answered. Plain lines are enough: the terminal
 * itself lets a line be edited, and no answer is long enough for a history.
 */
final class Conversation {

    private static final String PROMPT = "> ";

    private final Interview interview;
    private final BufferedReader in;
    private final PrintWriter out;
    private final boolean echo;
    private final Wording wording;
    private final Supplier<RuleBook> book;
    private final SavedCase saved;
    private CaseDocument reported;

    /**
     * A conversation.
     *
     * @param echo whether answers are printed as well, because nobody types them where they can be seen
     */
    Conversation(
            Interview interview,
            Supplier<RuleBook> book,
            BufferedReader in,
            PrintWriter out,
            boolean echo,
            SavedCase saved,
            Wording wording) {
        this.interview = interview;
        this.book = book;
        this.in = in;
        this.out = out;
        this.echo = echo;
        this.saved = saved;
        this.wording = wording;
    }

    /** Asks until nothing is left to ask, somebody ends it or no more answers come; then says what the rules say. */
    void hold() throws IOException {
        out.println(wording.say("consult.commands"));
        try {
            ask();
            end();
        } catch (RuntimeException e) {
            // A fault of the program must not lose what was said.
            out.println(wording.say("consult.so.far"));
            out.print(interview.document().text());
            out.flush();
            throw e;
        }
    }

    private void ask() throws IOException {
        boolean going = true;
        boolean asks = true;
        while (going) {
            Step step = interview.step();
            if (step instanceof Step.Stop && asks) {
                report();
            }
            if (asks) {
                prompt(step);
            }
            Optional<String> said = step instanceof Step.Done ? Optional.empty() : read();
            going = said.isPresent() && !said.get().strip().equalsIgnoreCase("end");
            if (going) {
                asks = take(said.get().strip(), step);
            }
        }
    }

    private void prompt(Step step) {
        (interview.begun() ? text().prompt(step) : ConsultText.opening(step, wording)).forEach(out::println);
    }

    private Optional<String> read() throws IOException {
        out.print(PROMPT);
        out.flush();
        Optional<String> line = Optional.ofNullable(in.readLine());
        if (echo || line.isEmpty()) {
            out.println(line.orElse(""));
        }
        return line;
    }

    /** Does what was said; false when the same question need not be printed again. */
    private boolean take(String said, Step step) {
        String[] words = said.split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0].toLowerCase(Locale.ROOT)) {
            case "back" -> {
                return rest.isEmpty() ? back() : answer(said, step);
            }
            case "why" -> {
                return rest.isEmpty() ? why(step) : answer(said, step);
            }
            case "report" -> {
                return rest.isEmpty() ? reportNow() : answer(said, step);
            }
            case "save" -> {
                return save(rest);
            }
            case "tell" -> {
                return interview.begun() ? took(rest, true) : answer(rest, step);
            }
            default -> {
                return answer(said, step);
            }
        }
    }

    private boolean answer(String said, Step step) {
        if (step instanceof Step.Stop) {
            if (said.equalsIgnoreCase("more")) {
                interview.goOn();
                return true;
            }
            tell(wording.say("consult.stop.not.understood", said), wording.say("consult.stop.not.understood.try"));
            return false;
        }
        return took(said, false);
    }

    private boolean took(String said, boolean unasked) {
        Optional<Assessment> before = interview.begun() ? Optional.of(interview.assessment()) : Optional.empty();
        Optional<Problem> problem = unasked ? interview.tell(said) : interview.answer(said);
        if (problem.isPresent()) {
            tell(problem.get().what(), problem.get().advice());
            return false;
        }
        // An emergency is told with the whole report.
        if (interview.begun() && !(interview.step() instanceof Step.Stop)) {
            before.flatMap(one -> text().now(one, interview.assessment())).ifPresent(out::println);
        }
        return true;
    }

    private boolean back() {
        if (interview.back()) {
            return true;
        }
        tell(wording.say("consult.back.none"), wording.say("consult.back.none.try"));
        return false;
    }

    private boolean why(Step step) {
        List<String> lines = interview.begun()
                ? text().why(step, interview.why(), interview.assessment())
                : List.of(wording.say(step instanceof Step.Day ? "consult.why.day" : "consult.why.complaint"));
        lines.forEach(out::println);
        return false;
    }

    private boolean reportNow() {
        if (interview.begun()) {
            report();
        } else {
            out.println(wording.say("consult.ended"));
        }
        return false;
    }

    private void report() {
        new TextReport(book.get(), wording).of(interview.assessment()).forEach(out::println);
        reported = interview.document();
    }

    private boolean save(String file) {
        if (!interview.begun()) {
            tell(wording.say("consult.save.begin"), wording.say("consult.save.begin.try"));
        } else if (file.isEmpty() && !saved.named()) {
            tell(wording.say("consult.save.none"), wording.say("consult.save.none.try"));
        } else {
            write(file);
        }
        return false;
    }

    private void write(String file) {
        if (saved.write(file, interview.document())) {
            out.println(wording.say("consult.saved", saved.name(file)));
        } else {
            tell(wording.say("consult.save.fails", saved.name(file)), wording.say("consult.save.fails.try"));
        }
    }

    /** Everything said so far is in the report, however the interview came to its end. */
    private void end() {
        if (!interview.begun()) {
            out.println(wording.say("consult.ended"));
            return;
        }
        if (!interview.document().equals(reported)) {
            report();
        }
        if (saved.named()) {
            write("");
        }
    }

    private ConsultText text() {
        return new ConsultText(book.get(), wording);
    }

    private void tell(String what, String advice) {
        out.println(what);
        out.println("  " + advice);
    }
}
