package org.fascicle.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final String HOSTILE = "</title><script>alert(\"1\")</script>";

    @Test
    void a_page_holds_its_style_and_script_and_needs_no_other_file() {
        String page = page("A page");

        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("<html lang=\"en\">", "<title>A page</title>", "--paper", "data-fold", "the content")
                .doesNotContain("<link rel=\"stylesheet", "src=", "url(");
    }

    @Test
    void what_a_page_is_given_is_escaped() {
        assertThat(page(HOSTILE)).doesNotContain("<script>alert").contains("&lt;/title&gt;");
    }

    @Test
    void a_page_written_as_it_is_made_is_the_same_page() {
        StringWriter written = new StringWriter();
        Templates.write("layout.jte", parameters("A page"), written);

        assertThat(written.toString()).isEqualTo(page("A page"));
    }

    private static String page(String title) {
        return Templates.page("layout.jte", parameters(title));
    }

    private static Map<String, Object> parameters(String title) {
        Content content = output -> output.writeContent("the content");
        return Map.of("language", "en", "title", title, "kind", "plain", "look", Look.with(), "content", content);
    }
}
