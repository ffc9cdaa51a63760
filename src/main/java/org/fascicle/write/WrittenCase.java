package org.fascicle.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A case in the making, line by line; no two lines tell the same thing.
 *
 * @param lines what is told, the person's age and sex among them
 */
public record WrittenCase(List<CaseLine> lines) {

    /** The day it is about. */
    public static final String DAY = "2026-03-01";

    static final String ASKED = "asked";

    /** Keeps the first of the lines that tell the same thing. */
    public WrittenCase {
        List<CaseLine> kept = new ArrayList<>();
        for (CaseLine line : lines) {
            if (kept.stream().noneMatch(line::sameThing)) {
                kept.add(line);
            }
        }
        lines = List.copyOf(kept);
    }

    /** Everything both tell. */
    public WrittenCase and(WrittenCase other) {
        List<CaseLine> all = new ArrayList<>(lines);
        all.addAll(other.lines);
        return new WrittenCase(all);
    }

    /** Whether nothing that both speak of is told in two ways. */
    public boolean agrees(WrittenCase other) {
        return lines.stream()
                .noneMatch(line ->
                        other.lines.stream().anyMatch(one -> one.word().equals(line.word()) && !one.equals(line)));
    }

    /** The same with lines in the place of those that tell the same thing or deny it. */
    public WrittenCase told(List<CaseLine> otherwise) {
        List<CaseLine> all = new ArrayList<>(otherwise);
        lines.stream()
                .filter(line -> otherwise.stream().noneMatch(one -> one.word().equals(line.word())))
                .forEach(all::add);
        return new WrittenCase(all);
    }

    /** The same without a line. */
    public WrittenCase without(CaseLine line) {
        return new WrittenCase(lines.stream().filter(one -> !one.equals(line)).toList());
    }

    /** As a document of a scenario file. */
    public String yaml(String title, String why, String expect) {
        StringBuilder text =
                new StringBuilder("scenario: ").append(plain(title)).append('\n');
        text.append("why: ").append(plain(why)).append('\n');
        text.append("assessed-on: ").append(DAY).append('\n');
        Map<String, List<CaseLine>> sections = new LinkedHashMap<>();
        lines.forEach(line ->
                sections.computeIfAbsent(line.section(), s -> new ArrayList<>()).add(line));
        List<CaseLine> person = sections.getOrDefault("patient", List.of());
        if (!person.isEmpty()) {
            text.append(person.stream()
                    .map(line -> line.word() + ": " + line.details().get("value"))
                    .collect(Collectors.joining(", ", "patient: { ", " }\n")));
        }
        sections.remove("patient");
        if (sections.remove(ASKED) != null) {
            text.append("asked: all\n");
        }
        sections.forEach((section, told) -> text.append(section)
                .append(told.stream().map(CaseLine::yaml).collect(Collectors.joining(", ", ": [", "]\n"))));
        return text.append("expect: { ").append(expect).append(" }\n").toString();
    }

    /** Everything told, in words. */
    public String said() {
        return lines.isEmpty()
                ? "nothing told"
                : lines.stream().map(CaseLine::said).collect(Collectors.joining(", "));
    }

    private static String plain(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
