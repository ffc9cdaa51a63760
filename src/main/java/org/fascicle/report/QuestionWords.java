package org.fascicle.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.ask.Answer;
import org.fascicle.ask.Band;
import org.fascicle.ask.Question;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.vocabulary.Word;
import org.fascicle.wording.Wording;
import org.fascicle.write.CaseLine;

/** A question and its answers in plain words. */
final class QuestionWords {

    private static final String PATIENT = "patient";
    /** The lists in which the words of a section stand, the likeliest first. */
    private static final Map<String, List<Lexicon>> LISTS = Map.of(
            "present", List.of(Lexicon.FINDING, Lexicon.CONDITION, Lexicon.HABIT),
            "absent", List.of(Lexicon.FINDING, Lexicon.CONDITION, Lexicon.HABIT),
            "conditions", List.of(Lexicon.CONDITION, Lexicon.FINDING, Lexicon.HABIT),
            "life", List.of(Lexicon.HABIT, Lexicon.CONDITION, Lexicon.FINDING),
            "medications", List.of(Lexicon.DRUG, Lexicon.DRUG_CLASS),
            "stopped", List.of(Lexicon.DRUG, Lexicon.DRUG_CLASS),
            "labs", List.of(Lexicon.TEST),
            "vitals", List.of(Lexicon.VITAL));

    private final Vocabulary vocabulary;
    private final Wording wording;

    QuestionWords(Vocabulary vocabulary, Wording wording) {
        this.vocabulary = vocabulary;
        this.wording = wording;
    }

    /** The question, as somebody would say it. */
    String of(Question question) {
        if (question.section().equals(PATIENT)) {
            return wording.say("ask.patient." + question.words().get(0));
        }
        String key = "ask." + question.section() + (question.words().size() == 1 ? ".one" : ".some");
        return wording.say(key, words(question.section(), question.words()));
    }

    /** The question before its words stand below it in a list. */
    String listing(Question question) {
        return wording.say("ask." + question.section() + ".list");
    }

    private String words(String section, List<String> words) {
        return words.stream().map(word -> word(section, word)).collect(Collectors.joining(", "));
    }

    /** A word as a question calls it: in plain words, and as the rules call it where that is another. */
    String word(String section, String name) {
        Optional<Word> word = LISTS.getOrDefault(section, List.of()).stream()
                .flatMap(list -> vocabulary.word(list, name).stream())
                .findFirst();
        return word.filter(one -> !one.asked().equals(one.label()))
                .map(one -> wording.say("ask.word", one.asked(), one.label()))
                .orElseGet(() -> word.map(Word::label).orElse(name));
    }

    /** One answer among those to a question. */
    String answer(Question question, Answer answer) {
        CaseLine line = answer.line();
        String said = answer.band().map(this::band).orElseGet(() -> value(line));
        if (line.section().equals(PATIENT)) {
            return said;
        }
        String details = Stream.concat(Stream.of(said).filter(text -> !text.isEmpty()), details(line))
                .collect(Collectors.joining(", "));
        if (question.words().size() > 1) {
            String word = word(line.section(), line.word());
            String key = line.details().containsKey("value") ? "ask.measured" : "ask.with";
            return details.isEmpty() ? word : wording.say(key, word, details);
        }
        if (line.section().equals("absent")) {
            return wording.say("ask.no");
        }
        boolean measured = line.details().containsKey("value");
        return Stream.concat(measured ? Stream.empty() : Stream.of(wording.say("ask.yes")), Stream.of(details))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The value told, such as low, 0.62 mmol/L, female or 30 weeks. */
    private String value(CaseLine line) {
        String value = line.details().getOrDefault("value", "");
        String key = "ask.value." + value;
        return wording.has(key) ? wording.say(key) : value;
    }

    private Stream<String> details(CaseLine line) {
        return line.details().entrySet().stream()
                .filter(detail -> !detail.getKey().equals("value"))
                .map(detail ->
                        wording.say("ask.detail." + detail.getKey(), detail(detail.getKey(), detail.getValue())));
    }

    private String detail(String key, String value) {
        return switch (key) {
            case "site" -> vocabulary.label(Lexicon.SITE, value);
            case "timing" -> vocabulary.label(Lexicon.TIMING, value);
            default -> value.toLowerCase(Locale.ROOT);
        };
    }

    private String band(Band band) {
        String unit = unit(band.unit());
        String from = band.from().map(value -> value.toPlainString()).orElse("");
        String below = band.below().map(value -> value.toPlainString()).orElse("");
        if (from.isEmpty()) {
            return below.isEmpty() ? wording.say("ask.band.any") : wording.say("ask.band.below", with(below, unit));
        }
        return below.isEmpty()
                ? wording.say("ask.band.from", with(from, unit))
                : wording.say("ask.band.between", from, with(below, unit));
    }

    private String with(String number, String unit) {
        return unit.isEmpty() ? number : wording.say("number.unit", number, unit);
    }

    /** A unit as people write it. */
    String unit(String code) {
        return wording.unit(code);
    }
}
