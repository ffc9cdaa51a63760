package org.fascicle.ask;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;

/** The facts that must be there for a rule to hold, for each choice among its alternatives. */
final class Roads {

    private static final int MOST = 64;

    private Roads() {}

    static List<List<When.Pattern>> of(Rule rule) {
        List<List<When.Pattern>> roads = List.of(List.of());
        for (When condition : rule.conditions()) {
            List<List<When.Pattern>> longer = new ArrayList<>();
            for (List<When.Pattern> road : roads) {
                for (List<When.Pattern> choice : choices(condition)) {
                    List<When.Pattern> more = new ArrayList<>(road);
                    more.addAll(choice);
                    longer.add(more);
                }
            }
            roads = longer.stream().limit(MOST).toList();
        }
        return roads;
    }

    private static List<List<When.Pattern>> choices(When condition) {
        if (condition instanceof When.Or or) {
            return or.of().stream().flatMap(part -> choices(part).stream()).toList();
        }
        if (condition instanceof When.And and) {
            List<When.Pattern> all = new ArrayList<>();
            and.of().forEach(part -> all.addAll(choices(part).get(0)));
            return List.of(all);
        }
        if (condition instanceof When.Not) {
            return List.of(List.of());
        }
        return List.of(condition.patterns());
    }
}
