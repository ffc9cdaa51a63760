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
    private static final Block NO_MESSAGE = new Block("", "", 0, 0);

    /**
     * Blocks that belong together.
     *
     * @param blocks what is put into the rule book
     * @param message the block with what the checker prints; its text is empty and its end 0 when there is none
     */
    record Example(List<Block> blocks, Block message) {

        boolean takes(Block block) {
            String path = PageFile.of(block).path();
            return message.equals(NO_MESSAGE)
                    && blocks.stream().noneMatch(b -> PageFile.of(b).path().equals(path));
        }
    }

    /**
     * One fenced block.
     *
     * @param info what stands behind the opening fence
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
        CheckPage page = new CheckPage(Files.readAllLines(file), new ArrayList<>(), new ArrayList<>());
        page.examples();
        return page;
    }

    private void examples() {
        List<Example> section = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                section = line.equals("## Wrong") ? wrong : line.equals("## Right") ? right : new ArrayList<>();
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

    /** A block belongs to the blocks above it until their message comes, or a block for the same file. */
    private static void add(List<Example> section, Block block) {
        Example last = section.isEmpty() ? null : section.get(section.size() - 1);
        if (last != null && block.isMessage()) {
            section.set(section.size() - 1, new Example(last.blocks(), block));
        } else if (last != null && last.takes(block)) {
            List<Block> blocks = new ArrayList<>(last.blocks());
            blocks.add(block);
            section.set(section.size() - 1, new Example(blocks, last.message()));
        } else {
            section.add(new Example(List.of(block), NO_MESSAGE));
        }
    }
}
