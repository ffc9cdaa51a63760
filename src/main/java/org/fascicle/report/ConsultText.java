package org.fascicle.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fascicle.ask.Effect;
import org.fascicle.ask.Question;
import org.fascicle.ask.Reasons;
import org.fascicle.ask.Step;
import org.fascicle.assess.Assessment;
import org.fascicle.report.TreeText.Branch;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Measure;
import org.fascicle.vocabulary.Word;
import org.fascicle.wording.Wording;

/** What an interview says, line by line. */
public final class ConsultText {

    private final RuleBook book;
    private final Wording wording;
    private final QuestionWords questions;

    /** Of an interview by this rule book. */
    public ConsultText(RuleBook book, Wording wording) {
        this.book = book;
        this.wording = wording;
        this.questions = new QuestionWords(book.vocabulary(), wording);
    }

    /** What is asked before anything is known; it needs no rule book. */
    public static List<String> opening(Step step, Wording wording) {
        return List.of(wording.say(step instanceof Step.Day ? "consult.day" : "consult.complaint"));
    }

    /** What is asked now, with how it is answered. */
    public List<String> prompt(Step step) {
        if (step instanceof Step.Ask ask) {
            return question(ask.question());
        }
        if (step instanceof Step.Unclear unclear) {
            return unclear(unclear);
        }
        if (step instanceof Step.Details details) {
            return List.of(wording.say(
                    "consult.details",
                    questions.word(details.line().section(), details.line().word()),
                    details.keys().stream()
                            .map(key -> wording.say("consult.details." + key))
                            .collect(Collectors.joining("; "))));
        }
        if (step instanceof Step.Stop) {
            return List.of(wording.say("consult.stop"));
        }
        return step instanceof Step.Done ? List.of(wording.say("consult.done")) : opening(step, wording);
    }

    private List<String> unclear(Step.Unclear unclear) {
        if (unclear.near().isEmpty()) {
            return List.of(wording.say("consult.unclear.none", unclear.said()) + " "
                    + wording.say("consult.unclear.none.hint"));
        }
        List<String> lines = new ArrayList<>(
                List.of(wording.say("consult.unclear", unclear.said()) + " " + wording.say("consult.unclear.hint")));
        numbered(unclear.near(), lines);
        return lines;
    }

    private List<String> question(Question question) {
        if (question.words().size() == 1) {
            return List.of(questions.of(question) + " " + hint(question));
        }
        List<String> lines = new ArrayList<>(List.of(questions.listing(question) + " " + hint(question)));
        numbered(
                question.words().stream()
                        .map(word -> questions.word(question.section(), word))
                        .toList(),
                lines);
        return lines;
    }

    private void numbered(List<String> words, List<String> lines) {
        for (int i = 0; i < words.size(); i++) {
            lines.add(wording.say("consult.numbered", String.valueOf(i + 1), words.get(i)));
        }
    }

    private String hint(Question question) {
        boolean one = question.words().size() == 1;
        String word = question.words().get(0);
        return switch (question.section()) {
            case "patient" -> wording.say("consult.hint." + word);
            case "labs" -> one ? measured(Lexicon.TEST, word, ".or") : wording.say("consult.hint.results");
            case "vitals" -> one ? measured(Lexicon.VITAL, word, "") : wording.say("consult.hint.results");
            case "present", "conditions", "life" -> wording.say(one ? "consult.hint.one" : "consult.hint.list");
            default -> wording.say(one ? "consult.hint.one" : "consult.hint.taken");
        };
    }

    private String measured(Lexicon list, String word, String how) {
        Optional<String> unit = book.vocabulary()
                .word(list, word)
                .flatMap(Word::measure)
                .map(Measure::unit)
                .filter(code -> !code.isEmpty());
        return unit.map(code -> wording.say("consult.hint.measured" + how, questions.unit(code)))
                .orElseGet(() -> wording.say("consult.hint.words"));
    }

    /** How urgent the case is now, where an answer changed it. */
    public Optional<String> now(Assessment before, Assessment after) {
        return before.urgency() == after.urgency()
                ? Optional.empty()
                : Optional.of(wording.say(
                        "consult.now",
                        String.valueOf(after.urgency()),
                        wording.say("level", after.urgency(), book.settings().emergencyNumber())));
    }

    /** Why something is asked: what each answer would change, and by which rules. */
    public List<String> why(Step step, List<Reasons.Because> all, Assessment assessment) {
        if (!(step instanceof Step.Ask ask)) {
            return List.of(
                    wording.say("consult.why." + step.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
        }
        if (all.isEmpty()) {
            boolean person = ask.question().section().equals("patient");
            return List.of(wording.say(person ? "consult.why.patient" : "consult.why.nothing"));
        }
        EffectWords effects = new EffectWords(book, assessment, wording);
        Map<Effect, List<Reasons.Because>> same = all.stream()
                .collect(Collectors.groupingBy(
                        because -> because.answer().effect(), LinkedHashMap::new, Collectors.toList()));
        return TreeText.draw(same.entrySet().stream()
                .map(entry -> because(effects.of(entry.getKey()), entry.getValue()))
                .toList());
    }

    private Branch because(List<String> changes, List<Reasons.Because> answers) {
        String said = answers.stream()
                .map(one -> questions.answer(one.question(), one.answer()))
                .collect(Collectors.joining(wording.say("ask.or")));
        List<Branch> rules = answers.stream()
                .flatMap(one -> one.rules().stream())
                .distinct()
                .map(this::branch)
                .toList();
        return new Branch(wording.say("ask.answer", said, String.join(wording.say("ask.and"), changes)), "", rules);
    }

    private Branch branch(Rule rule) {
        return new Branch(
                wording.say("consult.why.rules", wording.say("ask.rule", rule.id(), rule.title())),
                rule.place().file() + ":" + rule.place().line(),
                List.of());
    }
}
