package org.fascicle.report.rules;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.page.Look;
import org.fascicle.page.Templates;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.scenario.Showing;
import org.fascicle.wording.Wording;

/**
 * A rule book as pages for people, which need each other and nothing else: one that leads to all, one for each way to
 * look a rule up, one for each folder.
 */
public final class BookPages {

    private static final Look LOOK = Look.with("book");
    private static final String START = "index.html";

    private final RuleFolder folder;
    private final Wording wording;
    private final RuleCards cards;
    private final Map<String, Showing> showings;

    /**
     * Of a rule book without problems, in these words.
     *
     * @param showings the cases that show each rule, by its id; none for a rule that is not there
     */
    public BookPages(RuleFolder folder, Map<String, Showing> showings, Wording wording) {
        this.folder = folder;
        this.wording = wording;
        this.showings = Map.copyOf(showings);
        this.cards = new RuleCards(folder, wording);
    }

    /**
     * Writes the whole book into a folder, which is made when it is not there.
     *
     * @throws IOException when something cannot be written
     */
    public void writeBook(Path into) throws IOException {
        Files.createDirectories(into);
        BookLayout layout = new BookLayout(folder);
        List<BookPage> pages = new ArrayList<>();
        for (Map.Entry<String, List<Rule>> one : layout.pages().entrySet()) {
            BookPage page = page(one.getKey(), layout.title(one.getKey()), one.getValue());
            pages.add(page);
            write(into.resolve(page.file()), "rulepage.jte", Map.of("page", page, "start", START), layout.addresses());
        }
        List<BookIndex> indexes = new BookIndexes(folder, layout.addresses()).all();
        for (BookIndex index : indexes) {
            write(into.resolve(index.file()), "ruleindex.jte", Map.of("page", index, "start", START), Map.of());
        }
        write(into.resolve(START), "rulebook.jte", Map.of("pages", pages, "indexes", indexes), Map.of());
    }

    /**
     * Writes some rules onto one page.
     *
     * @param title what they have to do with
     * @throws IOException when it cannot be written
     */
    public void writePage(String title, List<Rule> rules, Path file) throws IOException {
        Map<String, String> addresses = new HashMap<>();
        rules.forEach(rule -> addresses.put(rule.id(), "#" + rule.id()));
        String name = String.valueOf(file.getFileName());
        write(file, "rulepage.jte", Map.of("page", page(name, title, rules), "start", ""), addresses);
    }

    private BookPage page(String file, String title, List<Rule> rules) {
        return new BookPage(
                file,
                title,
                rules.stream()
                        .map(rule -> cards.of(rule, showings.getOrDefault(rule.id(), Showing.NONE)))
                        .toList());
    }

    private void write(Path file, String template, Map<String, Object> own, Map<String, String> addresses)
            throws IOException {
        Map<String, Object> parameters = new HashMap<>(own);
        parameters.put("wording", wording);
        parameters.put("look", LOOK);
        if (!addresses.isEmpty()) {
            parameters.put("addresses", addresses);
        }
        try (Writer to = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            Templates.write(template, parameters, to);
        }
    }
}
