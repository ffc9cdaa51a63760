package org.fascicle.rulebook.tree;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;
import org.fascicle.text.YamlFolder;

/**
 * What differs from place to place, told in {@code settings.yaml} of a rules folder.
 *
 * @param emergencyNumber what to dial in an emergency
 */
public record Settings(String emergencyNumber) {

    /** Where nothing else is told: the number that works in all of Europe and on most mobile phones. */
    private static final String USUAL = "112";

    private static final String FILE = "settings.yaml";
    private static final String NUMBER_KEY = "emergency-number";
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 -]{1,14}");

    /** The settings of a rules folder, or the usual ones; what is wrong with them is added to the problems. */
    public static Settings load(YamlFolder rules, List<Problem> problems) {
        if (!rules.hasFile(FILE)) {
            return new Settings(USUAL);
        }
        String number = USUAL;
        for (Yaml document : rules.documents(FILE, problems)) {
            number = number(document, problems).orElse(number);
        }
        return new Settings(number);
    }

    private static Optional<String> number(Yaml document, List<Problem> problems) {
        if (!(document instanceof Yaml.Entries map)) {
            problems.add(new Problem(
                    document.place(),
                    "settings are keys with values [" + document.kind() + "]",
                    "Write " + NUMBER_KEY + ": \"" + USUAL + "\"."));
            return Optional.empty();
        }
        map.entries().stream()
                .filter(entry -> !Set.of(NUMBER_KEY).contains(entry.key()))
                .forEach(entry -> problems.add(new Problem(
                        entry.place(), "there is no such setting [" + entry.key() + "]", "Use " + NUMBER_KEY + ".")));
        Optional<Yaml> written = map.find(NUMBER_KEY);
        Optional<String> number = written.filter(Yaml.Text.class::isInstance)
                .map(value -> ((Yaml.Text) value).value())
                .filter(value -> NUMBER.matcher(value).matches());
        if (written.isPresent() && number.isEmpty()) {
            problems.add(new Problem(
                    written.get().place(),
                    "this is no number to dial ["
                            + (written.get() instanceof Yaml.Text told
                                    ? told.value()
                                    : written.get().kind()) + "]",
                    "Write digits, such as " + NUMBER_KEY + ": \"" + USUAL + "\"."));
        }
        return number;
    }
}
