package org.fascicle.report.html;

/**
 * A source that rules of a page rest on.
 *
 * @param key what rules call it
 * @param title of the work
 * @param publisher or journal
 * @param year of publication, as written
 * @param address where it can be read on the web; empty when there is none
 */
public record Citation(String key, String title, String publisher, String year, String address) {}
