package org.fascicle.ask;

import java.util.List;

/**
 * Something to ask next.
 *
 * @param section where the answer stands in a case, such as {@code present} or {@code labs}
 * @param words what it is about; several only when they are asked about together
 * @param answers those that would change the report, the one that changes most first
 */
public record Question(String section, List<String> words, List<Answer> answers) {}
