package org.fascicle.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.explain.Explainer;
import org.fascicle.explain.Reason;
import org.fascicle.explain.RuleWords;
import org.fascicle.explain.whynot.Cause;
import org.fascicle.explain.whynot.Miss;
import org.fascicle.explain.whynot.RuleStanding;
import org.fascicle.explain.whynot.RuleStanding.ConditionStanding;
import org.fascicle.explain.whynot.Section;
import org.fascicle.explain.whynot.Standing;
import org.fascicle.model.Fact;
import org.fascicle.report.TreeText.Branch;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Word;
import org.fascicle.wording.Wording;

/** Why a case does not lead to a conclusion, as text. */
public final class WhyNotText {

    /** How many causes of one condition, and facts behind one, are shown. */
    private static final int MOST = 4;

    private final RuleBook book;
    private final Wording wording;
    private final Explainer explainer;
    private final RuleWords words;

    /** About one case. */
    public WhyNotText(RuleBook book, Assessment assessment, Wording wording) {
        this.book = book;
        this.wording = wording;
        this.explainer = new Explainer(assessment, book.vocabulary(), wording);
        this.words = new RuleWords(book.vocabulary(), wording);
    }

    /** The answer, line by line. */
    public List<String> of(List<Section> sections) {
        List<String> lines = new ArrayList<>();
        for (Section section : sections) {
            lines.add(heading(section));
            lines.addAll(TreeText.draw(branches(section)));
        }
        return lines;
    }

    private String heading(Section section) {
        if (section.rule().isPresent()) {
            Rule rule = section.rule().get();
            return wording.say(section.holding().isEmpty() ? "whynot.rule" : "whynot.rule.holds", rule.id());
        }
        String subject = section.words().values().stream().map(this::label).collect(Collectors.joining(", "));
        String key = "whynot." + section.type() + (section.holding().isEmpty() ? "" : ".more");
        return wording.say(wording.has(key) ? key : "whynot.other", subject, wanted(section));
    }

    /** What is asked about in full: the same as the subject where its words say all. */
    private String wanted(Section section) {
        return section.wanted().stream()
                .map(words::words)
                .distinct()
                .collect(Collectors.joining(wording.say("condition.or") + " "));
    }

    private String label(String word) {
        return Stream.of(Lexicon.MIMIC, Lexicon.NUTRIENT, Lexicon.TEST)
                .flatMap(list -> book.vocabulary().word(list, word).stream())
                .map(Word::label)
                .findFirst()
                .orElse(word);
    }

    private List<Branch> branches(Section section) {
        List<Branch> branches = new ArrayList<>();
        boolean one = section.rule().isPresent();
        if (!section.holding().isEmpty() && !one) {
            branches.add(new Branch(
                    wording.say(
                            "whynot.holding",
                            section.holding().stream()
                                    .map(standing -> standing.rule().id())
                                    .collect(Collectors.joining(", "))),
                    "",
                    List.of()));
        }
        (one ? Stream.concat(section.holding().stream(), section.nearest().stream()) : section.nearest().stream())
                .forEach(standing -> branches.add(rule(standing)));
        if (branches.isEmpty()) {
            branches.add(new Branch(wording.say("whynot.none"), "", List.of()));
        }
        if (section.more() > 0) {
            branches.add(new Branch(wording.say("whynot.more", section.more()), "", List.of()));
        }
        return branches;
    }

    private Branch rule(RuleStanding standing) {
        Rule rule = standing.rule();
        return new Branch(
                rule.id() + "  " + rule.title() + "  " + words.conclusion(rule, standing.held()),
                rule.place().file() + ":" + rule.place().line(),
                standing.conditions().stream()
                        .map(condition -> condition(rule, condition))
                        .toList());
    }

    private Branch condition(Rule rule, ConditionStanding condition) {
        List<Branch> below = condition.standing() == Standing.HOLDS
                ? shortened(condition.met().stream().map(this::fact).toList())
                : shortened(condition.causes().stream()
                        .map(cause -> cause(condition.condition(), cause))
                        .toList());
        String own = condition.condition().source().words();
        String said = own.isEmpty() ? words.words(rule, condition.condition()) : own;
        return new Branch(wording.say("whynot.condition", condition.standing(), said), "", below);
    }

