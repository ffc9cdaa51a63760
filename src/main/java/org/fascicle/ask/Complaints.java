package org.fascicle.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.wording.Wording;
import org.fascicle.write.CaseLine;

/** Takes down what somebody tells in words of their own, several things with commas between. */
final class Complaints {

    private final TellLines lines;
    private final DetailKeys keys;
    private final Details details;
    private final Near near;
    private final String and;

    Complaints(Vocabulary vocabulary, DetailKeys keys, Details details, Wording wording) {
        this.lines = new TellLines(vocabulary, keys, details, wording);
        this.keys = keys;
        this.details = details;
        this.near = new Near(vocabulary);
        this.and = "\\s+(?:" + wording.say("consult.and") + ")\\s+";
    }

    /** Everything understood is told; what is not, and what rules would like to know besides, waits to be asked. */
    Standing told(String said, Standing before) {
        String day = Days.of(before);
        List<CaseLine> told = new ArrayList<>();
        List<Step> unclear = new ArrayList<>();
        for (String part : said.split("\\s*[,;]\\s*", -1)) {
            if (!part.isBlank() && !understood(part.strip(), day, told)) {
                each(part.strip(), day, told, unclear);
            }
        }
        List<Step> next = new ArrayList<>(unclear);
        told.stream()
                .filter(line -> line.details().isEmpty())
                .filter(line -> !keys.of(line).isEmpty())
                .forEach(line -> next.add(new Step.Details(line, keys.of(line))));
        // What nobody understands is kept as a note until it is said otherwise, so that an early end does not lose it.
        List<CaseLine> notes =
                unclear.stream().map(step -> ((Step.Unclear) step).note()).toList();
        return before.told(told).told(notes).first(next);
    }

    /** As one thing, or as something about the thing before it. */
    private boolean understood(String part, String day, List<CaseLine> told) {
        Optional<CaseLine> line = lines.line(part, day);
        if (line.isPresent()) {
            told.add(line.get());
            return true;
        }
        if (told.isEmpty()) {
            return false;
        }
        CaseLine last = told.get(told.size() - 1);
        List<String> open = new ArrayList<>();
        CaseLine more = details.with(last, keys.possible(last), List.of(part), day, open);
        if (open.isEmpty()) {
            told.set(told.size() - 1, more);
        }
        return open.isEmpty();
    }

    /** Things with "and" between, of which one at least makes sense; otherwise nobody understands any of it. */
    private void each(String part, String day, List<CaseLine> told, List<Step> unclear) {
        List<CaseLine> all = new ArrayList<>(told);
        List<Step> open = new ArrayList<>();
        for (String one : part.split(and, -1)) {
            if (!understood(one.strip(), day, all)) {
                open.add(new Step.Unclear(one.strip(), near.to(one.strip())));
            }
        }
        boolean none = all.equals(told);
        told.clear();
        told.addAll(all);
        unclear.addAll(none ? List.of(new Step.Unclear(part, near.to(part))) : open);
    }
}
