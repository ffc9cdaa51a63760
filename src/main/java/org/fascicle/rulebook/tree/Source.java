package org.fascicle.rulebook.tree;

import java.time.LocalDate;
import org.fascicle.text.Place;

/**
 * One citation.
 *
 * @param key what rules call it
 * @param title of the work
 * @param publisher or journal
 * @param year of publication, as written
 * @param address where it can be read; empty when there is none
 * @param read how the project knows it: yes, in part, secondary, from memory
 * @param reviewBy the day by which somebody must look at it again
 * @param place where it stands
 */
public record Source(
        String key,
        String title,
        String publisher,
        String year,
        String address,
        String read,
        LocalDate reviewBy,
        Place place) {}
