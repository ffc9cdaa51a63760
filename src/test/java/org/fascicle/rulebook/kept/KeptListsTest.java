package org.fascicle.rulebook.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;
import org.fascicle.text.YamlFolder;
import org.fascicle.text.YamlOnDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptListsTest {

    private static final Path RULES = Path.of("rules");

    private final List<Problem> problems = new ArrayList<>();

    /** Every piece with its place. */
    @Test
    void every_shipped_list_comes_back_as_it_is_read_from_disk() throws Exception {
        Map<String, byte[]> lists = lists();
        YamlFolder kept = new KeptLists(RULES, lists, RuleCache.NONE);
        YamlFolder disk = new YamlOnDisk(RULES);

        assertThat(lists).hasSizeGreaterThan(30).allSatisfy((path, bytes) -> {
            List<Yaml> read = disk.documents(path, problems);
            assertThat(YamlBytes.read(YamlBytes.write(read), RULES.resolve(path).toString()))
                    .isEqualTo(read);
            assertThat(kept.documents(path, problems)).isEqualTo(read).isNotEmpty();
        });
        assertThat(problems).isEmpty();
    }

    @Test
    void a_folder_looks_the_same() throws Exception {
        YamlFolder kept = new KeptLists(RULES, lists(), RuleCache.NONE);
        YamlFolder disk = new YamlOnDisk(RULES);

        for (String path : List.of("vocabulary", "vocabulary/findings", "knowledge", "nowhere", "sources.yaml")) {
            assertThat(kept.hasFolder(path)).isEqualTo(disk.hasFolder(path));
            assertThat(kept.shown(path)).isEqualTo(disk.shown(path));
        }
        for (String folder : List.of("vocabulary", "vocabulary/findings", "knowledge")) {
            assertThat(kept.filesIn(folder, problems))
                    .isEqualTo(disk.filesIn(folder, problems))
                    .isNotEmpty();
        }
        assertThat(kept.hasFile("sources.yaml")).isTrue();
        assertThat(kept.hasFile("sources")).isFalse();
    }

    @Test
    void what_is_in_no_jar_is_kept_and_what_cannot_be_read_is_told_each_time(@TempDir Path folder) throws Exception {
        RuleCache cache = RuleCache.in(folder.resolve("kept"));
        Map<String, byte[]> lists = Map.of(
                "good.yaml", "one: [a, 'b', { c: \"ü – d\" }]\n".getBytes(StandardCharsets.UTF_8),
                "bad.yaml", "one: [a\n".getBytes(StandardCharsets.UTF_8));
        YamlFolder first = new KeptLists(folder, lists, cache);
        List<Yaml> read = first.documents("good.yaml", problems);
        assertThat(problems).isEmpty();
        assertThat(entries(folder.resolve("kept"))).isOne();

        assertThat(new KeptLists(folder, lists, cache).documents("good.yaml", problems))
                .isEqualTo(read)
                .isNotEmpty();
        first.documents("bad.yaml", problems);
        first.documents("bad.yaml", problems);
        assertThat(problems).hasSize(2);
        assertThat(entries(folder.resolve("kept"))).isOne();
    }

    private static long entries(Path kept) throws Exception {
        try (Stream<Path> list = Files.list(kept)) {
            return list.count();
        }
    }

    private static Map<String, byte[]> lists() throws Exception {
        Map<String, byte[]> lists = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(RULES)) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                lists.put(RULES.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return lists;
    }
}
