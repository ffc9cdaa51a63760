package org.fascicle.rulebook.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Model;

/**
 * Rules that were compiled when a jar was built and lie on the class path as classes like any other. They passed the
 * walls then; whoever can put other classes there has no need of rules to run them.
 */
final class ReadyModels {

    /** Which models there are: one a line, the {@link RuleKey} of its file and the class that holds its rules. */
    static final String INDEX = "META-INF/fascicle/compiled-rules";

    private final Map<String, String> modelByKey;
    private final ClassLoader classes;

    private ReadyModels(Map<String, String> modelByKey, ClassLoader classes) {
        this.modelByKey = modelByKey;
        this.classes = classes;
    }

    /** Those of all jars that a class loader sees. */
    static ReadyModels of(ClassLoader classes) {
        Map<String, String> models = new HashMap<>();
        try {
            for (URL index : Collections.list(classes.getResources(INDEX))) {
                try (InputStream lines = index.openStream()) {
                    new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split(" ", 2))
                            .forEach(line -> models.put(line[0], line[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReadyModels(models, classes);
    }

    /** As the index is written. */
    static String index(Map<String, String> modelByKey) {
        List<String> lines = modelByKey.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .sorted()
                .toList();
        return String.join("", lines);
    }

    /** What was compiled of exactly this text; nothing when it was not, or is not whole. */
    Optional<Model> find(String packageName, byte[] text) {
        String model = modelByKey.get(RuleKey.of(packageName, text));
        if (model == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CompiledRules.model(model, classes));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }
}
