package org.fascicle.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.fascicle.assess.Assessment;
import org.fascicle.explain.Explainer;
import org.fascicle.explain.Reason;
import org.fascicle.model.Escalation;
import org.fascicle.model.Evidence;
import org.fascicle.model.Fact;
import org.fascicle.model.Hold;
import org.fascicle.model.Suggestion;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.scenario.Verdict;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.wording.Wording;

/** One case as JSON; the shape is described in docs/output.md. */
public final class JsonReport {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RuleBook book;
    private final Vocabulary vocabulary;
    private final Wording wording;

    /** Of what this rule book says, in these words. */
    public JsonReport(RuleBook book, Wording wording) {
        this.book = book;
        this.vocabulary = book.vocabulary();
        this.wording = wording;
    }

    /** How JSON is written everywhere. */
    static ObjectMapper mapper() {
        return new ObjectMapper();
    }

    /** JSON as text, laid out for people or on one line. */
    public static String text(ObjectNode node, boolean pretty) {
        try {
            return pretty
                    ? mapper().writerWithDefaultPrettyPrinter().writeValueAsString(node)
                    : mapper().writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The JSON report cannot be written", e);
        }
    }

    /** The case with everything said about it, and whether that was expected. */
    public ObjectNode of(Verdict verdict) {
        ObjectNode node = of(verdict.assessment());
        if (verdict.judged()) {
            node.put("passed", verdict.passed());
            node.set("failures", texts(verdict.failures()));
        }
        return node;
    }

    /** The case with everything said about it. */
    public ObjectNode of(Assessment assessment) {
        Explainer explainer = new Explainer(assessment, vocabulary, wording);
        ObjectNode node = JSON.objectNode();
        node.put("title", assessment.about().title());
        node.put("file", assessment.about().file());
        node.put("line", assessment.about().line());
        node.put("assessedOn", assessment.about().assessedOn().toString());
        node.put("urgency", lower(assessment.urgency()));
        node.put(
                "say",
                wording.say("level", assessment.urgency(), book.settings().emergencyNumber()));
        node.set("escalations", escalations(assessment, explainer));
        node.set("conclusions", conclusions(assessment, explainer));
        node.set("explanations", explanations(assessment, explainer));
        node.set("holds", holds(assessment, explainer));
        node.set("advice", suggestions(assessment.advice(), explainer));
        node.set("unsaid", suggestions(assessment.unsaid(), explainer));
        NotKnown open = new NotKnown(vocabulary, wording);
        node.set("watchFor", texts(open.watchFor(assessment)));
        node.set("notKnown", texts(open.of(assessment)));
        ArrayNode notUnderstood = node.putArray("notUnderstood");
        assessment
                .about()
                .notUnderstood()
                .forEach(n -> notUnderstood
                        .addObject()
                        .put("words", n.words())
                        .put("why", n.why())
                        .put("line", n.line()));
        return node;
    }

    private ArrayNode escalations(Assessment assessment, Explainer explainer) {
        ArrayNode array = JSON.arrayNode();
        for (Escalation escalation : assessment.escalations()) {
            ObjectNode node = array.addObject();
            node.put("rule", escalation.rule());
            node.put("level", lower(escalation.level()));
            node.set("why", chain(escalation, explainer));
        }
        return array;
    }

    private ArrayNode conclusions(Assessment assessment, Explainer explainer) {
        ArrayNode array = JSON.arrayNode();
        int rank = 1;
        for (Assessment.Ranked ranked : assessment.conclusions()) {
            ObjectNode node = array.addObject();
            String nutrient = ranked.conclusion().nutrient();
            node.put("rank", rank++);
            node.put("nutrient", nutrient);
            node.put("label", vocabulary.label(Lexicon.NUTRIENT, nutrient));
            node.put("certainty", lower(ranked.conclusion().certainty()));
            node.put("points", ranked.points());
            node.set("why", chain(ranked.conclusion(), explainer));
            node.set("evidence", evidence(assessment, nutrient, explainer));
        }
        return array;
    }

    private static ArrayNode evidence(Assessment assessment, String nutrient, Explainer explainer) {
        ArrayNode array = JSON.arrayNode();
        for (Evidence piece : assessment.evidence(nutrient)) {
            ObjectNode node = array.addObject();
            node.put("rule", piece.rule());
            node.put("kind", lower(piece.kind()));
            node.put("grade", lower(piece.grade()));
            node.put("points", piece.points());
            node.set("why", chain(piece, explainer));
        }
        return array;
    }

    private ArrayNode explanations(Assessment assessment, Explainer explainer) {
        ArrayNode array = JSON.arrayNode();
        for (Assessment.Explained explained : assessment.explanations()) {
            ObjectNode node = array.addObject();
            node.put("mimic", explained.mimic());
            node.put("label", vocabulary.label(Lexicon.MIMIC, explained.mimic()));
            node.put("grade", lower(explained.grade()));
            ArrayNode why = node.putArray("why");
            explained.pieces().forEach(piece -> why.addAll(chain(piece, explainer)));
        }
        return array;
    }

    private static ArrayNode suggestions(List<Suggestion> suggestions, Explainer explainer) {
        ArrayNode array = JSON.arrayNode();
        for (Suggestion suggestion : suggestions) {
            ObjectNode node = array.addObject();
            node.put("about", suggestion.about());
            node.put("topic", lower(suggestion.topic()));
            node.put("rule", suggestion.rule());
            node.set("why", chain(suggestion, explainer));
        }
        return array;
    }

    private static ArrayNode holds(Assessment assessment, Explainer explainer) {
        ArrayNode array = JSON.arrayNode();
        for (Hold hold : assessment.holds()) {
            ObjectNode node = array.addObject();
            node.put("nutrient", hold.nutrient());
            node.put("rule", hold.rule());
            node.set("why", chain(hold, explainer));
        }
        return array;
    }

    private static ArrayNode chain(Fact fact, Explainer explainer) {
        return reasons(explainer.why(fact));
    }

    private static ArrayNode reasons(List<Reason> reasons) {
        ArrayNode array = JSON.arrayNode();
        reasons.forEach(reason -> array.add(reason(reason)));
        return array;
    }

    private static ObjectNode reason(Reason reason) {
        ObjectNode node = JSON.objectNode();
        if (reason instanceof Reason.RuleHolds holds) {
            rule(node, holds.rule());
            node.put("concluded", holds.concluded());
            node.set("because", reasons(holds.because()));
        } else if (reason instanceof Reason.NotThere absent) {
            node.put("absent", absent.words());
        } else if (reason instanceof Reason.ToldFact told) {
            node.put("fact", told.words());
            if (told.line() > 0) {
                node.put("line", told.line());
            }
        }
        return node;
    }

    private static void rule(ObjectNode node, Rule rule) {
        node.put("rule", rule.id());
        node.put("title", rule.title());
        node.put("file", rule.place().file());
        node.put("line", rule.place().line());
        node.put("status", rule.note("Status"));
        node.set("sources", texts(rule.sources()));
        put(node, "say", rule.note("Say"));
        put(node, "reason", rule.note("Why"));
        put(node, "mark", rule.note("Mark"));
    }

    private static void put(ObjectNode node, String key, String value) {
        if (!value.isEmpty()) {
            node.put(key, value);
        }
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
