package org.fascicle.text;

import java.util.List;
import java.util.Optional;

/** A piece of a YAML or JSON file with its place. */
public sealed interface Yaml {

    /** Where it begins. */
    Place place();

    /** What to call it in a message. */
    String kind();

    /**
     * A word, a number, a sentence.
     *
     * @param value as written, without quotes
     */
    record Text(Place place, String value) implements Yaml {

        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A list. */
    record Items(Place place, List<Yaml> items) implements Yaml {

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with their values, in the order written. */
    record Entries(Place place, List<Entry> entries) implements Yaml {

        @Override
        public String kind() {
            return "keys with values";
        }

        /** The value of a key. */
        public Optional<Yaml> find(String key) {
            for (Entry entry : entries) {
                if (entry.key().equals(key)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }
    }

    /** One key with its value. */
    record Entry(Place place, String key, Yaml value) {}
}
