package org.fascicle.author;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.check.RuleNames;
import org.fascicle.rulebook.tree.Rows;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.wording.Wording;

/** Ids of rules: which are free, and which one comes next in a file. */
final class Ids {

    private static final Pattern COUNTED = Pattern.compile("(?<prefix>[A-Z][A-Za-z0-9-]*?)(?<number>[0-9]{1,6})[a-z]?");

    private final RuleFolder folder;
    private final Wording wording;

    Ids(RuleFolder folder, Wording wording) {
        this.folder = folder;
        this.wording = wording;
    }

    /** An id as it was written, if a rule can have it. */
    String read(String said, String file) throws Slip {
        String id = said.strip();
        String free =
                next(id, file).map(next -> wording.say("author.try.id", next)).orElse("");
        if (!RuleNames.isId(id)) {
            throw Slip.of(wording, "author.slip.id", id, free);
        }
        Optional<Rule> used =
                rules().stream().filter(rule -> rule.id().equalsIgnoreCase(id)).findFirst();
        if (used.isPresent()) {
            throw Slip.of(
                    wording,
                    "author.slip.id.used",
                    id,
                    used.get().title(),
                    used.get().place().file() + ":" + used.get().place().line(),
                    free);
        }
        Optional<Rows.Row> row = folder.rows().all().stream()
                .filter(one -> one.id().equals(id) && !one.noRule().isEmpty())
                .findFirst();
        if (row.isPresent()) {
            throw Slip.of(wording, "author.slip.id.row", id, row.get().noRule(), free);
        }
        return id;
    }

    /** The next free id of the prefix that most rules of a file have; of its folder, when the file is new. */
    Optional<String> next(String file) {
        List<Rule> beside = rules(file);
        Map<String, Long> prefixes = beside.stream()
                .map(rule -> COUNTED.matcher(rule.id()))
                .filter(Matcher::matches)
                .collect(Collectors.groupingBy(m -> m.group("prefix"), LinkedHashMap::new, Collectors.counting()));
        long most = prefixes.values().stream().max(Long::compare).orElse(0L);
        return prefixes.keySet().stream()
                .filter(prefix -> Long.valueOf(most).equals(prefixes.get(prefix)))
                .findFirst()
                .map(prefix -> next(prefix, beside));
    }

    /** Of the prefix somebody wrote, if rules have it, or else of the file's. */
    private Optional<String> next(String said, String file) {
        Matcher counted = COUNTED.matcher(said);
        return counted.matches()
                        && numbers(counted.group("prefix"), rules()).findAny().isPresent()
                ? Optional.of(next(counted.group("prefix"), rules()))
                : next(file);
    }

    /** One more than the highest of all files: a number that was given up must not come to mean something else. */
    private String next(String prefix, List<Rule> beside) {
        int width = numbers(prefix, beside).mapToInt(String::length).max().orElse(1);
        int number = numbers(prefix, rules()).mapToInt(Integer::parseInt).max().orElse(0) + 1;
        while (taken(id(prefix, width, number))) {
            number++;
        }
        return id(prefix, width, number);
    }

    private static Stream<String> numbers(String prefix, List<Rule> rules) {
        return rules.stream()
                .map(rule -> COUNTED.matcher(rule.id()))
                .filter(m -> m.matches() && m.group("prefix").equals(prefix))
                .map(m -> m.group("number"));
    }

    private static String id(String prefix, int width, int number) {
        String digits = String.valueOf(number);
        return prefix + "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** By a rule, by its variants such as MG-R01b, or by a row of knowledge that is not yet a rule. */
    private boolean taken(String id) {
        return folder.rows().has(id)
                || rules().stream().anyMatch(rule -> rule.id().matches(Pattern.quote(id) + "[a-z]?"));
    }

    private List<Rule> rules() {
        return folder.rules();
    }

    private List<Rule> rules(String file) {
        String below = file.substring(0, file.lastIndexOf('/') + 1);
        List<Rule> own = rulesOf(file);
        return own.isEmpty() ? rulesOf(below) : own;
    }

    private List<Rule> rulesOf(String begin) {
        return folder.files().stream()
                .filter(one -> one.relative().startsWith(begin))
                .map(RuleFile::rules)
                .flatMap(List::stream)
                .toList();
    }
}
