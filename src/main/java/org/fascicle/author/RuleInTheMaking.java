package org.fascicle.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.check.RuleNames;
import org.fascicle.wording.Wording;

/** A new rule, answer by answer. An answer that cannot be used changes nothing. */
public final class RuleInTheMaking {

    /** Conclusions that a reader is told something with. */
    private static final Set<String> SPEAKING = Set.of("Escalation", "Hold", "Suggestion");

    private final Wording wording;
    private final Places places;
    private final Ids ids;
    private final Citations citations;
    private final ConclusionReader conclusions;
    private final ConditionReader conditions;
    private final Heard reader;

    private String file = "";
    private String id = "";
    private String claim = "";
    private List<String> sources = List.of();
    private String concluded = "";
    private ConclusionReader.Conclusion conclusion = new ConclusionReader.Conclusion(Optional.empty(), Map.of());
    private String say = "";
    private String why = "";
    private String heard = "";
    private final List<NewRule.Condition> when = new ArrayList<>();
    private boolean whole;

    /** For a rule book without errors. */
    public RuleInTheMaking(RuleFolder folder, Wording wording) {
        this.wording = wording;
        this.places = new Places(folder, wording);
        this.ids = new Ids(folder, wording);
        this.citations = new Citations(folder.sources(), wording);
        this.conclusions = new ConclusionReader(folder.vocabulary(), wording);
        this.conditions = new ConditionReader(folder.vocabulary(), wording);
        this.reader = new Heard(folder, wording);
    }

    /** What must be known next; nothing when the rule is whole. */
    public Optional<Asked> next() {
        return List.of(Asked.values()).stream().filter(this::isOpen).findFirst();
    }

    private boolean isOpen(Asked asked) {
        return switch (asked) {
            case FILE -> file.isEmpty();
            case ID -> id.isEmpty();
            case CLAIM -> claim.isEmpty();
            case SOURCE -> sources.isEmpty();
            case CONCLUDE -> !conclusion.whole();
            case SAY -> say.isEmpty() && concludes(SPEAKING);
            case WHY -> why.isEmpty() && concludes(Set.of("Escalation"));
            case WHEN -> when.isEmpty() || !whole;
        };
    }

    private boolean concludes(Set<String> types) {
        return conclusion.type().filter(type -> types.contains(type.name())).isPresent();
    }

    /**
     * Takes an answer.
     *
     * @throws Slip when it cannot be used
     */
    public void answer(Asked asked, String said) throws Slip {
        switch (asked) {
            case FILE -> file = places.read(said);
            case ID -> id = ids.read(said, file);
            case CLAIM -> claim = claim(said);
            case SOURCE -> sources = citations.read(said);
            case CONCLUDE -> conclude(said);
            case SAY -> say = sentence(said);
            case WHY -> why = sentence(said);
            case WHEN -> when(said);
        }
    }

    private String claim(String said) throws Slip {
        String plain = said.strip().replaceFirst("\\.$", "");
        String bare = plain.startsWith(id + " ") ? plain.substring(id.length() + 1) : plain;
        if (!RuleNames.isName(id.isEmpty() ? "A-1" : id, bare)) {
            throw Slip.of(wording, bare.isEmpty() ? "author.slip.empty" : "author.slip.claim", bare);
        }
        return bare;
    }

    /** Said in parts: what is missing is asked for. */
    private void conclude(String said) throws Slip {
        String together = (concluded + " " + said).strip();
        conclusion = conclusions.read(together);
        concluded = together;
    }

    private String sentence(String said) throws Slip {
        String plain = said.strip();
        if (plain.isEmpty() || plain.contains("\"") || plain.contains("\\")) {
            throw Slip.of(wording, plain.isEmpty() ? "author.slip.empty" : "author.slip.sentence", plain);
        }
        return plain;
    }

    /** Nothing more to say ends the list, once something was said. */
    private void when(String said) throws Slip {
        if (said.isBlank() && !when.isEmpty()) {
            whole = true;
            return;
        }
        NewRule.Condition condition = conditions.read(said);
        if (when.stream().anyMatch(one -> one.drl().equals(condition.drl()))) {
            throw Slip.of(wording, "author.slip.twice", said.strip());
        }
        heard = reader.of(condition);
        when.add(condition);
    }

    /** Nothing more is said about what must hold. */
    public void noMoreConditions() {
        whole = !when.isEmpty();
    }

    /** Takes the last answer back; false when there is none. */
    public boolean back() {
        if (!when.isEmpty()) {
            when.remove(when.size() - 1);
        } else if (!why.isEmpty()) {
            why = "";
        } else if (!say.isEmpty()) {
            say = "";
        } else if (!concluded.isEmpty()) {
            concluded = "";
            conclusion = new ConclusionReader.Conclusion(Optional.empty(), Map.of());
        } else if (!sources.isEmpty()) {
            sources = List.of();
        } else if (!claim.isEmpty()) {
            claim = "";
        } else if (!id.isEmpty()) {
            id = "";
        } else if (!file.isEmpty()) {
            file = "";
        } else {
            return false;
        }
        whole = false;
        return true;
    }

    /** The question, with what can be answered below it. */
    public List<String> question(Asked asked) {
        QuestionLines lines = new QuestionLines(wording, conclusions);
        return switch (asked) {
            case FILE -> lines.file(places.folders());
            case ID -> lines.id(ids.next(file));
            case CONCLUDE -> lines.conclusion(conclusion);
            case WHEN -> lines.condition(when.isEmpty());
            default -> lines.plain(asked);
        };
    }

    /** Names of what is still missing of a conclusion of which something is said; empty when nothing is. */
    public List<String> missing() {
        return conclusion.missing().stream().map(conclusions::name).toList();
    }

    /** What the first thing that is missing of the conclusion can be. */
    public List<String> choices() {
        return conclusion.type().stream()
                .flatMap(type -> conclusion.missing().stream()
                        .limit(1)
                        .flatMap(field -> conclusions.choices(type, field).stream()))
                .toList();
    }

    /** The id that is free; empty when none can be proposed. */
    public String proposedId() {
        return ids.next(file).orElse("");
    }

    /** How an answer that was taken is understood, where that is not plain from the answer itself. */
    public Optional<String> understood(Asked asked) {
        return switch (asked) {
            case FILE -> Optional.of(wording.say("author.new.file")).filter(said -> places.isNew(file));
            case SOURCE -> Optional.of(wording.say("author.took.SOURCE", citations.titles(sources)));
            case WHEN -> Optional.of(wording.say("author.heard", heard)).filter(said -> !whole);
            default -> Optional.empty();
        };
    }

    /** The rule, once nothing is missing. */
    public NewRule rule() {
        return new NewRule(file, id, claim, sources, conclusion.drl(id), say, why, List.copyOf(when));
    }
}
