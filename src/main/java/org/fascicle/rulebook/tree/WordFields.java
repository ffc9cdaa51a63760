package org.fascicle.rulebook.tree;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.fascicle.vocabulary.Lexicon;

/** Which fields of which facts hold a word of the vocabulary, and of which lists. */
public final class WordFields {

    private static final Map<String, Set<Lexicon>> LISTS = Map.ofEntries(
            entry("Finding.name", Set.of(Lexicon.FINDING)),
            entry("Finding.site", Set.of(Lexicon.SITE)),
            entry("Finding.timing", Set.of(Lexicon.TIMING)),
            entry("Question.finding", Set.of(Lexicon.FINDING)),
            entry("Condition.name", Set.of(Lexicon.CONDITION)),
            entry("Habit.name", Set.of(Lexicon.HABIT)),
            entry("Medication.drug", Set.of(Lexicon.DRUG)),
            entry("Medication.drugClass", Set.of(Lexicon.DRUG_CLASS)),
            entry("StoppedMedication.drug", Set.of(Lexicon.DRUG)),
            entry("StoppedMedication.drugClass", Set.of(Lexicon.DRUG_CLASS)),
            entry("Intake.nutrient", Set.of(Lexicon.NUTRIENT)),
            entry("Nutrient.name", Set.of(Lexicon.NUTRIENT)),
            entry("Evidence.nutrient", Set.of(Lexicon.NUTRIENT)),
            entry("Score.nutrient", Set.of(Lexicon.NUTRIENT)),
            entry("Hold.nutrient", Set.of(Lexicon.NUTRIENT)),
            entry("Doubt.nutrient", Set.of(Lexicon.NUTRIENT)),
            entry("Conclusion.nutrient", Set.of(Lexicon.NUTRIENT)),
            entry("Explanation.mimic", Set.of(Lexicon.MIMIC)),
            entry("Suggestion.about", Set.of(Lexicon.NUTRIENT, Lexicon.MIMIC)),
            entry("Advice.about", Set.of(Lexicon.NUTRIENT, Lexicon.MIMIC)),
            entry("Lab.test", Set.of(Lexicon.TEST)),
            entry("LabReading.test", Set.of(Lexicon.TEST)),
            entry("StaleLab.test", Set.of(Lexicon.TEST)),
            entry("ImpossibleLab.test", Set.of(Lexicon.TEST)),
            entry("Vital.name", Set.of(Lexicon.VITAL)));

    private WordFields() {}

    /** The lists a field's words come from, nearly always one; none for a field that holds no word. */
    public static Set<Lexicon> lists(String type, String field) {
        return LISTS.getOrDefault(type + "." + field, Set.of());
    }

    /** Whether facts of this type hold a word that says which one is meant. */
    public static boolean any(String type) {
        return LISTS.keySet().stream().anyMatch(key -> key.startsWith(type + "."));
    }
}
