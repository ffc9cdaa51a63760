package org.fascicle.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of docs/checks as the test reads it; docs/checks/README.md says how one is written.
 *
 * @param lines all of it
 * @param wrong the examples under Wrong
 * @param right the examples under Right
 */
record CheckPage(List<String> lines, List<Example> wrong, List<Example> right) {

    private static final String FENCE = "```";

    /**
     * Blocks that belong together.
     *
     * @param blocks what is put into the rule book
     * @param message the block with what the checker prints; its text is empty and its end 0 when there is none
     */
    record Example(List<Block> blocks, Block message) {}

    /**
     * One fenced block.
     *
     * @param info what stands behind the opening fence
     * @param text between the fences, with a line end behind each line
     * @param start index of the first line between the fences
     * @param end index of the closing fence
     */
    record Block(String info, String text, int start, int end) {}

    static CheckPage read(Path file) throws IOException {
        CheckPage page = new CheckPage(Files.readAllLines(file), new ArrayList<>(), new ArrayList<>());
        page.examples();
        return page;
    }

    private void examples() {
        List<Example> section = new ArrayList<>();
        boolean together = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                section = line.equals("## Wrong") ? wrong : line.equals("## Right") ? right : new ArrayList<>();
            }
            if (line.startsWith(FENCE)) {
                Block block = block(i);
                add(section, block, together);
                together = !block.info().isEmpty();
                i = block.end();
            } else {
                together &= line.isBlank();
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

    private static void add(List<Example> section, Block block, boolean together) {
        int last = section.size() - 1;
        if (!block.info().isEmpty() && !together) {
            section.add(new Example(List.of(block), new Block("", "", 0, 0)));
        } else if (block.info().isEmpty()) {
            section.set(last, new Example(section.get(last).blocks(), block));
        } else {
            List<Block> blocks = new ArrayList<>(section.get(last).blocks());
            blocks.add(block);
            section.set(last, new Example(blocks, section.get(last).message()));
        }
    }
}
