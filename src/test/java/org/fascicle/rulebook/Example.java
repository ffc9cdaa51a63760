package org.fascicle.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.SmallRuleBook;
import org.fascicle.rulebook.lint.Lint;
import org.fascicle.text.Problem;

/**
 * Blocks of a page that belong together: files for a rule book, and what the checker prints about them.
 *
 * @param blocks the files
 * @param message what is printed; nothing when the page does not say
 */
record Example(List<CheckPage.Block> blocks, Optional<CheckPage.Block> message) {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    /** Most words of the small rule book are read by no rule. */
    private static final Set<String> OF_THE_SMALL_BOOK =
            found(SmallRuleBook.FOLDER).stream().map(Problem::what).collect(Collectors.toSet());

    static Example of(CheckPage.Block block) {
        return new Example(List.of(block), Optional.empty());
    }

    /** A block belongs to those above it until their message has come, or a block for the same file comes. */
    boolean takes(CheckPage.Block block) {
        return message.isEmpty()
                && (block.isMessage()
                        || files().stream()
                                .noneMatch(
                                        f -> f.path().equals(PageFile.of(block).path())));
    }

    Example with(CheckPage.Block block) {
        if (block.isMessage()) {
            return new Example(blocks, Optional.of(block));
        }
        List<CheckPage.Block> more = new ArrayList<>(blocks);
        more.add(block);
        return new Example(more, message);
    }

    private List<PageFile> files() {
        return blocks.stream().map(PageFile::of).toList();
    }

    /** What is wrong with the small rule book when the files are put into a copy of it. */
    List<Problem> problems(Path copy) throws IOException {
        SmallRuleBook.with(copy, files().get(0).path(), files().get(0).text());
        for (PageFile file : files()) {
            file.writeTo(copy);
        }
        List<Problem> problems = new ArrayList<>(found(copy));
        problems.removeIf(problem -> OF_THE_SMALL_BOOK.contains(problem.what()));
        return problems;
    }

    /** As the check does it: warnings only when there is no error. */
    private static List<Problem> found(Path rules) {
        RuleFolder folder = RuleFolder.read(rules);
        return folder.problems().isEmpty() ? Lint.of(folder, TODAY) : folder.problems();
    }

    /** Writes what is printed where the message stands; the file is called as somebody in the rules folder would. */
    void print(Problem problem, Path copy, List<String> lines) {
        CheckPage.Block block = message.orElseThrow();
        List<String> shown = lines.subList(block.start(), block.end());
        shown.clear();
        shown.addAll(problem.toString().replace(copy + "/", "").lines().toList());
    }
}
