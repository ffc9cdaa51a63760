package org.fascicle.analyse.watch;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.text.Problem;

/** Warnings that were not there before, wherever in their file they stand by now. */
final class NewWarnings {

    private NewWarnings() {}

    /** Those of now for which there was none before. */
    static List<Problem> among(List<Problem> now, List<Problem> before) {
        List<Problem> fresh = new ArrayList<>(now);
        before.forEach(known ->
                fresh.stream().filter(one -> same(known, one)).findFirst().ifPresent(fresh::remove));
        return List.copyOf(fresh);
    }

    private static boolean same(Problem one, Problem other) {
        return one.place().file().equals(other.place().file())
                && one.code().equals(other.code())
                && one.what().equals(other.what());
    }
}
