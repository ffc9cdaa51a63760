package org.fascicle.rulebook;

import java.nio.file.Path;
import org.fascicle.rulebook.kept.RuleCache;

/**
 * A rule book that can be read anew while others use it. Whoever has a session keeps the rules it began with; a book
 * with a mistake in it never replaces one that works. May be shared between threads.
 */
public final class LiveRuleBook {

    private final Path folder;
    private final RuleCache cache;
    private volatile RuleBook current;

    private LiveRuleBook(Path folder, RuleCache cache, RuleBook current) {
        this.folder = folder;
        this.cache = cache;
        this.current = current;
    }

    /**
     * The rule book in a folder.
     *
     * @throws RuleBookRefused with every problem found, when there is one
     */
    public static LiveRuleBook open(Path folder) throws RuleBookRefused {
        return open(folder, RuleCache.NONE);
    }

    /**
     * The same, without compiling again what a cache has kept.
     *
     * @throws RuleBookRefused with every problem found, when there is one
     */
    public static LiveRuleBook open(Path folder, RuleCache cache) throws RuleBookRefused {
        return new LiveRuleBook(folder, cache, RuleBook.open(folder, cache));
    }

    /** The rule book in use now. */
    public RuleBook current() {
        return current;
    }

    /**
     * Reads the folder anew and uses it from the next session on.
     *
     * @throws RuleBookRefused with every problem found; the rule book in use stays as it was
     */
    public synchronized void reload() throws RuleBookRefused {
        current = RuleBook.open(folder, cache);
    }
}
