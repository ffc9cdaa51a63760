package org.fascicle.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.rulebook.tree.FactType;
import org.fascicle.wording.Wording;

/** The questions about a new rule, each with what can be answered below it. */
record QuestionLines(Wording wording, ConclusionReader conclusions) {

    List<String> plain(Asked asked) {
        return List.of(wording.say(key(asked)));
    }

    List<String> file(Map<String, List<String>> folders) {
        List<String> lines = new ArrayList<>(plain(Asked.FILE));
        folders.forEach((name, files) -> lines.add("  " + name + "/  " + String.join(", ", files)));
        return lines;
    }

    List<String> id(Optional<String> free) {
        return free.map(next -> List.of(wording.say(key(Asked.ID) + ".next", next)))
                .orElse(plain(Asked.ID));
    }

    /** What is concluded, or, when that is said, the first thing that is missing of it. */
    List<String> conclusion(ConclusionReader.Conclusion said) {
        if (said.type().isPresent()) {
            FactType type = said.type().get();
            return said.missing().stream()
                    .limit(1)
                    .map(field -> wording.say(
                            key(Asked.CONCLUDE) + ".value",
                            conclusions.name(field),
                            String.join(", ", conclusions.choices(type, field))))
                    .toList();
        }
        List<String> lines = new ArrayList<>(plain(Asked.CONCLUDE));
        ConclusionReader.types()
                .forEach(type -> lines.add("  " + conclusions.name(type) + ": " + conclusions.made(type)));
        return lines;
    }

    List<String> condition(boolean first) {
        return first ? plain(Asked.WHEN) : List.of(wording.say(key(Asked.WHEN) + ".more"));
    }

    private static String key(Asked asked) {
        return "author.ask." + asked.name();
    }
}
