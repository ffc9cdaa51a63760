package org.fascicle.rulebook.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.modelcompiler.CanonicalKieModule;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Problem;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;

/**
 * Writes compiled rules into a folder that becomes a jar: as classes, with a {@code kmodule.xml} by which the engine finds
 * them there, and with an {@link ReadyModels index} by which this program does.
 *
 * @param folder of classes
 * @param group of the jar, as its {@code pom.properties} will say
 * @param artifact of the jar
 */
public record RuleJar(Path folder, String group, String artifact) {

    private static final String CLASS_FILE = ".class";

    /** By it the engine makes sessions; of its settings those it can say, the rest is in {@link RuleModules}. */
    private static final String MODULE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <kmodule xmlns="http://www.drools.org/xsd/kmodule">
              <kbase name="%1$s" packages="*" equalsBehavior="equality">
                <ksession name="%1$s" type="stateful"/>
                <ksession name="%1$s-stateless" type="stateless"/>
              </kbase>
            </kmodule>
            """;

    /**
     * Compiles checked rule files and writes everything; nothing is written when there is a problem.
     *
     * @param cache of what was compiled before
     * @throws IOException when the folder cannot be written to
     */
    public void write(List<RuleFile> files, RuleCache cache, List<Problem> problems) throws IOException {
        Optional<Collection<RuleClasses>> compiled = EngineBase.compile(files, cache, problems);
        if (compiled.isEmpty()) {
            return;
        }
        removeOldClasses();
        for (RuleClasses classes : compiled.get()) {
            for (Map.Entry<String, byte[]> file : classes.files().entrySet()) {
                write(file.getKey(), file.getValue());
            }
        }
        write(ReadyModels.INDEX, ReadyModels.index(models(files, compiled.get())));
        write("META-INF/kmodule.xml", MODULE.formatted(artifact));
        write(
                modelFile(),
                Stream.concat(
                                Stream.of(CanonicalKieModule.MODEL_VERSION + RuleKey.ENGINE),
                                compiled.get().stream().map(RuleClasses::model).sorted())
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** Whether every model the index names is there. */
    public boolean isWhole() throws IOException {
        Path index = folder.resolve(ReadyModels.INDEX);
        return Files.exists(index)
                && Files.exists(folder.resolve(modelFile()))
                && Files.readAllLines(index).stream()
                        .map(line -> line.substring(line.indexOf(' ') + 1).replace('.', '/') + CLASS_FILE)
                        .allMatch(model -> Files.exists(folder.resolve(model)));
    }

    /** What compiled rules depend on beside their text. */
    public static String dependencies() {
        return RuleKey.of("", new byte[0]);
    }

    private static Map<String, String> models(List<RuleFile> files, Collection<RuleClasses> compiled) {
        Map<String, byte[]> texts = EngineBase.texts(files);
        Map<String, String> models = new TreeMap<>();
        for (RuleClasses classes : compiled) {
            String packageName = classes.model().substring(0, classes.model().lastIndexOf('.'));
            models.put(RuleKey.of(packageName, texts.get(packageName)), classes.model());
        }
        return models;
    }

    private String modelFile() {
        ReleaseId anyVersion = KieServices.get().newReleaseId(group, artifact, "0");
        return CanonicalKieModule.getModelFileWithGAV(anyVersion);
    }

    /** Packages of rules all lie below this one. */
    private void removeOldClasses() throws IOException {
        Path rules = folder.resolve("rules");
        if (!Files.isDirectory(rules)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> walk = Files.walk(rules)) {
            deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            if (path.toString().endsWith(CLASS_FILE) || isEmptyFolder(path)) {
                Files.delete(path);
            }
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> list = Files.list(path)) {
            return list.findAny().isEmpty();
        }
    }

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
