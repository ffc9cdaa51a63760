package org.fascicle.explain.whynot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fascicle.assess.Assessment;
import org.fascicle.explain.whynot.Questions.Answers;
import org.fascicle.explain.whynot.RuleStanding.ConditionStanding;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.When;

/**
 * Says why a case does not lead to a conclusion: of every rule that could conclude it, which conditions hold, which fail
 * and by what, and, where a condition asks for what other rules conclude, why those did not.
 */
public final class WhyNot {

    /** How many times as many rules are looked at closely as are shown. */
    private static final int LOOKED_AT = 3;

    private final RuleBook book;
    private final Assessment assessment;
    private final int depth;
    private final int most;
    private final Map<String, RuleFile> files;
    private final Set<String> concluded;

    /**
     * About one case.
     *
     * @param depth how many steps back from what was asked are followed; 0 follows none
     * @param most how many rules are shown for each fact
     */
    public WhyNot(RuleBook book, Assessment assessment, int depth, int most) {
        this.book = book;
        this.assessment = assessment;
        this.depth = depth;
        this.most = most;
        this.files = book.files().stream().collect(Collectors.toMap(RuleFile::packageName, Function.identity()));
        this.concluded = Wanted.concluded(book.rules());
    }

    /** Why a rule does not fire, or that it does; then why what it would need is not concluded. */
    public List<Section> of(Rule rule) {
        return followed(topic(rule));
    }

    /** Why each of several rules does not fire, or that it does, and no step back; the engine is asked about all at once. */
    public List<Section> each(List<Rule> rules) {
        return sections(rules.stream().map(this::topic).toList());
    }

    /** Why a fact is not concluded; then why what its rules would need is not. */
    public List<Section> of(Wanted wanted) {
        return followed(topic(wanted));
    }

    /** One fact to be looked at, and the rules that could conclude it. */
    private record Topic(
            String type,
            Map<String, String> words,
            List<When.Pattern> wanted,
            Optional<Rule> rule,
            List<AskedRule> asked) {}

    private Topic topic(Rule rule) {
        return new Topic(rule.then().type(), Map.of(), List.of(), Optional.of(rule), List.of(asked(rule, Map.of())));
    }

    private Topic topic(Wanted wanted) {
        List<AskedRule> asked = book.rules().stream()
                .filter(wanted::couldComeFrom)
                .map(rule -> asked(rule, wanted.held(rule)))
                .toList();
        return new Topic(wanted.type(), wanted.words(), wanted.patterns(), Optional.empty(), asked);
    }

    private AskedRule asked(Rule rule, Map<String, String> held) {
        return new AskedRule(files.get(rule.packageName()), rule, held);
    }

    private List<Section> followed(Topic first) {
        Needs needs = new Needs(concluded);
        needs.done(first.type(), first.words());
        List<Section> open = sections(List.of(first));
        List<Section> all = new ArrayList<>(open);
        for (int step = 0; step < depth && !open.isEmpty(); step++) {
            List<Topic> next = open.stream()
                    .flatMap(section -> needs.of(section).stream())
                    .map(this::topic)
                    .toList();
            open = sections(next);
            open.stream().filter(section -> !section.nearest().isEmpty()).forEach(all::add);
        }
        return all;
    }

    /** All topics of one step; the engine is asked about them together. */
    private List<Section> sections(List<Topic> topics) {
        Questions questions = new Questions();
        List<List<StandingQuestions>> asked = topics.stream()
                .map(topic -> topic.asked().stream()
                        .map(one -> new StandingQuestions(one, questions))
                        .toList())
                .toList();
        Answers answers = Answers.of(questions.cut(book), assessment);
        List<StandingQuestions> near = asked.stream()
                .flatMap(rules -> nearest(rules, answers).stream())
                .toList();
        Map<StandingQuestions, RuleStanding> causes = causes(near, answers);
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            sections.add(section(topics.get(i), asked.get(i), answers, causes));
        }
        return sections;
    }

    private Section section(
            Topic topic, List<StandingQuestions> asked, Answers answers, Map<StandingQuestions, RuleStanding> causes) {
        List<RuleStanding> holding = asked.stream()
                .filter(one -> one.holds(answers))
                .map(one -> standing(one, answers))
                .toList();
        List<RuleStanding> nearest = asked.stream()
                .filter(causes::containsKey)
                .map(causes::get)
                .sorted(RuleStanding.NEAREST_FIRST)
                .limit(most)
                .toList();
        int more = asked.size() - holding.size() - nearest.size();
        return new Section(topic.type(), topic.words(), topic.wanted(), topic.rule(), holding, nearest, more);
    }

    /** Rules that do not hold and of which the fewest conditions fail: no more than are worth a closer look. */
    private List<StandingQuestions> nearest(List<StandingQuestions> asked, Answers answers) {
        return asked.stream()
                .filter(one -> !one.holds(answers))
                .sorted(Comparator.comparing(one -> standing(one, answers), RuleStanding.NEAREST_FIRST))
                .limit((long) most * LOOKED_AT)
                .toList();
    }

    /** Rules that do not hold, with the causes. */
    private Map<StandingQuestions, RuleStanding> causes(List<StandingQuestions> failing, Answers answers) {
        Questions questions = new Questions();
        List<List<Function<Answers, List<Cause>>>> asked =
                failing.stream().map(one -> causes(one, answers, questions)).toList();
        Answers why = Answers.of(questions.cut(book), assessment);
        Map<StandingQuestions, RuleStanding> standings = new HashMap<>();
        for (int i = 0; i < failing.size(); i++) {
            List<List<Cause>> causes =
                    asked.get(i).stream().map(cause -> cause.apply(why)).toList();
            standings.put(failing.get(i), standing(failing.get(i), answers, causes));
        }
        return standings;
    }

    /** What is to be asked about each condition of a rule; nothing about those that do not fail. */
    private static List<Function<Answers, List<Cause>>> causes(
            StandingQuestions one, Answers answers, Questions questions) {
        List<When> conditions = one.asked().rule().conditions();
        List<Standing> standings = one.standings(answers);
        List<Function<Answers, List<Cause>>> causes = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            When condition = conditions.get(i);
            causes.add(
                    standings.get(i) == Standing.FAILS
                            ? new CauseQuestions(one.asked(), one.base(condition, answers), questions).about(condition)
                            : why -> List.of());
        }
        return causes;
    }

    private static RuleStanding standing(StandingQuestions one, Answers answers) {
        return standing(
                one,
                answers,
                one.asked().rule().conditions().stream()
                        .map(condition -> List.<Cause>of())
                        .toList());
    }

    private static RuleStanding standing(StandingQuestions one, Answers answers, List<List<Cause>> causes) {
        List<When> conditions = one.asked().rule().conditions();
        List<Standing> standings = one.standings(answers);
        List<ConditionStanding> stand = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            boolean holds = standings.get(i) == Standing.HOLDS;
            stand.add(new ConditionStanding(
                    conditions.get(i),
                    standings.get(i),
                    holds ? one.met(conditions.get(i), answers) : List.of(),
                    causes.get(i).stream()
                            .sorted(Comparator.comparing(Cause::distance))
                            .toList()));
        }
        return new RuleStanding(one.asked().rule(), one.asked().held(), one.holds(answers), stand);
    }
}
