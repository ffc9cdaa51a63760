package org.fascicle.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.analyse.impact.BookChanges;
import org.fascicle.analyse.impact.BookSide;
import org.fascicle.analyse.impact.CaseImpact;
import org.fascicle.analyse.impact.Difference;
import org.fascicle.analyse.impact.Impact;
import org.fascicle.analyse.impact.PartChange;
import org.fascicle.analyse.impact.RuleChange;
import org.fascicle.analyse.impact.Severity;
import org.fascicle.model.Topic;
import org.fascicle.model.Urgency;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Word;
import org.fascicle.wording.Wording;

/** The sentences about the impact of an edit, the same in every format. */
final class ImpactWords {

    /** How many rules are named in one sentence. */
    private static final int FEW = 6;

    private final BookSide before;
    private final BookSide after;
    private final Wording wording;

    ImpactWords(BookSide before, BookSide after, Wording wording) {
        this.before = before;
        this.after = after;
        this.wording = wording;
    }

    String say(String key, Object... values) {
        return wording.say("impact." + key, values);
    }

    /** A count with what is counted, such as 2 cases. */
    String count(String what, long number) {
        return say(what + (number == 1 ? ".one" : ".many"), String.valueOf(number));
    }

    /** What was compared, and how much of it differs. */
    String summary(Impact impact) {
        return say(
                "summary",
                before.shown(),
                after.shown(),
                edited(impact.changes()),
                String.valueOf(impact.differing().size()),
                count("cases", impact.cases()));
    }

    /** How much was edited; empty when nothing was. */
    String edited(BookChanges changes) {
        Stream<String> rules = Arrays.stream(RuleChange.Kind.values())
                .map(kind -> Optional.of(changes.rules().stream()
                                .filter(change -> change.kind() == kind)
                                .count())
                        .filter(number -> number > 0)
                        .map(number -> count("rules." + kind.name(), number))
                        .orElse(""));
        Stream<String> lists = Stream.of(
                changes.lists().isEmpty() ? "" : count("lists", changes.lists().size()));
        return Stream.concat(rules, lists)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(wording.say("list.comma")));
    }

    /** Which of the five kinds of difference it is. */
    static String section(Severity severity) {
        return switch (severity) {
            case LESS_URGENT, WARNING_LOST, WARNING_LOWERED -> "section.warnings";
            case HOLD_LOST -> "section.holds";
            case CONCLUSION_LOST, CERTAINTY_LOWERED, CONCLUSION_NEW, CERTAINTY_RAISED -> "section.conclusions";
            case WORDING -> "section.wording";
            default -> "section.others";
        };
    }

    /** What comes out otherwise, without the cases. */
    String difference(Impact.Group group) {
        Difference difference = group.difference();
        return say(
                difference.severity().name(),
                few(group.rules()),
                label(difference.about()),
                value(difference.before()),
                value(difference.after()),
                difference.about());
    }

    private String few(Collection<String> names) {
        String named = names.stream().limit(FEW).collect(Collectors.joining(wording.say("list.comma")));
        return names.size() > FEW ? say("and.more", named, String.valueOf(names.size() - FEW)) : named;
    }

    private String label(String word) {
        return Stream.of(after, before)
                .flatMap(side -> Stream.of(Lexicon.NUTRIENT, Lexicon.MIMIC)
                        .flatMap(list -> side.folder().vocabulary().word(list, word).stream()))
                .map(Word::label)
                .findFirst()
                .orElse(word);
    }

    /** A value of a scale as people say it. */
    private String value(String name) {
        return Arrays.stream(Topic.values()).anyMatch(topic -> topic.name().equals(name))
                ? wording.say("topic." + name)
                : name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How urgent a case was and is. */
    String urgency(CaseImpact one) {
        String was = level(one.before());
        return one.before() == one.after() ? say("urgency.same", was) : say("urgency", was, level(one.after()));
    }

    private static String level(Urgency level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** What is behind a difference, by name alone. */
    String causes(Collection<String> causes) {
        return causes.isEmpty() ? say("cause.unknown") : String.join(wording.say("list.comma"), causes);
    }

    /** The edits of one rule that can be behind a difference. */
    static List<PartChange> behind(Difference difference, String cause, BookChanges changes) {
        return changes.of(cause).stream()
                .flatMap(change -> change.parts().stream())
                .filter(part -> difference.severity() == Severity.WORDING
                        ? part.part().speaks()
                        : part.part().decides())
                .toList();
    }

    /** One edit that is behind a difference. */
    String because(Difference difference, String cause, BookChanges changes) {
        List<PartChange> parts = behind(difference, cause, changes);
        if (!parts.isEmpty()) {
            String first = part(parts.get(0), UnaryOperator.identity(), UnaryOperator.identity());
            String all = parts.size() > 1 ? say("and.more", first, String.valueOf(parts.size() - 1)) : first;
            return say("because.EDITED", cause, all);
        }
        return say(
                "because."
                        + changes.of(cause).map(change -> change.kind().name()).orElse("LIST"),
                cause);
    }

    /** Whether a rule may decide otherwise now and no case comes out otherwise by it, so that nobody sees its effect. */
    static boolean unseen(RuleChange change, Impact impact) {
        return change.decides()
                && impact.differing().stream()
                        .flatMap(one -> one.differences().stream())
                        .noneMatch(caused -> caused.causes().contains(change.id()));
    }

    /** What became of a rule as a whole. */
    String rule(RuleChange change) {
        return say("rule." + change.kind().name(), change.id(), change.title());
    }

    /** What of a rule was edited, such as: in “serum magnesium below 0.70”. */
    String what(PartChange change) {
        return say("part." + change.part().name(), change.within());
    }

    /** One edit inside a rule; its words and the texts of the rule are put as the format wants them. */
    String part(PartChange change, UnaryOperator<String> plain, UnaryOperator<String> text) {
        String what = plain.apply(what(change));
        String was = change.before().map(written -> text.apply(written.text())).orElse("");
        String is = change.after().map(written -> text.apply(written.text())).orElse("");
        String key = change.before().isEmpty() ? "part.new" : change.after().isEmpty() ? "part.gone" : "part";
        return say(key, what, was, is);
    }

    /** Where it stands, and stood: both, as an edit is looked up in both books. */
    static List<String> places(PartChange change) {
        return Stream.of(change.before(), change.after())
                .flatMap(Optional::stream)
                .map(written -> written.place().toString())
                .toList();
    }
}
