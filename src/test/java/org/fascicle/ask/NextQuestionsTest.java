package org.fascicle.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fascicle.ShippedRuleBook;
import org.fascicle.assess.Assessment;
import org.fascicle.assess.Assessor;
import org.fascicle.model.Case;
import org.fascicle.model.Evidence;
import org.fascicle.model.Fact;
import org.fascicle.model.Grade;
import org.fascicle.model.Score;
import org.fascicle.model.Told;
import org.fascicle.read.CaseReader;
import org.fascicle.text.Yaml;
import org.fascicle.write.CaseDocument;
import org.junit.jupiter.api.Test;

/**
 * A decisive fact is taken out of a scenario; what is left should lead to asking for it. Decisive is a fact that gave
 * evidence of the grade decisive for a nutrient for which something else in the case speaks, too, and without which the
 * level or the first conclusion is another one.
 */
class NextQuestionsTest {

    private static final int SCENARIOS = 50;
    private static final int AT_LEAST = 45;
    private static final int FIRST = 3;
    private static final Set<String> TOLD =
            Set.of("present", "labs", "medications", "conditions", "life", "vitals", "supplements", "stopped");

    private final CaseReader reader = new CaseReader(ShippedRuleBook.book().vocabulary());
    private final Assessor assessor = new Assessor(ShippedRuleBook.book());
    private final NextQuestions next = new NextQuestions(ShippedRuleBook.book());
    private final Random random = new Random(7);

    /** A case that has lost something. */
    private record Lacking(CaseDocument document, Assessment assessment, Set<Fact> lost) {}

    @Test
    void a_decisive_fact_that_is_missing_is_among_the_first_questions() throws IOException {
        List<CaseDocument> documents = new ArrayList<>(scenarios());
        Collections.shuffle(documents, random);
        List<Lacking> lacking = documents.stream()
                .flatMap(document -> withoutADecisiveFact(document).stream())
                .limit(SCENARIOS)
                .toList();
        assertThat(lacking).hasSize(SCENARIOS);

        List<Lacking> missed = lacking.stream().filter(one -> !asked(one)).toList();

        assertThat(missed.stream().map(one -> one.assessment().about().title() + ": " + one.lost()))
                .hasSizeLessThanOrEqualTo(SCENARIOS - AT_LEAST);
    }

    private boolean asked(Lacking one) {
        return next.of(one.document(), one.assessment()).stream()
                .limit(FIRST)
                .anyMatch(question -> one.lost().stream().anyMatch(fact -> names(fact, question)));
    }

    private static boolean names(Fact fact, Question question) {
        return Arrays.stream(fact.getClass().getRecordComponents())
                .anyMatch(component -> question.words().contains(String.valueOf(value(component, fact))));
    }

    private static Object value(RecordComponent component, Fact fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<CaseDocument> scenarios() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            List<CaseDocument> documents = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                CaseDocument.of(Files.readString(file), file.toString(), new ArrayList<>()).stream()
                        .map(CaseDocument::withoutAnswers)
                        .forEach(documents::add);
            }
            return documents;
        }
    }

    private Optional<Lacking> withoutADecisiveFact(CaseDocument document) {
        Assessment whole = assess(document);
        List<Lacking> lacking = withoutOneThing(document)
                .map(less -> lacking(whole, less))
                .flatMap(Optional::stream)
                .toList();
        return lacking.isEmpty() ? Optional.empty() : Optional.of(lacking.get(random.nextInt(lacking.size())));
    }

    private Optional<Lacking> lacking(Assessment whole, CaseDocument document) {
        Assessment less = assess(document);
        Set<Fact> lost = new HashSet<>(told(whole));
        lost.removeAll(told(less));
        boolean changes =
                less.urgency().compareTo(whole.urgency()) < 0 || !first(less).equals(first(whole));
        return changes && decisive(whole, less, lost)
                ? Optional.of(new Lacking(document, less, lost))
                : Optional.empty();
    }

    private static boolean decisive(Assessment whole, Assessment less, Set<Fact> lost) {
        return whole.support().keySet().stream()
                .filter(Evidence.class::isInstance)
                .map(Evidence.class::cast)
                .filter(evidence -> evidence.grade() == Grade.DECISIVE)
                .filter(evidence -> !less.support().containsKey(evidence))
                .filter(evidence -> less.support().keySet().stream()
                        .anyMatch(fact -> fact instanceof Score score
                                && score.nutrient().equals(evidence.nutrient())
                                && score.points() > 0))
                .flatMap(evidence -> whole.why(evidence).stream())
                .flatMap(firing -> firing.met().stream())
                .anyMatch(met -> met.facts().stream().anyMatch(lost::contains));
    }

    private static Set<Fact> told(Assessment assessment) {
        return assessment.about().told().stream().map(Told::fact).collect(Collectors.toSet());
    }

    private static String first(Assessment assessment) {
        return assessment.conclusions().stream()
                .limit(1)
                .map(ranked -> ranked.conclusion().toString())
                .collect(Collectors.joining());
    }

    private Assessment assess(CaseDocument document) {
        Case about = reader.document(document.yaml(), "made", new ArrayList<>())
                .orElseThrow()
                .about();
        return assessor.assess(about);
    }

    private static Stream<CaseDocument> withoutOneThing(CaseDocument document) {
        return document.yaml().entries().stream()
                .filter(entry -> TOLD.contains(entry.key()))
                .flatMap(entry -> shorter(entry).map(list -> with(document, entry, list)));
    }

    private static Stream<List<Yaml>> shorter(Yaml.Entry entry) {
        List<Yaml> items = items(entry.value());
        return IntStream.range(0, items.size()).mapToObj(i -> {
            List<Yaml> left = new ArrayList<>(items);
            left.remove(i);
            return left;
        });
    }

    private static List<Yaml> items(Yaml told) {
        if (told instanceof Yaml.Items list) {
            return list.items();
        }
        return told instanceof Yaml.Entries entries
                ? entries.entries().stream()
                        .map(one -> (Yaml) new Yaml.Entries(one.place(), List.of(one)))
                        .toList()
                : List.of();
    }

    private static CaseDocument with(CaseDocument document, Yaml.Entry entry, List<Yaml> list) {
        return new CaseDocument(new Yaml.Entries(
                document.yaml().place(),
                document.yaml().entries().stream()
                        .filter(one -> !one.key().equals(entry.key()) || !list.isEmpty())
                        .map(one -> one.key().equals(entry.key())
                                ? new Yaml.Entry(one.place(), one.key(), new Yaml.Items(one.place(), list))
                                : one)
                        .toList()));
    }
}
