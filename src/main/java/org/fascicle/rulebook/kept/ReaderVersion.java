package org.fascicle.rulebook.kept;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.text.Digests;

/**
 * Which program reads and checks rules: a digest of the classes that do, written beside this class when the program is
 * built. Without it nothing that was read or checked before counts.
 */
public final class ReaderVersion {

    private static final String FILE = "reader-version";
    private static final List<String> PACKAGES = List.of("model", "rulebook", "text", "vocabulary");

    private ReaderVersion() {}

    /** Read when it is first asked for. */
    private static final class Known {

        private static final Optional<String> VERSION = read();

        private static Optional<String> read() {
            try (InputStream version = ReaderVersion.class.getResourceAsStream(FILE)) {
                return version == null
                        ? Optional.empty()
                        : Optional.of(new String(version.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A name, fit for a file, for what this program makes of something; nothing when it is not known which it is. */
    public static Optional<String> key(String... of) {
        return Known.VERSION.map(version -> {
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

    /**
     * Writes down which program lies in a folder of classes. A folder without one, such as that of a rule book of others,
     * is left as it is.
     *
     * @return in short; empty when there is none
     * @throws IOException when the folder cannot be read or written
     */
    public static String write(Path classes) throws IOException {
        Path program = classes.resolve("org/fascicle");
        Path own = classes.resolve(ReaderVersion.class.getPackageName().replace('.', '/'));
        if (!Files.isDirectory(own)) {
            return "";
        }
        MessageDigest digest = Digests.sha256();
        for (String name : PACKAGES) {
            for (Path file : classFiles(program.resolve(name))) {
                digest.update(
                        (program.relativize(file) + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        String version = HexFormat.of().formatHex(digest.digest());
        Path file = own.resolve(FILE);
        if (!Files.exists(file) || !Files.readString(file).equals(version)) {
            Files.writeString(file, version);
        }
        return version;
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }
}
