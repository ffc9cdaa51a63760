package org.fascicle.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;

/** Words of the vocabulary that could be meant by something nobody understands. */
final class Near {

    private static final int MOST = 4;

    private final Vocabulary vocabulary;

    Near(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The nearest word of each list, and every known word within what was said, longest first; never very many. */
    List<String> to(String said) {
        Set<String> near = new LinkedHashSet<>();
        for (Lexicon list : TellLines.LISTS) {
            vocabulary.nearest(list, said).ifPresent(near::add);
        }
        within(said, near);
        return near.stream().limit(MOST).toList();
    }

    private void within(String said, Set<String> near) {
        List<String> words = Arrays.asList(said.split("\\s+"));
        for (int length = words.size() - 1; length > 0; length--) {
            for (String part : parts(words, length)) {
                boolean inside = near.stream().anyMatch(longer -> longer.contains(part));
                if (!inside
                        && TellLines.LISTS.stream()
                                .anyMatch(list -> vocabulary.find(list, part).isPresent())) {
                    near.add(part);
                }
            }
        }
    }

    private static List<String> parts(List<String> words, int length) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from + length <= words.size(); from++) {
            parts.add(String.join(" ", words.subList(from, from + length)));
        }
        return parts;
    }
}