    private List<Branch> shortened(List<Branch> all) {
        List<Branch> branches = all.stream().distinct().toList();
        if (branches.size() <= MOST) {
            return branches;
        }
        List<Branch> few = new ArrayList<>(branches.subList(0, MOST));
        few.add(new Branch(wording.say("whynot.more.facts", branches.size() - MOST), "", List.of()));
        return few;
    }

    private Branch cause(When condition, Cause cause) {
        if (cause instanceof Cause.Nothing nothing) {
            String key = FactType.onlyConcluded(nothing.pattern().type())
                    ? "whynot.nothing.concluded"
                    : "whynot.nothing.told";
            return new Branch(wording.say(key, words.words(nothing.pattern())), "", List.of());
        }
        if (cause instanceof Cause.Nearly nearly) {
            return nearly(nearly);
        }
        if (cause instanceof Cause.Blocked blocked) {
            Branch fact = fact(blocked.fact());
            return new Branch(wording.say("whynot.blocked", fact.words()), fact.place(), fact.below());
        }
        if (cause instanceof Cause.TooFew total) {
            return total((When.Accumulate) condition, total);
        }
        return new Branch(wording.say("whynot.not.together"), "", List.of());
    }

    private Branch nearly(Cause.Nearly nearly) {
        Branch fact = fact(nearly.fact());
        return new Branch(nearly(nearly, fact.words()), fact.place(), List.of());
    }

    /** Of something that was denied, or that nobody knows, no detail counts. */
    private String nearly(Cause.Nearly nearly, String fact) {
        if (nearly.misses().stream().anyMatch(miss -> miss.denied() || miss.open())) {
            return wording.say("whynot.told", fact);
        }
        String key = "whynot.nearly." + nearly.pattern().type();
        return wording.say(
                wording.has(key) ? key : "whynot.nearly",
                fact,
                nearly.misses().stream()
                        .map(miss -> miss(nearly.pattern(), miss))
                        .collect(Collectors.joining(wording.say("condition.and") + " ")));
    }

    private String miss(When.Pattern pattern, Miss miss) {
        String asked = words.words(pattern, miss.asked());
        if (miss.unstated()) {
            return wording.say("whynot.unstated", asked);
        }
        return miss.by().map(by -> far(pattern, miss, asked, by)).orElse(asked);
    }

    private String far(When.Pattern pattern, Miss miss, String asked, BigDecimal by) {
        if (by.signum() == 0) {
            return wording.say("whynot.at", asked);
        }
        String key = miss.tooLow() ? "whynot.low" : "whynot.high";
        String own = key + "." + miss.field().orElse("");
        return wording.say(wording.has(own) ? own : key, asked, words.distance(pattern, miss.asked(), by));
    }

    private Branch total(When.Accumulate accumulate, Cause.TooFew total) {
        String misses = total.misses().stream()
                .map(limit -> limit(accumulate, (Expr.Compare) limit.expr(), total.values()))
                .collect(Collectors.joining("; "));
        return new Branch(
                misses, "", shortened(total.counted().stream().map(this::fact).toList()));
    }

    /** A limit of a total is always a total compared with a number: the check of rules sees to it. */
    private String limit(When.Accumulate accumulate, Expr.Compare limit, Map<String, Object> values) {
        Number total = (Number) values.get(((Expr.Variable) limit.left()).name());
        String number =
                BigDecimal.valueOf(total.doubleValue()).stripTrailingZeros().toPlainString();
        return wording.say("whynot.total", words.total(accumulate, limit, number), words.limit(accumulate, limit));
    }

    /** A fact with where it was told, or with the rules that concluded it. */
    private Branch fact(Fact fact) {
        List<Reason> reasons = explainer.of(fact);
        List<Branch> told = reasons.stream()
                .filter(Reason.ToldFact.class::isInstance)
                .map(Reason.ToldFact.class::cast)
                .map(reason -> new Branch(
                        reason.words(),
                        reason.line() == 0 ? "" : wording.say("chain.line", String.valueOf(reason.line())),
                        List.of()))
                .toList();
        if (!told.isEmpty()) {
            return told.get(0);
        }
        String by = Speakers.rules(reasons)
                .map(holds -> holds.rule().id())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Branch(wording.say("chain.by", explainer.words(fact), by), "", List.of());
    }
}
