package org.fascicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged jar in a program that has nothing but it and what it depends on. */
class PackagedJarIT {

    private static final Path JAR = Path.of(System.getProperty("packaged.jar"));
    private static final Path LIBRARIES = Path.of("target/lib");

    /** What the pom calls optional, with what comes along. */
    private static final List<String> FOR_THE_COMMAND_LINE =
            List.of("picocli-", "progressbar-", "jline-", "slf4j-simple-");

    /** Everything that could compile a rule. */
    private static final List<String> COMPILERS =
            List.of("ecj-", "drools-ecj-", "javaparser-", "drools-model-codegen-");

    private static final Pattern PROGRAM =
            Pattern.compile("```java\\n(?<java>.*?)```.*?```text\\n(?<prints>.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    /**
     * A program of the documents.
     *
     * @param name of its class
     * @param prints pieces of what it prints, in order
     */
    private record Program(String name, String java, List<String> prints) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Program> programs() throws IOException {
        List<Program> programs = new ArrayList<>();
        for (String page : List.of("README.md", "docs/embedding.md")) {
            Matcher found = PROGRAM.matcher(Files.readString(Path.of(page)));
            while (found.find()) {
                String java = found.group("java");
                String name = java.replaceFirst("(?s).*?class (\\w+).*", "$1");
                programs.add(
                        new Program(name, java, found.group("prints").lines().toList()));
            }
        }
        assertThat(programs).extracting(Program::name).contains("Embedded", "Assess", "ByName", "Stateless");
        return programs.stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_program_of_the_documents_runs_and_prints_what_stands_below_it(Program program) throws Exception {
        assertThat(run(program, libraries())).containsSubsequence(program.prints());
    }

    /** The program that goes both ways. */
    @Test
    void both_ways_are_open_with_the_old_language_of_the_engine_on_the_class_path() throws Exception {
        Program stateless = program("Stateless");
        List<Path> with = new ArrayList<>(libraries());
        with.add(oldLanguage());

        assertThat(run(stateless, with)).containsSubsequence(stateless.prints());
    }

    @Test
    void a_session_by_name_needs_nothing_that_compiles() throws Exception {
        Program byName = program("ByName");

        assertThat(run(byName, without(libraries(), COMPILERS))).containsSubsequence(byName.prints());
    }

    @Test
    void no_logging_is_brought_along_or_set_up() throws IOException {
        assertThat(libraries()).hasSizeGreaterThan(20);
        for (Path library : libraries()) {
            try (JarFile jar = new JarFile(library.toFile())) {
                assertThat(jar.stream().map(entry -> entry.getName()))
                        .as(library.toString())
                        .doesNotContain(
                                "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
                                "simplelogger.properties",
                                "logback.xml",
                                "org/mvel2/MVEL.class");
            }
        }
    }

    private static Program program(String name) throws IOException {
        return programs().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Path> libraries() throws IOException {
        try (Stream<Path> list = Files.list(LIBRARIES)) {
            List<Path> jars = list.sorted().toList();
            assertThat(without(jars, FOR_THE_COMMAND_LINE)).hasSizeLessThan(jars.size());
            return Stream.concat(Stream.of(JAR), without(jars, FOR_THE_COMMAND_LINE).stream())
                    .toList();
        }
    }

    private static List<Path> without(List<Path> jars, List<String> beginnings) {
        return jars.stream()
                .filter(jar -> beginnings.stream()
                        .noneMatch(beginning -> jar.getFileName().toString().startsWith(beginning)))
                .toList();
    }

    /** A class of that name is all it takes to be refused. */
    private Path oldLanguage() throws IOException {
        Path source = folder.resolve("MVEL.java");
        Files.writeString(source, "package org.mvel2; public class MVEL {}");
        Path classes = Files.createDirectories(folder.resolve("mvel"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), source.toString()))
                .isZero();
        return classes;
    }

    /** What it prints; it must end well and complain about nothing. */
    private String run(Program program, List<Path> classPath) throws Exception {
        Path source = Files.writeString(folder.resolve(program.name() + ".java"), program.java());
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath.stream()
                                .map(path -> path.toAbsolutePath().toString())
                                .collect(Collectors.joining(File.pathSeparator)),
                        source.toString())
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(err)
                .start();
        int code = process.waitFor();
        String complaints = Arrays.stream(Files.readString(err.toPath()).split("\n"))
                .filter(line -> !line.isBlank() && !line.startsWith("SLF4J(W)"))
                .collect(Collectors.joining("\n"));
        assertThat(complaints).isEmpty();
        assertThat(code).isZero();
        return Files.readString(out.toPath());
    }
}
