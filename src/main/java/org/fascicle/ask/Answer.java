package org.fascicle.ask;

import java.util.Optional;
import org.fascicle.write.CaseLine;

/**
 * One answer to a question.
 *
 * @param line as a case would tell it; of a band, one value of it
 * @param band every other value that would change the same; nothing when the line stands for itself
 * @param effect what it would change
 */
public record Answer(CaseLine line, Optional<Band> band, Effect effect) {

    /** An answer that stands for itself. */
    public Answer(CaseLine line, Effect effect) {
        this(line, Optional.empty(), effect);
    }
}
