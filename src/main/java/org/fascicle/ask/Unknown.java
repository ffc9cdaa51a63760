package org.fascicle.ask;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fascicle.text.Yaml;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.write.CaseDocument;

/** What a case says was asked without an answer. */
final class Unknown {

    private Unknown() {}

    /** As section and word, under each section it could be asked in. */
    static Set<String> of(CaseDocument document, Vocabulary vocabulary) {
        Set<String> asked = new HashSet<>();
        List<Yaml> listed = document.yaml()
                .find("unknown")
                .map(told -> told instanceof Yaml.Items items ? items.items() : List.of(told))
                .orElse(List.of());
        listed.stream()
                .filter(Yaml.Text.class::isInstance)
                .map(told -> ((Yaml.Text) told).value())
                .forEach(said -> {
                    add("present", Lexicon.FINDING, said, vocabulary, asked);
                    add("conditions", Lexicon.CONDITION, said, vocabulary, asked);
                    add("life", Lexicon.HABIT, said, vocabulary, asked);
                });
        return asked;
    }

    private static void add(String section, Lexicon list, String said, Vocabulary vocabulary, Set<String> asked) {
        vocabulary
                .find(list, said)
                .ifPresent(meant -> asked.add(section + "/" + meant.word().name()));
    }
}
