package org.fascicle.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.ask.Answer;
import org.fascicle.ask.Effect;
import org.fascicle.ask.Question;
import org.fascicle.assess.Assessment;
import org.fascicle.model.Urgency;
import org.fascicle.report.TreeText.Branch;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.wording.Wording;

/** What is worth asking next about a case, as text. */
public final class AskText {

    /** How many changes of one answer are named. */
    private static final int MOST = 3;
    /** How many answers of one question are named: of more than these, those that raise the level most. */
    private static final int MOST_ANSWERS = 12;

    private final RuleBook book;
    private final Assessment assessment;
    private final Wording wording;
    private final QuestionWords questions;
    private final EffectWords effects;

    /** About one case. */
    public AskText(RuleBook book, Assessment assessment, Wording wording) {
        this.book = book;
        this.assessment = assessment;
        this.wording = wording;
        this.questions = new QuestionWords(book.vocabulary(), wording);
        this.effects = new EffectWords(book, assessment, wording);
    }

    /** How urgent the case is, then these questions with what each answer would change, line by line. */
    public List<String> of(List<Question> asked) {
        List<String> lines = new ArrayList<>();
        lines.add(assessment.urgency() + "  "
                + wording.say("level", assessment.urgency(), book.settings().emergencyNumber()));
        if (asked.isEmpty()) {
            lines.add(wording.say("ask.nothing"));
        } else if (assessment.urgency() == Urgency.EMERGENCY) {
            lines.add(wording.say("ask.act.first"));
            lines.add(wording.say("ask.for.the.clinician"));
        }
        for (int i = 0; i < asked.size(); i++) {
            lines.add(wording.say("ask.numbered", String.valueOf(i + 1), questions.of(asked.get(i))));
            lines.addAll(TreeText.draw(answers(asked.get(i))));
        }
        lines.add(wording.say("draft"));
        return lines;
    }

    /** What each answer would change, those that change the same together. */
    private List<Branch> answers(Question question) {
        Map<Effect, List<String>> told = new LinkedHashMap<>();
        for (Answer answer : question.answers()) {
            if (answer.effect().matters()) {
                told.computeIfAbsent(answer.effect(), effect -> new ArrayList<>())
                        .add(questions.answer(question, answer));
            }
        }
        List<Branch> branches = new ArrayList<>();
        few(told.keySet())
                .forEach(effect -> branches.add(new Branch(
                        wording.say(
                                "ask.answer", String.join(wording.say("ask.or"), told.get(effect)), changes(effect)),
                        "",
                        List.of())));
        if (told.size() > branches.size()) {
            String more = String.valueOf(told.size() - branches.size());
            branches.add(new Branch(wording.say("ask.more.answers", more), "", List.of()));
        }
        return branches;
    }

    private static List<Effect> few(Collection<Effect> effects) {
        return effects.size() <= MOST_ANSWERS
                ? List.copyOf(effects)
                : effects.stream()
                        .sorted(Comparator.comparing(Effect::after).reversed())
                        .limit(MOST_ANSWERS)
                        .toList();
    }

    /** The first few changes; how many more there are. */
    private String changes(Effect effect) {
        List<String> all = effects.of(effect);
        List<String> few = new ArrayList<>(all.stream().limit(MOST).toList());
        if (all.size() > MOST) {
            few.add(wording.say("ask.more", String.valueOf(all.size() - MOST)));
        }
        return String.join(wording.say("ask.and"), few);
    }
}
