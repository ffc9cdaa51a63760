package org.fascicle.bench.clips;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fascicle.assess.StandingFacts;
import org.fascicle.bench.plain.InOrder;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.check.Flow;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;

/** A rule book and cases as programs of CLIPS. */
final class ClipsBook {

    private static final int HIGHEST = 1_000;

    private final RuleBook book;
    private final ClipsValues values;

    ClipsBook(RuleBook book) {
        this.book = book;
        this.values = new ClipsValues(slots(book.rules()));
    }

    /** What facts are made of, and of what they answer beside only what some rule asks. */
    private static Map<String, Set<String>> slots(List<Rule> rules) {
        Map<String, Set<String>> slots = new TreeMap<>();
        FactType.all().forEach((name, type) -> slots.put(name, new TreeSet<>(type.components())));
        for (Rule rule : rules) {
            for (When.Pattern pattern : rule.patterns()) {
                pattern.constraints().stream()
                        .flatMap(constraint -> constraint.expr().parts().stream())
                        .filter(Expr.Field.class::isInstance)
                        .forEach(part -> slots.get(pattern.type()).add(((Expr.Field) part).name()));
            }
        }
        return slots;
    }

    /** The types, what is there in every case, the rules, and how to print what was concluded. */
    String rules() {
        String known = StandingFacts.known(book.vocabulary())
                .map(values::fact)
                .collect(Collectors.joining("\n  ", "(deffacts known\n  ", ")\n"));
        Flow flow = new Flow(book.rules());
        Map<Rule, Integer> levels = new HashMap<>();
        StringBuilder rules = new StringBuilder();
        for (Rule rule : InOrder.of(book.rules())) {
            int level =
                    flow.concluders(rule).stream().mapToInt(levels::get).max().orElse(0) + 1;
            levels.put(rule, level);
            rules.append(new ClipsRule(rule, values).text(HIGHEST - level));
        }
        return values.templates() + known + rules + emit();
    }

    /** The types that its rules conclude. */
    Set<String> concluded() {
        return book.rules().stream().map(rule -> rule.then().type()).collect(Collectors.toCollection(TreeSet::new));
    }

    private String emit() {
        StringBuilder text = new StringBuilder("(deffunction emit (?case)\n");
        for (String type : concluded()) {
            String shown = FactType.named(type).orElseThrow().components().stream()
                    .map(component -> " \"|\" ?f:" + component)
                    .collect(Collectors.joining());
            text.append("  (do-for-all-facts ((?f ").append(type).append(")) TRUE ");
            text.append("(printout out ?case \" ")
                    .append(type)
                    .append('"')
                    .append(shown)
                    .append(" crlf))\n");
        }
        return text.append(")\n").toString();
    }

    /** A function for each case that tells its facts, and one that runs all of them. */
    String cases(List<Case> cases) {
        StringBuilder text = new StringBuilder();
        StringBuilder all = new StringBuilder("(deffunction once (?print)\n");
        for (int i = 0; i < cases.size(); i++) {
            String told = cases.get(i).told().stream()
                    .map(one -> values.fact(one.fact()))
                    .distinct()
                    .collect(Collectors.joining("\n  "));
            text.append("(deffunction case-" + i + " ()" + (told.isEmpty() ? "" : " (assert " + told + ")") + ")\n");
            all.append("  (reset) (case-" + i + ") (run) (if ?print then (emit " + i + "))\n");
        }
        return text + all.append(")\n").toString();
    }
}
