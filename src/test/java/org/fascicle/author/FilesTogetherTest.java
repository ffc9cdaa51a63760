package org.fascicle.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTogetherTest {

    @TempDir
    private Path folder;

    @Test
    void a_failure_after_the_first_file_is_in_its_place_puts_it_back() throws IOException {
        Path one = Files.writeString(folder.resolve("one"), "as it was");
        Path other = folder.resolve("new/deep/other");
        FilesTogether.Change change = new FilesTogether.Change(one, "as it was", "changed");

        // The same change twice: the second finds nothing left to put into its place.
        assertThatThrownBy(() ->
                        FilesTogether.write(List.of(new FilesTogether.Change(other, null, "new"), change, change)))
                .isInstanceOf(IOException.class);

        assertThat(one).hasContent("as it was");
        assertThat(names()).containsExactly("one");
    }

    @Test
    void a_file_that_was_edited_meanwhile_is_left_alone() throws IOException {
        Path one = Files.writeString(folder.resolve("one"), "edited");

        assertThatThrownBy(() -> FilesTogether.write(List.of(new FilesTogether.Change(one, "as read", "changed"))))
                .isInstanceOf(IOException.class);

        assertThat(one).hasContent("edited");
        assertThat(names()).containsExactly("one");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).toList();
        }
    }
}
