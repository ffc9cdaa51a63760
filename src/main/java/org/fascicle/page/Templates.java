package org.fascicle.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.util.Map;

/** The templates of {@code src/main/jte}, compiled when the program was built. Every value is escaped for its place. */
public final class Templates {

    /** Where the build puts the compiled templates; the same name stands in the pom. */
    private static final String COMPILED = "org.fascicle.templates";

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), COMPILED);

    private Templates() {}

    /** A page as text: the template's path below {@code src/main/jte}, and its parameters by name. */
    public static String page(String template, Map<String, Object> parameters) {
        StringOutput page = new StringOutput();
        render(template, parameters, page);
        return page.toString();
    }

    /** A page written as it is made. */
    public static void write(String template, Map<String, Object> parameters, Writer to) {
        render(template, parameters, new WriterOutput(to));
    }

    private static void render(String template, Map<String, Object> parameters, TemplateOutput to) {
        ENGINE.render(template, parameters, to);
    }
}
