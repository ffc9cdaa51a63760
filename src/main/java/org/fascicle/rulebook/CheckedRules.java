package org.fascicle.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fascicle.rulebook.kept.KeptFiles;
import org.fascicle.rulebook.kept.KeptLists;
import org.fascicle.rulebook.kept.ProgramVersion;
import org.fascicle.rulebook.kept.RuleCache;

/**
 * Rules folders that were checked when the program was built, or by this same program at an earlier start: one that has
 * exactly the same files is not checked again.
 *
 * @param size how many rules the folder holds
 * @param files its rule files
 * @param lists what stands beside them
 */
record CheckedRules(int size, RuleFiles files, KeptLists lists) {

    /** One folder a line: what its files are, in short, and how many rules they hold. */
    static final String LIST = "META-INF/fascicle/checked-rules";

    /**
     * A folder that was checked and has not changed by a byte.
     *
     * @param bytes of its files
     */
    static Optional<CheckedRules> in(Path folder, FolderBytes bytes, RuleCache cache) {
        String state = bytes.state();
        return shipped(state)
                .or(() -> kept(state, cache))
                .map(size -> new CheckedRules(
                        size,
                        RuleFiles.checked(folder, bytes.rules(), KeptFiles.in(cache)),
                        new KeptLists(folder, bytes.lists(), cache)));
    }

    /**
     * Keeps for the next start that nothing is wrong in a folder. What was checked is known for certain only when nothing
     * changed while it was read.
     *
     * @param before as the folder was before it was read
     * @param size how many rules it holds
     */
    static void keep(Path folder, FolderBytes before, int size, RuleCache cache) {
        if (!cache.keeps()) {
            return;
        }
        String state = before.state();
        Optional<FolderBytes> after = FolderBytes.ifReadable(folder);
        if (after.isPresent() && after.get().state().equals(state)) {
            new KeptLists(folder, before.lists(), cache).keep();
            key(state).ifPresent(key -> cache.keep(key, String.valueOf(size).getBytes(StandardCharsets.UTF_8)));
        }
        cache.trim();
    }

    private static Optional<Integer> kept(String state, RuleCache cache) {
        return key(state)
                .flatMap(cache::find)
                .map(size -> new String(size, StandardCharsets.UTF_8))
                .filter(size -> size.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }

    private static Optional<String> key(String state) {
        return ProgramVersion.key("checked", state);
    }

    private static Optional<Integer> shipped(String state) {
        String start = state + " ";
        return known().stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> Integer.valueOf(line.substring(start.length())));
    }

    private static List<String> known() {
        List<String> lines = new ArrayList<>();
        try {
            for (URL list : Collections.list(CheckedRules.class.getClassLoader().getResources(LIST))) {
                try (InputStream text = list.openStream()) {
                    new String(text.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .forEach(lines::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
