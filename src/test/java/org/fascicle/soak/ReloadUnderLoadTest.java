package org.fascicle.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fascicle.SmallRuleBook;
import org.fascicle.api.Answer;
import org.fascicle.api.Fascicle;
import org.fascicle.api.PatientCase;
import org.fascicle.rulebook.RuleBookRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule book is read anew again and again, broken edits among them, while others ask it; 500 times with -Psoak. */
class ReloadUnderLoadTest {

    private static final int RELOADS = Integer.getInteger("soak.reloads", 20);
    private static final int THREADS = 3;
    private static final String FILE = "magnesium/edited.drl";

    private static final String EDIT = """
            package rules.magnesium.edited

            import org.fascicle.model.*

            rule "EDIT-1 a low magnesium is seen"
                @Source( "fascicle-convention" )
                @Status( "draft" )
            when
                Lab( test == "serum magnesium", value < %s )    // serum magnesium below a cut-off that is edited
            then
                insertLogical( new Evidence( "magnesium", Kind.LAB, Grade.WEAK, "EDIT-1" ) );
            end
            """;

    @Test
    void every_answer_is_that_of_one_whole_rule_book_and_every_broken_edit_is_told_once(@TempDir Path folder)
            throws Exception {
        Path rules = SmallRuleBook.with(folder.resolve("rules"), FILE, good(0));
        Map<String, Integer> seen = new ConcurrentHashMap<>();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        int refused = 0;
        int broken = 0;
        try (Fascicle fascicle = Fascicle.in(rules, folder.resolve("kept"))) {
            String with = fascicle.assess(told()).toJson();
            Files.writeString(rules.resolve(FILE), good(1));
            fascicle.reload();
            String without = fascicle.assess(told()).toJson();
            assertThat(without).isNotEqualTo(with);

            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Thread thread = new Thread(() -> ask(fascicle, done, seen, failures));
                thread.start();
                threads.add(thread);
            }
            for (int i = 0; i < RELOADS; i++) {
                boolean breaks = i % 5 == 4;
                Files.writeString(rules.resolve(FILE), breaks ? good(i).replace("when", "wehn") : good(i));
                try {
                    fascicle.reload();
                } catch (RuleBookRefused e) {
                    refused++;
                    assertThat(e.problems()).isNotEmpty();
                }
                broken += breaks ? 1 : 0;
            }
            done.set(true);
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(failures).isEmpty();
            assertThat(seen.keySet()).containsExactlyInAnyOrder(with, without);
            assertThat(refused).isEqualTo(broken).isGreaterThan(0);
            Files.writeString(rules.resolve(FILE), good(0));
            fascicle.reload();
            assertThat(fascicle.assess(told()).toJson()).isEqualTo(with);
        }
    }

    private static void ask(
            Fascicle fascicle, AtomicBoolean done, Map<String, Integer> seen, Queue<Throwable> failures) {
        while (!done.get()) {
            try {
                Answer answer = fascicle.assess(told());
                seen.merge(answer.toJson(), 1, Integer::sum);
            } catch (Exception | Error e) {
                failures.add(e);
            }
        }
    }

    /** With an even number the edited rule sees the magnesium of the case, with an odd one it does not. */
    private static String good(int number) {
        return EDIT.formatted(number % 2 == 0 ? "0.80" : "0.40");
    }

    private static PatientCase told() {
        return PatientCase.on(LocalDate.of(2026, 3, 1))
                .age("58")
                .present("muscle cramp")
                .lab("serum magnesium", "0.6 mmol/L");
    }
}
