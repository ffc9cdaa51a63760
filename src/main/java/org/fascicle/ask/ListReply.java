package org.fascicle.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.wording.Wording;

/** Understands an answer to a question about several things: "1,4", "none", "2, d3", or the words themselves. */
final class ListReply {

    private static final List<Lexicon> LISTS = List.of(
            Lexicon.FINDING,
            Lexicon.CONDITION,
            Lexicon.HABIT,
            Lexicon.DRUG,
            Lexicon.DRUG_CLASS,
            Lexicon.NUTRIENT,
            Lexicon.TEST,
            Lexicon.VITAL);
    private static final Pattern UNKNOWN = Pattern.compile("(?i)d\\s*(?<number>\\d+)|(?<before>\\d+)\\s*d");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("(?<=\\d)\\s+(?=d?\\d)");

    private final Vocabulary vocabulary;
    private final Wording wording;

    ListReply(Vocabulary vocabulary, Wording wording) {
        this.vocabulary = vocabulary;
        this.wording = wording;
    }

    /** Which of the words are there, which are denied and of which nobody knows. */
    record Marks(List<String> there, List<String> denied, List<String> unknown) {}

    /** What is not named is denied, unless "not known" stands for the rest; nothing when a part is not understood. */
    Optional<Marks> read(Question question, String said) {
        Set<String> there = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        boolean restUnknown = false;
        for (String part : parts(said)) {
            Optional<BriefAnswer> answer = BriefAnswer.of(part, wording);
            Optional<String> doubtful = doubtful(question, part);
            Optional<String> word = word(question, part);
            if (answer.filter(one -> one == BriefAnswer.UNKNOWN).isPresent()) {
                restUnknown = true;
            } else if (doubtful.isPresent()) {
                unknown.add(doubtful.get());
            } else if (word.isPresent()) {
                there.add(word.get());
            } else if (answer.filter(one -> one == BriefAnswer.NO).isEmpty()
                    || parts(said).size() > 1) {
                return Optional.empty();
            }
        }
        List<String> rest = new ArrayList<>(question.words());
        rest.removeAll(there);
        rest.removeAll(unknown);
        unknown.removeAll(there);
        List<String> open = new ArrayList<>(unknown);
        if (restUnknown) {
            open.addAll(rest);
            rest.clear();
        }
        return Optional.of(new Marks(List.copyOf(there), List.copyOf(rest), List.copyOf(open)));
    }

    private List<String> parts(String said) {
        return Arrays.asList(BETWEEN_NUMBERS
                .matcher(said.strip())
                .replaceAll(",")
                .split("\\s*[,;]\\s*|\\s+(?:" + wording.say("consult.and") + ")\\s+", -1));
    }

    private static Optional<String> doubtful(Question question, String part) {
        Matcher marked = UNKNOWN.matcher(part.strip());
        return marked.matches()
                ? numbered(question, marked.group("number") == null ? marked.group("before") : marked.group("number"))
                : Optional.empty();
    }

    /** A word of the question by its number or by any of its names. */
    Optional<String> word(Question question, String part) {
        return numbered(question, part)
                .or(() -> LISTS.stream()
                        .flatMap(list -> vocabulary.find(list, part).stream())
                        .map(meant -> meant.word().name())
                        .filter(question.words()::contains)
                        .findFirst());
    }

    private static Optional<String> numbered(Question question, String part) {
        return Numbers.of(part)
                .filter(n -> n >= 1 && n <= question.words().size())
                .map(n -> question.words().get(n - 1));
    }
}
