package org.fascicle.report;

import java.util.List;
import org.fascicle.explain.Reason;
import org.fascicle.rulebook.tree.Rule;

/**
 * A rule that speaks for something a report says. When it holds for several reasons they stand together.
 *
 * @param rule the rule
 * @param weight what it counts for, such as a level, a grade or a topic; empty when it just holds
 * @param say what to tell the person; empty when there is nothing to tell
 * @param because what met its conditions
 */
public record Speaker(Rule rule, String weight, String say, List<Reason> because) {}
