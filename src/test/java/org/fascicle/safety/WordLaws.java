package org.fascicle.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.tree.Expr;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.write.CaseLine;

/** A word of everyday life reaches a finding only when the list says so, and never one that it merely resembles. */
final class WordLaws {

    /** What people say, and the findings that a list of synonyms, a likeness or a thesaurus could take it for. */
    private static final Map<String, List<String>> LOOK_ALIKES = Map.ofEntries(
            Map.entry("eyelid twitching", List.of("blepharospasm", "hemifacial spasm", "seizure")),
            Map.entry("eye twitch", List.of("blepharospasm", "hemifacial spasm", "nystagmus")),
            Map.entry("twitching", List.of("myoclonus", "seizure", "clonus", "tetany", "chorea")),
            Map.entry("muscle twitches", List.of("myoclonus", "seizure", "clonus", "muscle atrophy")),
            Map.entry("muscle cramps", List.of("tetany", "dystonia", "carpopedal spasm", "trismus")),
            Map.entry("leg cramps", List.of("deep vein thrombosis", "tetany", "spastic paraparesis")),
            Map.entry("charley horse", List.of("tetany", "dystonia")),
            Map.entry("tiredness", List.of("muscle weakness", "daytime somnolence", "coma")),
            Map.entry("exhaustion", List.of("muscle weakness", "generalized weakness")),
            Map.entry("heavy legs", List.of("muscle weakness", "limb weakness", "paralysis")),
            Map.entry("pins and needles", List.of("hypoesthesia", "saddle anesthesia", "sensory level")),
            Map.entry("dizzy", List.of("syncope", "presyncope", "ataxia")),
            Map.entry("shaky hands", List.of("seizure", "clonus", "myoclonus", "chorea")),
            Map.entry("jerk on falling asleep", List.of("seizure", "myoclonus", "startle")),
            Map.entry("lump in the throat", List.of("dysphagia", "stridor", "laryngospasm")),
            Map.entry("heartburn", List.of("dysphagia", "chest pain")),
            Map.entry("sighing", List.of("dyspnea", "orthopnea")),
            Map.entry("hoarse voice", List.of("stridor", "laryngospasm", "slurred speech", "dysarthria")),
            Map.entry("brain fog", List.of("confusion", "coma", "delirium")),
            Map.entry("forgetful", List.of("confusion", "delirium")),
            Map.entry("sleep paralysis", List.of("paralysis", "limb weakness", "muscle weakness")),
            Map.entry("teeth grinding", List.of("trismus", "tetany")),
            Map.entry("hiccups", List.of("seizure", "laryngospasm")),
            Map.entry("restless legs", List.of("chorea", "akathisia", "spastic paraparesis")),
            Map.entry("concentrated urine", List.of("dark urine", "red brown urine", "myoglobinuria")),
            Map.entry("muscle stiffness", List.of("rigidity", "nuchal rigidity", "spasticity", "trismus")));

    /** Said alone by an adult, none of these is more than something to mention. */
    private static final List<String> EVERYDAY = List.of(
            "eyelid twitching",
            "muscle twitching",
            "muscle cramps",
            "leg cramps",
            "tiredness",
            "pins and needles",
            "dizzy",
            "shaky hands",
            "jerk on falling asleep",
            "lump in the throat",
            "heartburn",
            "sighing",
            "hoarse voice",
            "forgetful",
            "heavy legs",
            "sleep paralysis",
            "teeth grinding",
            "hiccups",
            "restless legs",
            "concentrated urine",
            "sore muscles",
            "snoring",
            "brittle nails",
            "dry eyes",
            "stiff neck",
            "cold feet");

    static final Law P34_LOOK_ALIKES_STAY_APART = (bench, cases) -> {
        Vocabulary words = bench.book().vocabulary();
        Law.none(LOOK_ALIKES.entrySet().stream()
                .flatMap(pair -> reached(words, pair.getKey()).stream()
                        .filter(pair.getValue()::contains)
                        .map(grave -> pair.getKey() + " is read as " + grave))
                .toList());
    };

    static final Law P34_EVERYDAY_WORDS_RAISE_NO_ALARM = (bench, cases) -> Law.none(EVERYDAY.parallelStream()
            .map(word -> new CaseText(Map.of("age", "40", "sex", "male"), List.of(new CaseLine("present", word))))
            .filter(text -> bench.level(text).compareTo(Urgency.PROMPT) >= 0)
            .map(text -> text.lines().get(0).word() + " alone is " + bench.level(text) + ": " + bench.flags(text))
            .toList());

    /** A slip in a word that a warning asks for is no word: the nearest one is proposed, never read. */
    static final Law P34_NEAR_IS_NOT_READ = (bench, cases) -> {
        Vocabulary words = bench.book().vocabulary();
        Law.none(asked(bench).stream()
                .flatMap(name -> slips(name)
                        .filter(slip -> words.find(Lexicon.FINDING, slip)
                                .filter(said -> said.word().name().equals(name))
                                .isPresent())
                        .map(slip -> slip + " is read as " + name))
                .toList());
    };

    private WordLaws() {}

    /** The word of the list that is meant, and all that is true with it. */
    private static Set<String> reached(Vocabulary words, String said) {
        Set<String> reached = new TreeSet<>();
        words.find(Lexicon.FINDING, said).ifPresent(found -> {
            reached.add(found.word().name());
            reached.addAll(words.broader(Lexicon.FINDING, found.word().name()));
        });
        return reached;
    }

    /** The findings that rules of warning ask for. */
    private static List<String> asked(Bench bench) {
        Vocabulary words = bench.book().vocabulary();
        return bench.warnings().stream()
                .flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> pattern.type().equals("Finding"))
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(constraint -> constraint.expr().parts().stream())
                .filter(Expr.Text.class::isInstance)
                .map(text -> ((Expr.Text) text).value())
                .filter(name -> words.has(Lexicon.FINDING, name))
                .distinct()
                .sorted()
                .toList();
    }

    /** With a letter too many, and with two letters in the wrong order. */
    private static Stream<String> slips(String name) {
        int middle = name.length() / 2;
        List<String> slips = new ArrayList<>();
        slips.add(name.substring(0, middle) + "x" + name.substring(middle));
        slips.add(name.substring(0, middle - 1)
                + name.charAt(middle)
                + name.charAt(middle - 1)
                + name.substring(middle + 1));
        slips.remove(name);
        return slips.stream();
    }
}
