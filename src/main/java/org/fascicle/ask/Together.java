package org.fascicle.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks together what is told in the same part of a case, as a clinician runs down a short list: the questions most
 * worth asking draw the next ones of their kind along.
 */
final class Together {

    /** How many words one question names at most. */
    private static final int MOST_WORDS = 6;

    private Together() {}

    static List<Question> of(List<Question> ranked) {
        List<Question> together = new ArrayList<>();
        Set<Question> left = new LinkedHashSet<>(ranked);
        while (!left.isEmpty()) {
            Question question = left.iterator().next();
            left.remove(question);
            if (!question.section().equals("patient")) {
                for (Question more : List.copyOf(left)) {
                    Question wider = both(question, more);
                    if (more.section().equals(question.section())
                            && wider.words().size() <= MOST_WORDS) {
                        question = wider;
                        left.remove(more);
                    }
                }
            }
            together.add(question);
        }
        return together;
    }

    private static Question both(Question one, Question other) {
        List<String> words = Stream.concat(one.words().stream(), other.words().stream())
                .distinct()
                .toList();
        List<Answer> answers = Stream.concat(one.answers().stream(), other.answers().stream())
                .distinct()
                .toList();
        return new Question(one.section(), words, answers);
    }
}
