package org.fascicle.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.explain.Reason;
import org.fascicle.report.Speaker;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.wording.Wording;

/** Chains of reasons for one page: the same reasons are shown once, and every rule met on the way is remembered. */
final class Steps {

    private final Wording wording;
    private final Map<Step, Integer> shown = new HashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    Steps(Wording wording) {
        this.wording = wording;
    }

    /** The rules met so far, in the order met. */
    List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** What one rule says, with its reasons. */
    Voice voice(Speaker speaker) {
        Rule rule = speaker.rule();
        rules.putIfAbsent(rule.id(), rule);
        List<Step> because = speaker.because().stream().map(this::step).toList();
        return new Voice(
                rule.id(), rule.title(), speaker.weight(), speaker.say(), place(rule), rule.sources(), because);
    }

    static String place(Rule rule) {
        return rule.place().file() + ":" + rule.place().line();
    }

    private Step step(Reason reason) {
        if (reason instanceof Reason.RuleHolds holds) {
            return concluded(holds);
        }
        if (reason instanceof Reason.NotThere absent) {
            return plain(Step.Kind.ABSENT, absent.words(), wording.say("chain.absent"));
        }
        Reason.ToldFact told = (Reason.ToldFact) reason;
        return plain(
                Step.Kind.TOLD,
                told.words(),
                told.line() == 0 ? "" : wording.say("chain.line", String.valueOf(told.line())));
    }

    private static Step plain(Step.Kind kind, String words, String place) {
        return new Step(kind, words, place, "", "", List.of(), 0, false);
    }

    private Step concluded(Reason.RuleHolds holds) {
        Rule rule = holds.rule();
        rules.putIfAbsent(rule.id(), rule);
        Step alone = alone(holds);
        Integer before = shown.get(alone);
        if (before != null) {
            return numbered(alone, List.of(), before, true);
        }
        int number = shown.size() + 1;
        shown.put(alone, number);
        List<Step> below = new ArrayList<>();
        holds.because().forEach(reason -> below.add(step(reason)));
        return numbered(alone, below, number, false);
    }

    /** The step with all its reasons and without a number: what makes two steps the same. */
    private Step alone(Reason reason) {
        if (!(reason instanceof Reason.RuleHolds holds)) {
            return step(reason);
        }
        Rule rule = holds.rule();
        List<Step> below = holds.because().stream().map(this::alone).toList();
        return new Step(Step.Kind.CONCLUDED, holds.concluded(), place(rule), rule.id(), rule.title(), below, 0, false);
    }

    private static Step numbered(Step step, List<Step> below, int number, boolean shownAbove) {
        return new Step(step.kind(), step.words(), step.place(), step.rule(), step.title(), below, number, shownAbove);
    }
}
