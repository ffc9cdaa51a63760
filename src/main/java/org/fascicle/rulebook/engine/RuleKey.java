package org.fascicle.rulebook.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.fascicle.rulebook.kept.ProgramVersion;
import org.fascicle.text.Digests;

/**
 * The name of what is compiled of a rule file, made of everything it depends on: its text, its package, the facts of the
 * model and the version of the engine.
 */
final class RuleKey {

    private static final String FORMAT = "3";
    /** The version of the engine that compiled. */
    static final String ENGINE =
            String.valueOf(ExecutableModelProject.class.getPackage().getImplementationVersion());

    private RuleKey() {}

    /** The name, fit for a file. */
    static String of(String packageName, byte[] text) {
        MessageDigest digest = Digests.sha256();
        digest.update((FORMAT + "\n" + ENGINE + "\n" + packageName + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(Facts.VERSION);
        digest.update(text);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The facts that compiled rules were linked with. */
    private static final class Facts {

        /** When it is not known which they are, nothing that was compiled for others fits. */
        private static final byte[] VERSION = ProgramVersion.model()
                .orElseGet(() -> UUID.randomUUID().toString())
                .getBytes(StandardCharsets.UTF_8);
    }
}
