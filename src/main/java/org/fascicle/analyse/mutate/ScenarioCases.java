package org.fascicle.analyse.mutate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fascicle.scenario.Scenario;
import org.fascicle.write.CaseDocument;
import org.fascicle.write.CaseLine;
import org.fascicle.write.WrittenCase;

/** The cases of scenarios line by line, as their files hold them. May be shared between threads. */
final class ScenarioCases {

    private final Map<String, Map<Integer, CaseDocument>> files = new ConcurrentHashMap<>();

    /** Nothing when its file is gone, it is about another day, or tells the same thing twice. */
    Optional<WrittenCase> of(Scenario scenario) {
        if (!scenario.about().assessedOn().toString().equals(WrittenCase.DAY)) {
            return Optional.empty();
        }
        return Optional.ofNullable(files.computeIfAbsent(scenario.about().file(), ScenarioCases::documents)
                        .get(scenario.about().line()))
                .flatMap(CaseDocument::lines)
                .filter(ScenarioCases::eachOnce)
                .map(WrittenCase::new);
    }

    private static boolean eachOnce(List<CaseLine> lines) {
        return new HashSet<>(lines.stream().map(CaseLine::word).toList()).size() == lines.size();
    }

    private static Map<Integer, CaseDocument> documents(String file) {
        try {
            return CaseDocument.of(Files.readString(Path.of(file)), file, new ArrayList<>()).stream()
                    .collect(Collectors.toMap(
                            document -> document.yaml().place().line(), Function.identity(), (one, other) -> one));
        } catch (IOException e) {
            return Map.of();
        }
    }
}
