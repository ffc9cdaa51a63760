package org.fascicle.report.rules;

import java.util.List;

/**
 * A page that leads to rules by what they have to do with.
 *
 * @param file its name, beside the other pages
 * @param kind what its words are, the end of a key of the wording
 * @param entries its words, by name
 */
public record BookIndex(String file, String kind, List<Entry> entries) {

    /**
     * One word.
     *
     * @param words what it is called
     * @param detail more about it; empty when there is none
     * @param address where more can be read; empty when there is none
     * @param rules what leads to its rules
     */
    public record Entry(String words, String detail, String address, List<Link> rules) {}

    /**
     * What leads to a rule.
     *
     * @param id of the rule
     * @param title its claim
     * @param address of its place among the pages
     */
    public record Link(String id, String title, String address) {}
}
