package org.fascicle.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.text.Problem;

/**
 * The scenarios of a file, by the words and rules of one rule book.
 *
 * @param whole those whose case could be read to the end, in the order of the file
 * @param inCases what could not be read of cases
 * @param inExpectations what could not be read of what is expected of them
 */
public record ReadScenarios(List<Scenario> whole, List<Problem> inCases, List<Problem> inExpectations) {

    /** Ids of all rules that are named in what is expected. */
    Set<String> rules() {
        return whole.stream()
                .flatMap(scenario -> scenario.expectation().stream())
                .flatMap(expectation -> expectation.rules().stream())
                .collect(Collectors.toSet());
    }
}
