package org.fascicle.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.reteoo.InitialFactImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.core.reteoo.RuleTerminalNode;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;

/** Where the conditions of rules lie in the engine's network: worked out once for each branch. Used by one thread. */
final class Shapes {

    private final RuleBook rules;
    private final Map<RuleTerminalNode, Optional<Shape>> known = new HashMap<>();

    /** Of the rules of a book. */
    Shapes(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * One branch of a rule.
     *
     * @param rule in the rule tree
     * @param parts its conditions, in the order written
     */
    record Shape(Rule rule, List<Part> parts) {}

    /**
     * One condition.
     *
     * @param condition in the rule tree
     * @param tuple the engine's number for the fact that meets it
     */
    record Part(When condition, int tuple) {}

    /** The branch that ends at a node; nothing when the book does not have the rule. */
    Optional<Shape> at(RuleTerminalNode end) {
        return known.computeIfAbsent(end, node -> {
            RuleImpl rule = node.getRule();
            return rules.rule(rule.getPackageName(), rule.getName()).map(found -> shape(found, node));
        });
    }

    private static Shape shape(Rule rule, RuleTerminalNode end) {
        List<When> leaves = leaves(rule, end.getSubruleIndex());
        List<RuleConditionElement> elements = elements(end.getSubRule());
        if (leaves.size() != elements.size()) {
            throw new IllegalStateException("The engine sees " + elements.size() + " conditions in rule (" + rule.name()
                    + ") where the rule file has " + leaves.size()
                    + ".\nThis is a fault of Fascicle: please report it with the rule file.");
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            int tuple = elements.get(i) instanceof Pattern pattern ? pattern.getTupleIndex() : -1;
            parts.add(new Part(leaves.get(i), tuple));
        }
        return new Shape(rule, List.copyOf(parts));
    }

    /** What the engine sees as conditions, without the stand-in it puts before a rule that begins with "not". */
    private static List<RuleConditionElement> elements(GroupElement subRule) {
        List<RuleConditionElement> elements = new ArrayList<>();
        for (RuleConditionElement child : subRule.getChildren()) {
            if (child instanceof GroupElement group && group.isAnd()) {
                elements.addAll(elements(group));
            } else if (!isStandIn(child)) {
                elements.add(child);
            }
        }
        return elements;
    }

    private static boolean isStandIn(RuleConditionElement element) {
        return element instanceof Pattern pattern
                && pattern.getObjectType().isAssignableFrom(InitialFactImpl.class)
                && pattern.getSource() == null;
    }

    /**
     * The conditions of one branch. The engine makes one sub-rule for every combination of branches and counts them
     * with the last "or" of the rule running fastest.
     */
    private static List<When> leaves(Rule rule, int branch) {
        int remaining = branch;
        List<When> leaves = new ArrayList<>();
        List<When> conditions = rule.conditions();
        for (int i = conditions.size() - 1; i >= 0; i--) {
            When condition = conditions.get(i);
            if (condition instanceof When.Or or) {
                condition = or.of().get(remaining % or.of().size());
                remaining /= or.of().size();
            }
            leaves.addAll(0, condition instanceof When.And and ? and.of() : List.of(condition));
        }
        return leaves;
    }
}
