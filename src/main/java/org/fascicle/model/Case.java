package org.fascicle.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything known about one person on one day.
 *
 * @param title what the case is called
 * @param why why it is worth keeping; empty when not said
 * @param file where it was read, as the user would write it; empty when made in a program
 * @param line of its first line in the file, from 1; 0 when made in a program
 * @param assessedOn the day it is about; nothing else tells the program what day it is
 * @param told the facts, in the order of the file
 * @param notUnderstood what no rule can read
 */
public record Case(
        String title,
        String why,
        String file,
        int line,
        LocalDate assessedOn,
        List<Told> told,
        List<NotUnderstood> notUnderstood) {

    /** Keeps its own copies of the lists. */
    public Case {
        told = List.copyOf(told);
        notUnderstood = List.copyOf(notUnderstood);
    }
}
