package org.fascicle.analyse.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fascicle.analyse.impact.BookChanges;
import org.fascicle.analyse.impact.BookSide;
import org.fascicle.analyse.impact.RuleChange;
import org.fascicle.analyse.mutate.Variant;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Replacement;
import org.fascicle.assess.StillFacts;
import org.fascicle.assess.Variants;
import org.fascicle.model.Case;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;

/**
 * Rules that decide otherwise than they did, built beside the rule book as they were and as they are. They are asked of
 * which cases they say something else, and then run in the place of what they were; the rule book is not built again.
 */
final class EditedRules implements Judging.After {

    private static final String WAS = "-was";
    private static final String IS = "-is";

    private final Set<String> gone = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final Map<String, Rule> inTheNameOf = new HashMap<>();
    private final List<StandingWords.Asked> asked = new ArrayList<>();
    private final Optional<StillFacts> still;
    private final Variants variants;

    /** Builds them; this is quick where few rules were edited. */
    EditedRules(RuleBook book, StandingWords words, BookSide before, BookSide after, BookChanges changes) {
        List<String> texts = new ArrayList<>();
        for (RuleChange change : changes.rules()) {
            if (change.decides()) {
                String id = change.id();
                before.rule(id).ifPresent(rule -> gone.add(id));
                variant(after, id, IS).ifPresent(variant -> {
                    written.add(id);
                    inTheNameOf.put(variant.id(), variant.rule());
                    texts.add(variant.inPlace(List.of()));
                    variant(before, id, WAS).ifPresent(old -> texts.add(old.inPlace(List.of())));
                });
            }
        }
        written.forEach(id -> Stream.of(before, after)
                .flatMap(version -> version.rule(id).stream())
                .forEach(rule -> asked.add(words.new Asked(rule))));
        Optional<RuleBook> side = texts.isEmpty() ? Optional.empty() : Optional.of(book.cut(texts));
        this.still = side.map(StillFacts::new);
        this.variants = side.map(some -> new Variants(book, some)).orElseGet(() -> new Variants(book));
    }

    private static Optional<Variant> variant(BookSide side, String id, String version) {
        return side.rule(id).map(rule -> new Variant(side.file(rule), rule, id + version));
    }

    /**
     * Whether one of them says of a case at rest something else than it did. Where none does, nothing can come out
     * otherwise: what stands then is at rest by the edited rules too, and no rule book comes to rest in two ways, as no
     * rule may ask for what hangs on it.
     */
    @Override
    public boolean touches(Assessment before) {
        if (gone.stream().anyMatch(id -> !written.contains(id) && before.fired().contains(id))) {
            return true;
        }
        return still.filter(rules -> asked.stream().anyMatch(rule -> rule.couldHold(before)))
                .map(rules -> rules.of(before))
                .filter(said ->
                        written.stream().anyMatch(id -> !said.sayings(id + WAS).equals(said.sayings(id + IS))))
                .isPresent();
    }

    @Override
    public Assessment assess(Case about) {
        return variants.assess(about, new Replacement(gone, inTheNameOf));
    }
}
