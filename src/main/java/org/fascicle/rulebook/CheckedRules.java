package org.fascicle.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.text.Problem;
import org.fascicle.text.SourceText;
import org.fascicle.text.TextFile;

/**
 * Rules folders that were checked when the program was built: one that has exactly the same files is not checked again.
 *
 * @param size how many rules the folder holds
 * @param files its rule files
 */
record CheckedRules(int size, RuleFiles files) {

    /** One folder a line: what its files are, in short, and how many rules they hold. */
    static final String LIST = "META-INF/fascicle/checked-rules";

    private static final String RULES = ".drl";
    private static final String LISTS = ".yaml";

    /** A folder that was checked and has not changed by a byte. */
    static Optional<CheckedRules> in(Path folder) {
        List<String> known = known();
        if (known.isEmpty() || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            String state = state(folder) + " ";
            return known.stream()
                    .filter(line -> line.startsWith(state))
                    .findFirst()
                    .map(line -> Integer.parseInt(line.substring(state.length())))
                    .flatMap(size -> files(folder).map(files -> new CheckedRules(size, files)));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // reading it says why
        }
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

    private static Optional<RuleFiles> files(Path folder) {
        List<Problem> problems = new ArrayList<>();
        List<RuleFiles.Unread> files = new ArrayList<>();
        try {
            for (Path file : paths(folder)) {
                if (file.toString().endsWith(RULES)) {
                    String relative = folder.relativize(file).toString().replace('\\', '/');
                    TextFile.read(file, file.toString(), problems)
                            .map(text -> new RuleFiles.Unread(relative, new SourceText(file.toString(), text)))
                            .ifPresent(files::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems.isEmpty() ? Optional.of(RuleFiles.checked(files)) : Optional.empty();
    }

    /** What the files of a folder are, in short: every path and every byte of rules and lists. */
    static String state(Path folder) throws IOException {
        MessageDigest digest = sha256();
        for (Path file : paths(folder)) {
            byte[] bytes = Files.readAllBytes(file);
            String relative = folder.relativize(file).toString().replace('\\', '/');
            digest.update((relative + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file ->
                            file.toString().endsWith(RULES) || file.toString().endsWith(LISTS))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }
}
