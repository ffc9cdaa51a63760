package org.fascicle.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page with examples as the tests read it; docs/checks/README.md says how one is written.
 *
 * @param lines all of it
 * @param sections the examples under each heading
 */
record CheckPage(List<String> lines, Map<String, List<Example>> sections) {

    private static final String FENCE = "```";

    /**
     * One fenced block.
     *
     * @param info what stands behind the opening fence; nothing for a message
     * @param text between the fences, with a line end behind each line
     * @param start index of the first line between the fences
     * @param end index of the closing fence
     */
    record Block(String info, String text, int start, int end) {

        boolean isMessage() {
            return info.isEmpty();
        }
    }

    static CheckPage read(Path file) throws IOException {
        CheckPage page = new CheckPage(Files.readAllLines(file), new LinkedHashMap<>());
        page.examples();
        return page;
    }

    /** The examples under a heading, in order. */
    List<Example> under(String heading) {
        return sections.getOrDefault("## " + heading, List.of());
    }

    private void examples() {
        List<Example> section = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                section = sections.computeIfAbsent(line, heading -> new ArrayList<>());
            } else if (line.startsWith(FENCE)) {
                Block block = block(i);
                add(section, block);
                i = block.end();
            }
        }
    }

    private Block block(int fence) {
        int end = fence + 1;
        while (!lines.get(end).equals(FENCE)) {
            end++;
        }
        String text = String.join("\n", lines.subList(fence + 1, end));
        String info = lines.get(fence).substring(FENCE.length()).strip();
        return new Block(info, text.isEmpty() ? "" : text + "\n", fence + 1, end);
    }

    private static void add(List<Example> section, Block block) {
        int last = section.size() - 1;
        if (last >= 0 && section.get(last).takes(block)) {
            section.set(last, section.get(last).with(block));
        } else {
            section.add(Example.of(block));
        }
    }
}
