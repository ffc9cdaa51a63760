package org.fascicle.analyse.impact;

import java.util.stream.Collectors;

/** A text of several lines put on one. */
final class OneLine {

    private OneLine() {}

    static String of(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }
}
