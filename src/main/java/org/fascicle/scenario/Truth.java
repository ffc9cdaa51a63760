package org.fascicle.scenario;

import java.util.List;
import org.fascicle.model.Urgency;

/**
 * The answer the source of a published case gives.
 *
 * @param primary nutrients it names first
 * @param secondary nutrients it names beside them
 * @param notShort nutrients it gives as normal or rejects
 * @param escalation how soon the person had to be seen
 * @param notTold why its first answer cannot be told from what the case gives; empty when it can
 */
public record Truth(
        List<String> primary, List<String> secondary, List<String> notShort, Urgency escalation, String notTold) {}
