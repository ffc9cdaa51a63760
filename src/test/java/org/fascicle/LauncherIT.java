package org.fascicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher keeps classes for the next start, and does without when it cannot. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherIT {

    private static final int EIGHT_KILOBYTES = 8 * 1024;
    private static final Path JAR = Path.of(System.getProperty("packaged.jar"));
    private static final Path REAL_JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String CASE = "scenarios/people/whole-people.yaml";

    @TempDir
    private Path home;

    @TempDir
    private Path said;

    private Path asked;

    /** The program as it lies after a build, and a Java that writes down what it is asked. */
    @BeforeEach
    void build() throws IOException {
        for (String empty : List.of("src/main", "docs/checks")) {
            Files.createDirectories(home.resolve(empty));
        }
        Files.writeString(home.resolve("pom.xml"), "");
        for (String needed : List.of("rules", "scenarios/people", "target/classes/rules", "target/lib", "fascicle")) {
            copy(Path.of(needed), home.resolve(needed));
        }
        copy(JAR, home.resolve("target").resolve(JAR.getFileName()));
        Files.createFile(home.resolve("target/fascicle-built"));
        asked = home.resolve("asked");
        Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\n{ printf '%s\\n' \"$@\" > '" + asked + "'; } 2> /dev/null\nexec '"
                        + REAL_JAVA.toAbsolutePath() + "' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(path -> !path.toString().endsWith(".class")).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isRegularFile(file)) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    @Test
    void kept_classes_are_made_once_and_used_and_what_spoils_them_is_not_noticed() throws Exception {
        String first = start();
        Path kept = kept();
        assertThat(first).contains("CONFIRMED");
        assertThat(start()).isEqualTo(first);
        assertThat(loadedFromKept()).isGreaterThan(1_000);

        Files.write(kept, new byte[] {1, 2, 3});
        assertThat(start()).isEqualTo(first);
        Files.delete(kept);
        assertThat(start()).isEqualTo(first);
        assertThat(kept).as("it is tried once").doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_no_fault() throws Exception {
        Files.writeString(home.resolve("target/start"), "no folder");

        assertThat(start()).contains("CONFIRMED");
    }

    @Test
    void a_full_disk_is_no_fault() throws Exception {
        edit();
        Path kept = Files.createDirectories(home.resolve("cache/fascicle"));

        // No file may become larger than eight kilobytes: neither kept classes nor compiled rules fit. What fits is
        // whole.
        assertThat(start("bash", "-c", "ulimit -f 8; exec \"$@\"", "bash")).contains("CONFIRMED");

        assertThat(home.resolve("target/start")).isDirectoryNotContaining("glob:**/classes.*");
        assertThat(kept).isDirectoryNotContaining("glob:**.tmp");
        assertThat(kept).isDirectoryNotContaining(file -> file.toFile().length() > EIGHT_KILOBYTES);
        assertThat(start()).contains("CONFIRMED");
        assertThat(kept).isDirectoryContaining(file -> file.toFile().length() > EIGHT_KILOBYTES);
    }

    @Test
    void a_program_that_may_not_be_written_to_is_no_fault() throws Exception {
        edit();
        // Nothing is forbidden to root.
        boolean root = System.getProperty("user.name").equals("root");
        String[] asNobody =
                root ? new String[] {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"} : new String[0];
        chmod("a+rX,a-w");
        try {
            assertThat(start(asNobody)).contains("CONFIRMED");
            assertThat(home.resolve("target/start")).doesNotExist();
            assertThat(home.resolve("cache")).doesNotExist();
        } finally {
            chmod("u+w");
        }
    }

    private void chmod(String mode) throws Exception {
        assertThat(new ProcessBuilder("chmod", "-R", mode, home.toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    /** A rule book that was changed and must be compiled. */
    private void edit() throws IOException {
        Path file = home.resolve("rules/calcium/labs.drl");
        Files.writeString(file, Files.readString(file) + "\n// edited\n");
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("target/start"))) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertThat(found).singleElement().asString().containsPattern("classes\\.(jsa|aot)$");
            Path kept = found.get(0);
            assertThat(kept.toFile().setWritable(true)).isTrue();
            return kept;
        }
    }

    /** How many classes of ours and of the engine the last start takes from what was kept. */
    private long loadedFromKept() throws Exception {
        Path log = home.resolve("loaded");
        List<String> command = new ArrayList<>(List.of(REAL_JAVA.toString()));
        for (String argument : Files.readAllLines(asked)) {
            command.add(argument.equals("-Xlog:disable") ? "-Xlog:class+load:file=" + log : argument);
        }
        Path out = home.resolve("again");
        assertThat(new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start()
                        .waitFor())
                .isZero();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("org.fascicle.") || line.contains("rules."))
                    .filter(line -> line.contains("shared objects file"))
                    .count();
        }
    }

    /** What a start prints, which must end well and complain about nothing. */
    private String start(String... by) throws Exception {
        Path err = said.resolve("err");
        List<String> command = new ArrayList<>(List.of(by));
        command.addAll(List.of(home.resolve("fascicle").toString(), "run", CASE));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(err)).isEmpty();
        return out;
    }
}
