package org.fascicle.bench.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param home its folder
 * @param version as it says itself, such as 17.0.15
 */
record Jdk(Path home, String version) {

    private static final List<Path> USUAL = List.of(Path.of("/usr/lib/jvm"), Path.of("/opt"));

    /** The feature release. */
    int feature() {
        return Integer.parseInt(version.split("\\.", 2)[0]);
    }

    /** One of each feature release that is here: where the environment says, then at the usual places. */
    static Map<Integer, Jdk> here() throws IOException {
        Map<Integer, Jdk> found = new TreeMap<>();
        for (String variable : List.of("JAVA_HOME", "JAVA_HOME_17", "JAVA_HOME_25")) {
            Optional.ofNullable(System.getenv(variable))
                    .flatMap(home -> at(Path.of(home)))
                    .ifPresent(jdk -> found.putIfAbsent(jdk.feature(), jdk));
        }
        at(Path.of(System.getProperty("java.home"))).ifPresent(jdk -> found.putIfAbsent(jdk.feature(), jdk));
        for (Path folder : USUAL) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> homes = Files.list(folder)) {
                    homes.sorted()
                            .flatMap(home -> at(home).stream())
                            .forEach(jdk -> found.putIfAbsent(jdk.feature(), jdk));
                }
            }
        }
        return found;
    }

    private static Optional<Jdk> at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/javac")) || !Files.isRegularFile(release)) {
            return Optional.empty();
        }
        Properties says = new Properties();
        try (var text = Files.newBufferedReader(release)) {
            says.load(text);
        } catch (IOException e) {
            return Optional.empty();
        }
        String version = says.getProperty("JAVA_VERSION", "").replace("\"", "");
        return version.isEmpty() || version.startsWith("1.") ? Optional.empty() : Optional.of(new Jdk(home, version));
    }
}
