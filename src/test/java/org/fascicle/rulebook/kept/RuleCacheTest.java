package org.fascicle.rulebook.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fascicle.SmallRuleBook;
import org.fascicle.assess.Assessor;
import org.fascicle.model.Case;
import org.fascicle.model.Lab;
import org.fascicle.model.Told;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleBookRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCacheTest {

    private static final String MORE = """
            package rules.magnesium.more

            import org.fascicle.model.*

            rule "ZZ-1 a claim"
                @Source( "fascicle-convention" )
                @Status( "draft" )
            when
                Lab( test == "serum magnesium", value < %s )    // a cut-off
            then
                insertLogical( new Evidence( "magnesium", Kind.SIGN, Grade.WEAK, "ZZ-1" ) );
            end
            """;

    @TempDir
    private Path folder;

    private Path rules;
    private Path kept;

    @BeforeEach
    void a_book_of_three_files() {
        rules = SmallRuleBook.with(folder.resolve("rules"), "magnesium/more.drl", MORE.formatted("0.70"));
        kept = folder.resolve("kept");
    }

    @Test
    void what_was_kept_says_the_same_and_is_not_compiled_again() throws RuleBookRefused {
        Set<String> fresh = fired(open(RuleCache.NONE));
        Set<String> first = fired(open(RuleCache.in(kept)));
        Map<Path, String> entries = entries();
        Set<String> second = fired(open(RuleCache.in(kept)));

        assertThat(fresh).contains("ZZ-1", "MG-L02");
        assertThat(first).isEqualTo(fresh);
        assertThat(second).isEqualTo(fresh);
        // What was compiled and what was read of three files, their lists, and that all were checked.
        assertThat(entries).hasSizeGreaterThan(7);
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void only_what_was_edited_is_compiled_and_counts_at_once() throws Exception {
        open(RuleCache.in(kept));
        Set<Path> before = entries().keySet();

        Files.writeString(rules.resolve("magnesium/more.drl"), MORE.formatted("0.50"));
        Set<String> fired = fired(open(RuleCache.in(kept)));

        assertThat(fired).doesNotContain("ZZ-1").contains("MG-L02");
        assertThat(entries().keySet()).containsAll(before).hasSize(before.size() + 3);
    }

    @Test
    void an_entry_that_is_cut_off_changed_or_rubbish_is_thrown_away_and_made_again() throws Exception {
        Set<String> fresh = fired(open(RuleCache.in(kept)));
        Map<Path, String> whole = entries();
        List<UnaryOperator<byte[]>> ways = List.of(
                bytes -> new byte[0],
                bytes -> Arrays.copyOf(bytes, bytes.length / 2),
                bytes -> {
                    byte[] changed = bytes.clone();
                    changed[bytes.length / 2] ^= 1;
                    return changed;
                },
                bytes -> "rubbish".getBytes(StandardCharsets.UTF_8));
        for (UnaryOperator<byte[]> way : ways) {
            for (Path entry : whole.keySet()) {
                Files.write(entry, way.apply(Files.readAllBytes(entry)));
            }
            assertThat(fired(open(RuleCache.in(kept)))).isEqualTo(fresh);
            assertThat(entries().keySet()).isEqualTo(whole.keySet());
            assertThat(whole.keySet())
                    .allMatch(entry -> RuleCache.in(kept).find(name(entry)).isPresent());
        }
        // One by one, each in one of the ways.
        int next = 0;
        for (Path entry : whole.keySet()) {
            Files.write(entry, ways.get(next++ % ways.size()).apply(Files.readAllBytes(entry)));
            assertThat(fired(open(RuleCache.in(kept)))).isEqualTo(fresh);
            assertThat(RuleCache.in(kept).find(name(entry))).isPresent();
        }
    }

    /** An entry that is whole and holds a class that does more than conclude does not get past the wall. */
    @Test
    void what_somebody_wrote_into_the_cache_is_not_used() throws Exception {
        Set<String> fresh = fired(open(RuleCache.in(kept)));
        Path entry = entries().keySet().stream()
                .filter(RuleCacheTest::holdsClasses)
                .findFirst()
                .orElseThrow();
        byte[] foreign;
        try (var in = RuleCacheTest.class.getResourceAsStream("RuleCacheTest.class")) {
            foreign = in.readAllBytes();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF("org.fascicle.rulebook.kept.RuleCacheTest");
        out.writeInt(1);
        out.writeUTF("org/fascicle/rulebook/kept/RuleCacheTest.class");
        out.writeInt(foreign.length);
        out.write(foreign);
        RuleCache.in(kept).keep(name(entry), bytes.toByteArray());

        assertThat(fired(open(RuleCache.in(kept)))).isEqualTo(fresh);
    }

    private static String name(Path entry) {
        return entry.getFileName().toString().replace(".rules", "");
    }

    private static boolean holdsClasses(Path entry) {
        try {
            return Files.readString(entry, StandardCharsets.ISO_8859_1).contains(".class");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_entry_under_the_name_of_another_is_thrown_away() throws Exception {
        Set<String> fresh = fired(open(RuleCache.in(kept)));
        List<Path> all = List.copyOf(entries().keySet());
        for (int i = 0; i < all.size(); i++) {
            Files.write(all.get(i), Files.readAllBytes(all.get((i + 1) % all.size())));
            assertThat(fired(open(RuleCache.in(kept)))).isEqualTo(fresh);
        }
    }

    @Test
    void a_cache_that_cannot_be_written_to_is_no_fault() throws Exception {
        Path file = Files.writeString(folder.resolve("a file"), "no folder");

        assertThat(fired(open(RuleCache.in(file)))).contains("ZZ-1");
        assertThat(fired(open(RuleCache.in(file.resolve("below"))))).contains("ZZ-1");
    }

    @Test
    void many_at_once_and_what_a_kill_left_behind_do_no_harm() throws Exception {
        Files.createDirectories(kept);
        Files.writeString(kept.resolve("new123.tmp"), "half of an ent");

        assertThat(IntStream.range(0, 4).parallel().mapToObj(i -> {
                    try {
                        return fired(open(RuleCache.in(kept)));
                    } catch (RuleBookRefused e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .hasSize(4)
                .allMatch(fired -> fired.contains("ZZ-1"));
        assertThat(fired(open(RuleCache.in(kept)))).contains("ZZ-1");
    }

    @Test
    void it_keeps_to_its_size_and_throws_away_what_was_used_longest_ago() throws Exception {
        open(RuleCache.in(kept));
        long whole = entries().keySet().stream().mapToLong(RuleCacheTest::size).sum();
        long most = whole + 10;
        for (int i = 1; i <= 4; i++) {
            Files.writeString(rules.resolve("magnesium/more.drl"), MORE.formatted("0.5" + i));
            open(new RuleCache(kept, most));
        }

        assertThat(entries().keySet().stream().mapToLong(RuleCacheTest::size).sum())
                .isLessThanOrEqualTo(most);
        assertThat(fired(open(new RuleCache(kept, most)))).contains("MG-L02");
    }

    private RuleBook open(RuleCache cache) throws RuleBookRefused {
        return RuleBook.open(rules, cache);
    }

    private static Set<String> fired(RuleBook book) {
        Lab low = new Lab("serum magnesium", 0.6);
        assertThat(book.files()).hasSize(3);
        assertThat(book.sources().all()).isNotEmpty();
        assertThat(List.of(book.rows(), book.settings(), book.speech())).isNotEmpty();
        Case about =
                new Case("c", "", "", 1, LocalDate.of(2026, 3, 1), List.of(new Told(low, "low", 1)), new ArrayList<>());
        return new Assessor(book).assess(about).fired();
    }

    private Map<Path, String> entries() {
        try (Stream<Path> list = Files.list(kept)) {
            return list.filter(file -> file.toString().endsWith(".rules")).collect(Collectors.toMap(f -> f, f -> {
                try {
                    return Files.readAttributes(f, "unix:ino").toString();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
