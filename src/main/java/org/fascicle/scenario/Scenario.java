package org.fascicle.scenario;

import java.util.Optional;
import org.fascicle.model.Case;

/**
 * A case from a file, with what is expected of it when it is a scenario and what its source says when it is published.
 *
 * @param about the case
 * @param expectation empty for a plain case
 * @param truth the answer its source gives, when it gives one
 */
public record Scenario(Case about, Optional<Expectation> expectation, Optional<Truth> truth) {}
