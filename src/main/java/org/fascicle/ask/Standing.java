package org.fascicle.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fascicle.write.CaseDocument;
import org.fascicle.write.CaseLine;

/**
 * How far an interview has come. It never changes: every answer gives another one.
 *
 * @param document what is told so far
 * @param asked what was asked about, whatever the answer, as section and word
 * @param waiting what is to be asked before anything else
 * @param heeded warnings of an emergency after which somebody chose to go on
 */
record Standing(CaseDocument document, Set<String> asked, List<Step> waiting, Set<String> heeded) {

    Standing {
        asked = Set.copyOf(asked);
        waiting = List.copyOf(waiting);
        heeded = Set.copyOf(heeded);
    }

    /** The same with more told. */
    Standing told(List<CaseLine> lines) {
        CaseDocument more = document;
        for (CaseLine line : lines) {
            more = more.with(line);
        }
        return with(more);
    }

    Standing with(CaseDocument other) {
        return new Standing(other, asked, waiting, heeded);
    }

    /** The same with something to ask next, before what waits already. */
    Standing first(List<Step> steps) {
        return new Standing(
                document, asked, Stream.concat(steps.stream(), waiting.stream()).toList(), heeded);
    }

    /** The same without the first that waits. */
    Standing done() {
        return waiting.isEmpty() ? this : new Standing(document, asked, waiting.subList(1, waiting.size()), heeded);
    }

    /** The same, never to ask about these words again. */
    Standing asked(Question question) {
        Set<String> more = new HashSet<>(asked);
        question.words().forEach(word -> more.add(key(question.section(), word)));
        return new Standing(document, more, waiting, heeded);
    }

    /** The same, going on after these warnings. */
    Standing heeding(Collection<String> warnings) {
        Set<String> more = new HashSet<>(heeded);
        more.addAll(warnings);
        return new Standing(document, asked, waiting, more);
    }

    /** What is left of a question when everything that was asked is taken away. */
    List<String> open(Question question) {
        List<String> open = new ArrayList<>(question.words());
        open.removeIf(word -> asked.contains(key(question.section(), word)));
        return open;
    }

    private static String key(String section, String word) {
        return section + "/" + word;
    }
}
