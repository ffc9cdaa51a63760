package org.fascicle.author;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.fascicle.wording.Wording;

/** The small words of an answer, such as “at least”: ways to say one thing, with bars between in the bundle. */
record Terms(Wording wording) {

    /** All ways to say it, those of most words first; none when the bundle has none. */
    List<String> all(String key) {
        if (!wording.has(key)) {
            return List.of();
        }
        return Arrays.stream(wording.say(key).split("\\|", -1))
                .sorted(Comparator.comparingInt((String way) -> way.split(" ", -1).length)
                        .reversed())
                .toList();
    }

    /** The usual way to say it; the other text when the bundle has none. */
    String first(String key, String otherwise) {
        return wording.has(key) ? wording.say(key).split("\\|", -1)[0] : otherwise;
    }
}
