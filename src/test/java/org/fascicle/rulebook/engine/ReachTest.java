package org.fascicle.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReachTest {

    /** Uses one method of each kind of call. */
    private static final class Sample {

        static String shout(String word) {
            Runnable lambda = System::gc;
            lambda.run();
            return word.toUpperCase(Locale.ROOT) + Locale.getDefault();
        }
    }

    @Test
    void a_class_file_tells_all_that_the_class_uses() throws IOException {
        String file = "ReachTest$Sample.class";
        try (InputStream in = getClass().getResourceAsStream(file)) {
            assertThat(ClassFile.of(in.readAllBytes()).uses())
                    .contains(
                            "java.lang.System.gc",
                            "java.lang.Runnable.run",
                            "java.lang.String.toUpperCase",
                            "java.util.Locale.ROOT",
                            "java.util.Locale.getDefault",
                            "java.lang.invoke.LambdaMetafactory.metafactory");
        }
        assertThat(Sample.shout("a")).startsWith("A");
    }
}
