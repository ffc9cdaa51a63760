package org.fascicle.assess;

/** The rules did not come to rest; the message names the rule that fired most. */
public final class RunawayRule extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunawayRule(String rule, int times, int limit) {
        super("The rules did not come to rest within " + limit + " firings; rule (" + rule + ") fired " + times
                + " times.\nLook for two rules that each conclude what the other tests, or a rule that concludes what it"
                + " tests.");
    }
}
