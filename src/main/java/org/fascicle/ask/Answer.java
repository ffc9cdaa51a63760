package org.fascicle.ask;

import org.fascicle.write.CaseLine;

/**
 * One answer to a question.
 *
 * @param line as a case would tell it
 * @param effect what it would change
 */
public record Answer(CaseLine line, Effect effect) {}
