package org.fascicle.bench.grown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fascicle.bench.FreshFolder;
import org.fascicle.bench.SmallBook;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.vocabulary.Lexicon;

/**
 * The small book with many times its rules: copies of its own rules, with ids and words of their own, in packages of their
 * own. Nobody tells the words of the copies, so none of them ever holds. It is written as a folder of rules and built as
 * any other.
 */
public final class GrownBook {

    private static final String LISTS = ".yaml";

    private final Path folder;
    private final RuleFolder small;
    private final Map<Lexicon, Set<String>> words = new TreeMap<>();
    private final Set<String> rows = new TreeSet<>();

    private GrownBook(Path folder, RuleFolder small) {
        this.folder = folder;
        this.small = small;
    }

    /**
     * A book so many times as large, opened.
     *
     * @param rules the folder of the shipped rules
     * @param work where the folder is written and what is compiled of it is kept
     */
    public static RuleBook open(int times, Path rules, Path work) throws IOException, RuleBookRefused {
        Path folder = FreshFolder.at(work.resolve("rules-x" + times));
        copyLists(rules, folder);
        new GrownBook(folder, SmallBook.read(rules)).write(times);
        return RuleBook.open(folder, RuleCache.in(work.resolve("compiled")));
    }

    private static void copyLists(Path rules, Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(rules)) {
            for (Path list : all.filter(file -> file.toString().endsWith(LISTS)).toList()) {
                Path copy = folder.resolve(rules.relativize(list).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(list, copy);
            }
        }
    }

    private void write(int times) throws IOException {
        for (RuleFile file : small.files()) {
            save(folder.resolve(file.relative()), file.source().text());
        }
        int missing = small.rules().size() * (times - 1);
        for (int copy = 1; missing > 0; copy++) {
            for (RuleFile file : small.files()) {
                List<String> copies = copies(file, copy, missing);
                missing -= copies.size();
                if (!copies.isEmpty()) {
                    save(folder.resolve("copy" + copy).resolve(file.relative()), text(file, copy, copies));
                }
            }
        }
        writeLists();
    }

    private List<String> copies(RuleFile file, int copy, int most) {
        List<String> copies = new ArrayList<>();
        for (Rule rule : file.rules()) {
            RuleCopy one = new RuleCopy(rule, file.source(), "copy " + copy + " ");
            if (one.isPossible() && copies.size() < most) {
                copies.add(one.text());
                one.words()
                        .forEach((list, more) -> words.computeIfAbsent(list, l -> new LinkedHashSet<>())
                                .addAll(more));
                rows.addAll(one.rows());
            }
        }
        return copies;
    }

    private static String text(RuleFile file, int copy, List<String> rules) {
        return "// Copies.\npackage " + file.packageName().replaceFirst("^rules\\.", "rules.copy" + copy + ".")
                + "\n\nimport org.fascicle.model.*\n\n" + String.join("\n\n", rules) + "\n";
    }

    private void writeLists() throws IOException {
        for (Map.Entry<Lexicon, Set<String>> list : words.entrySet()) {
            StringBuilder text = new StringBuilder();
            list.getValue()
                    .forEach(word -> text.append('"')
                            .append(word)
                            .append("\": ")
                            .append(fields(list.getKey()))
                            .append('\n'));
            save(folder.resolve("vocabulary").resolve(list.getKey().file()).resolve("copies.yaml"), text.toString());
        }
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(row).append(": a copy\n"));
        save(folder.resolve("knowledge/copies.yaml"), text.toString());
    }

    private static String fields(Lexicon list) {
        return switch (list) {
            case TEST, VITAL -> "{ unit: \"1\", decimals: 2, plausible: [0, 1000000], reference: [1, 2] }";
            case HABIT -> "{ unit: \"1\" }";
            default -> "{}";
        };
    }

    private static void save(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
