package org.fascicle.rulebook.kept;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.text.Digests;

/**
 * Which program reads, checks and compiles rules: digests of its classes, written beside this class when it is built.
 * Without them nothing that was read or checked before counts.
 */
public final class ProgramVersion {

    private static final String READER = "reader-version";
    private static final String MODEL = "model-version";

    private ProgramVersion() {}

    /** Read when it is first asked for. */
    private static final class Reader {

        private static final Optional<String> VERSION = read(READER);
    }

    /** A name, fit for a file, for what this program makes of something; nothing when it is not known which it is. */
    public static Optional<String> key(String... of) {
        return Reader.VERSION.map(version -> {
            MessageDigest digest = Digests.sha256();
            digest.update(version.getBytes(StandardCharsets.UTF_8));
            for (String one : of) {
                byte[] bytes = one.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        });
    }

    /** The facts that rules are compiled with, in short; nothing when it is not known which they are. */
    public static Optional<String> model() {
        return read(MODEL);
    }

    private static Optional<String> read(String file) {
        try (InputStream version = ProgramVersion.class.getResourceAsStream(file)) {
            return version == null
                    ? Optional.empty()
                    : Optional.of(new String(version.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes down which program lies in a folder of classes. A folder without one, such as that of a rule book of others,
     * is left as it is.
     *
     * @return in short; empty when there is none
     * @throws IOException when the folder cannot be read or written
     */
    public static String write(Path classes) throws IOException {
        Path own = classes.resolve(ProgramVersion.class.getPackageName().replace('.', '/'));
        if (!Files.isDirectory(own)) {
            return "";
        }
        Path program = classes.resolve("org/fascicle");
        write(own.resolve(MODEL), digest(program, List.of("model")));
        String reader = digest(program, List.of("model", "rulebook", "text", "vocabulary"));
        write(own.resolve(READER), reader);
        return reader;
    }

    /** A file that says the same already is left alone, so that nothing is built again because of it. */
    private static void write(Path file, String version) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(version)) {
            Files.writeString(file, version);
        }
    }

    private static String digest(Path program, List<String> packages) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : packages) {
            try (Stream<Path> walk = Files.walk(program.resolve(name))) {
                walk.filter(file -> file.toString().endsWith(".class")).sorted().forEach(files::add);
            }
        }
        return Digests.of(program, files);
    }
}
