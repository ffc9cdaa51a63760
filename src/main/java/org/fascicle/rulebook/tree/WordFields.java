package org.fascicle.rulebook.tree;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.fascicle.vocabulary.Lexicon;

/** Which fields of which facts hold a word of the vocabulary, and of which list. */
public final class WordFields {

    private static final Map<String, Lexicon> LISTS = Map.ofEntries(
            entry("Finding.name", Lexicon.FINDING),
            entry("Finding.site", Lexicon.SITE),
            entry("Finding.timing", Lexicon.TIMING),
            entry("Question.finding", Lexicon.FINDING),
            entry("Condition.name", Lexicon.CONDITION),
            entry("Habit.name", Lexicon.HABIT),
            entry("Medication.drug", Lexicon.DRUG),
            entry("Medication.drugClass", Lexicon.DRUG_CLASS),
            entry("StoppedMedication.drug", Lexicon.DRUG),
            entry("StoppedMedication.drugClass", Lexicon.DRUG_CLASS),
            entry("Intake.nutrient", Lexicon.NUTRIENT),
            entry("Nutrient.name", Lexicon.NUTRIENT),
            entry("Evidence.nutrient", Lexicon.NUTRIENT),
            entry("Score.nutrient", Lexicon.NUTRIENT),
            entry("Hold.nutrient", Lexicon.NUTRIENT),
            entry("Doubt.nutrient", Lexicon.NUTRIENT),
            entry("Conclusion.nutrient", Lexicon.NUTRIENT),
            entry("Suggestion.nutrient", Lexicon.NUTRIENT),
            entry("Advice.nutrient", Lexicon.NUTRIENT),
            entry("Lab.test", Lexicon.TEST),
            entry("LabReading.test", Lexicon.TEST),
            entry("StaleLab.test", Lexicon.TEST),
            entry("Vital.name", Lexicon.VITAL));

    private WordFields() {}

    /** The list a field's words come from; nothing for a field that holds no word. */
    public static Optional<Lexicon> list(String type, String field) {
        return Optional.ofNullable(LISTS.get(type + "." + field));
    }

    /** Whether facts of this type hold a word that says which one is meant. */
    public static boolean any(String type) {
        return LISTS.keySet().stream().anyMatch(key -> key.startsWith(type + "."));
    }
}
