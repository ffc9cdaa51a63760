package org.fascicle.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.fascicle.author.Asked;
import org.fascicle.author.RuleInTheMaking;
import org.fascicle.author.Slip;
import org.fascicle.wording.Wording;

/** Asks for a new rule, one question after the other. */
final class NewRuleDialogue {

    private static final String PROMPT = "> ";

    private final RuleInTheMaking rule;
    private final BufferedReader in;
    private final PrintWriter out;
    private final Wording wording;
    private boolean ended;

    NewRuleDialogue(RuleInTheMaking rule, BufferedReader in, PrintWriter out, Wording wording) {
        this.rule = rule;
        this.in = in;
        this.out = out;
        this.wording = wording;
    }

    /** Whether somebody ended it, rather than that no more answers came. */
    boolean ended() {
        return ended;
    }

    /** Asks until nothing is missing; false when it came to an end before. */
    boolean hold() throws IOException {
        out.println(wording.say("author.begin"));
        boolean asks = true;
        for (Optional<Asked> asked = rule.next(); asked.isPresent(); asked = rule.next()) {
            if (asks) {
                rule.question(asked.get()).forEach(out::println);
            }
            Optional<String> said = read();
            if (said.isEmpty()) {
                return false;
            }
            asks = take(asked.get(), said.get());
        }
        return true;
    }

    /** Asks whether what was shown may be written. */
    boolean agrees() throws IOException {
        out.println(wording.say("author.write"));
        Optional<String> said = read();
        while (said.isPresent() && !said.get().matches("(?i)y|yes|n|no")) {
            tell(wording.say("author.write.not", said.get()), wording.say("author.write.not.try"));
            said = read();
        }
        boolean no = said.isPresent() && said.get().toLowerCase(Locale.ROOT).startsWith("n");
        if (no) {
            leave();
        }
        return said.isPresent() && !no;
    }

    /** An answer; nothing when it was ended or no more come. */
    private Optional<String> read() throws IOException {
        out.print(PROMPT);
        out.flush();
        String line = in.readLine();
        if (line == null) {
            out.println();
            return Optional.empty();
        }
        if (line.strip().equalsIgnoreCase("end")) {
            leave();
            return Optional.empty();
        }
        return Optional.of(line.strip());
    }

    private void leave() {
        ended = true;
        out.println(wording.say("author.nothing"));
    }

    /** Takes an answer; false when it cannot be used, and the question need not be printed again. */
    private boolean take(Asked asked, String said) {
        if (said.equalsIgnoreCase("back")) {
            boolean undone = rule.back();
            if (!undone) {
                tell(wording.say("consult.back.none"), wording.say("consult.back.none.try"));
            }
            return undone;
        }
        try {
            rule.answer(asked, asked == Asked.ID && said.isEmpty() ? rule.proposedId() : said);
            rule.understood(asked).ifPresent(out::println);
            return true;
        } catch (Slip e) {
            tell(e.what(), e.advice());
            return false;
        }
    }

    private void tell(String what, String advice) {
        out.println(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1));
        out.println("  " + advice);
    }
}
