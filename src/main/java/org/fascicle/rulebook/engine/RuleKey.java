package org.fascicle.rulebook.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.fascicle.model.Fact;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.text.Digests;

/**
 * The name of what is compiled of a rule file, made of everything it depends on: its text, its package, the facts of the
 * model and the version of the engine.
 */
final class RuleKey {

    private static final String FORMAT = "1";
    /** The version of the engine that compiled. */
    static final String ENGINE =
            String.valueOf(ExecutableModelProject.class.getPackage().getImplementationVersion());

    private RuleKey() {}

    /** The name, fit for a file. */
    static String of(String packageName, byte[] text) {
        MessageDigest digest = Digests.sha256();
        digest.update((FORMAT + "\n" + ENGINE + "\n" + packageName + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(Facts.DIGEST_OF_MODEL);
        digest.update(text);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The facts that compiled rules were linked with, as they are compiled themselves. */
    private static final class Facts {

        private static final byte[] DIGEST_OF_MODEL = ofModel();

        private static byte[] ofModel() {
            MessageDigest digest = Digests.sha256();
            Stream<Class<?>> facts = Arrays.stream(Fact.class.getPermittedSubclasses());
            Stream<Class<?>> scales = FactType.all().values().stream()
                    .flatMap(type -> type.fields().values().stream())
                    .filter(Class::isEnum);
            Stream.concat(facts, scales)
                    .distinct()
                    .sorted(Comparator.comparing(Class::getName))
                    .forEach(type -> digest.update(file(type)));
            return digest.digest();
        }

        private static byte[] file(Class<?> type) {
            try (InputStream file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                return file.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
