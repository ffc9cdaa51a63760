package org.fascicle.explain.whynot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.When;

/**
 * Why one fact is not concluded.
 *
 * @param type of the fact
 * @param words that it must hold, by field
 * @param wanted what it may be, each enough; empty when one rule was asked about
 * @param rule that was asked about, when it was one rule
 * @param holding rules that could conclude it and do
 * @param nearest rules that could conclude it and do not, nearest to it first
 * @param more how many further rules could conclude it
 */
public record Section(
        String type,
        Map<String, String> words,
        List<When.Pattern> wanted,
        Optional<Rule> rule,
        List<RuleStanding> holding,
        List<RuleStanding> nearest,
        int more) {}
