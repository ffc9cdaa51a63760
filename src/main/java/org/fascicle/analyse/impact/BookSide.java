package org.fascicle.analyse.impact;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Place;
import org.fascicle.text.Span;

/** One of two rule books that are compared, with what its places are called. */
public final class BookSide {

    private final String shown;
    private final RuleFolder folder;
    private final Map<String, Rule> rules;
    private final Map<String, RuleFile> files = new HashMap<>();

    /**
     * A rule book without problems.
     *
     * @param shown what messages call its folder, which may have been somewhere else for a while
     */
    public BookSide(String shown, RuleFolder folder) {
        this.shown = shown;
        this.folder = folder;
        this.rules = folder.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        folder.files().forEach(file -> file.rules().forEach(rule -> files.put(rule.id(), file)));
    }

    /** What messages call it. */
    public String shown() {
        return shown;
    }

    /** Everything that was read of it. */
    public RuleFolder folder() {
        return folder;
    }

    /** Its rules, by id. */
    Map<String, Rule> rules() {
        return rules;
    }

    /** The rule of that id. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The file in which one of its rules stands. */
    public RuleFile file(Rule rule) {
        return files.get(rule.id());
    }

    /** Where something that belongs to one of its rules stands. */
    Place place(Rule rule, Span at) {
        RuleFile file = file(rule);
        Place place = file.source().place(at.start());
        return new Place(shown + "/" + file.relative(), place.line(), place.column());
    }
}
