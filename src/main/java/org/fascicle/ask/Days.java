package org.fascicle.ask;

import org.fascicle.text.Yaml;

/** The day an interview is about. */
final class Days {

    private Days() {}

    /** As it is written in the document; empty while nobody said it. */
    static String of(Standing standing) {
        return standing.document()
                .yaml()
                .find("assessed-on")
                .filter(Yaml.Text.class::isInstance)
                .map(text -> ((Yaml.Text) text).value())
                .orElse("");
    }
}
