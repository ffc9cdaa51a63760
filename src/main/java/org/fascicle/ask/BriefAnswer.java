package org.fascicle.ask;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.fascicle.wording.Wording;

/** The short answers: yes, no, not known. */
enum BriefAnswer {
    YES,
    NO,
    UNKNOWN;

    /** The short answer somebody gave, in one of the ways the wording lists. */
    static Optional<BriefAnswer> of(String said, Wording wording) {
        String plain = said.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> Arrays.asList(wording.say("consult.short", one).split("\\|", -1))
                        .contains(plain))
                .findFirst();
    }
}
