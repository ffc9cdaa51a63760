package org.fascicle.safety;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.write.CaseLine;

/**
 * A case as text: who it is about and what is told, of which no two lines tell the same thing.
 *
 * @param person age, sex and pregnant as written; what is unknown has no entry
 * @param lines what is told
 */
record CaseText(Map<String, String> person, List<CaseLine> lines) {

    /** The day all these cases are about. */
    static final String DAY = "2026-03-01";

    CaseText {
        person = new TreeMap<>(person);
        List<CaseLine> kept = new ArrayList<>();
        for (CaseLine line : lines) {
            if (kept.stream().noneMatch(line::sameThing)) {
                kept.add(line);
            }
        }
        lines = List.copyOf(kept);
    }

    /** Whether something is told of this, wherever it is written. */
    boolean tells(String word) {
        return lines.stream().anyMatch(line -> line.word().equals(word));
    }

    /** The same with one more line. */
    CaseText with(CaseLine line) {
        return new CaseText(
                person, Stream.concat(lines.stream(), Stream.of(line)).toList());
    }

    /** The same with one line written otherwise. */
    CaseText with(CaseLine old, CaseLine changed) {
        return new CaseText(
                person,
                lines.stream().map(line -> line.equals(old) ? changed : line).toList());
    }

    /** The same without one line. */
    CaseText without(CaseLine gone) {
        return new CaseText(
                person, lines.stream().filter(line -> !line.equals(gone)).toList());
    }

    /** The same about somebody of whom this is told otherwise; an empty value means that it is not known. */
    CaseText about(String key, String value) {
        Map<String, String> other = new TreeMap<>(person);
        if (value.isEmpty()) {
            other.remove(key);
        } else {
            other.put(key, value);
        }
        return new CaseText(other, lines);
    }

    /** The lines for which this holds. */
    List<CaseLine> lines(Predicate<CaseLine> which) {
        return lines.stream().filter(which).toList();
    }

    /** Every case that tells one thing less: first without a line, then without a detail, then of a vaguer person. */
    Stream<CaseText> smaller() {
        Stream<CaseText> withoutLine = lines.stream().map(this::without);
        Stream<CaseText> withoutDetail = lines.stream()
                .filter(line ->
                        !line.section().equals("labs") && !line.section().equals("vitals"))
                .flatMap(line -> line.details().keySet().stream().map(key -> with(line, line.without(key))));
        Stream<CaseText> vaguer = person.keySet().stream().map(key -> about(key, ""));
        return Stream.of(withoutLine, withoutDetail, vaguer).flatMap(s -> s);
    }

    String yaml() {
        Map<String, List<CaseLine>> sections = new LinkedHashMap<>();
        lines.forEach(line ->
                sections.computeIfAbsent(line.section(), s -> new ArrayList<>()).add(line));
        StringBuilder text = new StringBuilder("case: generated\nassessed-on: " + DAY + "\n");
        if (!person.isEmpty()) {
            text.append("patient: { ")
                    .append(person.entrySet().stream()
                            .map(e -> e.getKey() + ": " + e.getValue())
                            .collect(Collectors.joining(", ")))
                    .append(" }\n");
        }
        sections.forEach((section, told) -> {
            text.append(section).append(":\n");
            told.forEach(line -> text.append("  - ").append(line.yaml()).append('\n'));
        });
        return text.toString();
    }
}
