package org.fascicle.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.write.CaseLine;

/** Makes cases out of the conditions of the rules, so that they fire often and their limits are met from both sides. */
final class CaseMaker {

    private static final int AGES = 100;

    private final List<Rule> warnings;
    private final List<Rule> others;
    private final List<String> questions;
    private final LineMaker lines;

    CaseMaker(RuleBook book) {
        this(book.rules(), book.vocabulary());
    }

    /** Out of these rules alone. */
    CaseMaker(List<Rule> rules, Vocabulary vocabulary) {
        this.warnings = rules.stream().filter(Bench::warns).toList();
        this.others = rules.stream().filter(rule -> !Bench.warns(rule)).toList();
        this.questions = vocabulary.questions();
        this.lines = new LineMaker(vocabulary);
    }

    /** A case: what one to three rules ask for, something besides, and answers to none, some or all of the questions. */
    CaseText make(Random chance) {
        Map<String, String> person = person(chance);
        List<CaseLine> told = new ArrayList<>();
        for (int rules = chance.nextInt(4); rules > 0; rules--) {
            fulfil(rule(chance), person, told, chance);
        }
        for (int more = chance.nextInt(4); more > 0; more--) {
            told.add(line(chance));
        }
        int answered = chance.nextInt(3);
        for (String question : questions) {
            if (answered == 2 || (answered == 1 && chance.nextBoolean())) {
                told.add(new CaseLine("absent", question));
            }
        }
        return new CaseText(person, told);
    }

    /** A case that tells what this rule asks for, and nothing else. */
    CaseText make(Rule rule, Random chance) {
        Map<String, String> person = new TreeMap<>();
        List<CaseLine> told = new ArrayList<>();
        fulfil(rule, person, told, chance);
        return new CaseText(person, told);
    }

    private Rule rule(Random chance) {
        boolean warning = chance.nextBoolean() ? !warnings.isEmpty() : others.isEmpty();
        List<Rule> from = warning ? warnings : others;
        return from.get(chance.nextInt(from.size()));
    }

    /** Something that is there, taken or measured, out of the condition of any rule. */
    CaseLine line(Random chance) {
        while (true) {
            List<When.Pattern> patterns = asked(rule(chance), chance);
            if (!patterns.isEmpty()) {
                Optional<CaseLine> line = lines.line(patterns.get(chance.nextInt(patterns.size())), chance);
                if (line.filter(l -> !l.section().equals("absent")).isPresent()) {
                    return line.get();
                }
            }
        }
    }

    private static Map<String, String> person(Random chance) {
        Map<String, String> person = new TreeMap<>();
        if (chance.nextInt(4) > 0) {
            person.put("age", String.valueOf(chance.nextInt(AGES)));
        }
        if (chance.nextInt(4) > 0) {
            person.put("sex", chance.nextBoolean() ? "female" : "male");
        }
        if (!"male".equals(person.get("sex")) && chance.nextBoolean()) {
            person.put("pregnant", List.of("yes", "no", "8 weeks", "30 weeks").get(chance.nextInt(4)));
        }
        return person;
    }

    private void fulfil(Rule rule, Map<String, String> person, List<CaseLine> told, Random chance) {
        for (When.Pattern pattern : asked(rule, chance)) {
            if (pattern.type().equals("Person")) {
                become(Wish.of(pattern, chance), person);
            }
            lines.line(pattern, chance).ifPresent(told::add);
        }
    }

    private static void become(Wish wish, Map<String, String> person) {
        if (wish.asksNumber("age")) {
            person.put("age", wish.number("age", 1));
        }
        if (wish.asks("pregnant") || wish.asksNumber("weeksPregnant")) {
            person.put("sex", "female");
            person.put(
                    "pregnant", wish.asksNumber("weeksPregnant") ? wish.number("weeksPregnant", 1) + " weeks" : "yes");
        }
    }

    /** What a rule wants to be there; of alternatives one, and nothing that must not be there. */
    private static List<When.Pattern> asked(Rule rule, Random chance) {
        List<When.Pattern> asked = new ArrayList<>();
        for (When when : rule.conditions()) {
            When one = when instanceof When.Or or
                    ? or.of().get(chance.nextInt(or.of().size()))
                    : when;
            if (!(one instanceof When.Not)) {
                asked.addAll(one.patterns());
            }
        }
        return asked;
    }
}
