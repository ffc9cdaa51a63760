package org.fascicle.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fascicle.text.Place;
import org.fascicle.text.Yaml;
import org.fascicle.write.CaseDocument;
import org.fascicle.write.CaseLine;

/**
 * What is known about one person on one day, told in the words a case file is written in ({@code docs/cases.md}): names
 * or synonyms of the vocabulary, durations, doses and units as people write them. It never changes; every line told
 * gives another case. What is not told is unknown, never absent.
 *
 * <pre>{@code
 * PatientCase told = PatientCase.on(LocalDate.of(2026, 3, 1))
 *         .age("58").sex("female").pregnant("no")
 *         .present("muscle cramp", Map.of("site", "calf, foot", "timing", "night", "for", "6 weeks"))
 *         .absent("muscle weakness", "confusion")
 *         .lab("serum magnesium", "1.4 mg/dL")
 *         .medication(medicine, Map.of("for", "3 years"));
 * }</pre>
 */
public final class PatientCase {

    private static final Yaml.Entries NOTHING = new Yaml.Entries(Place.of(""), List.of());
    private static final String UNTITLED = "a person";

    private final CaseDocument document;

    private PatientCase(CaseDocument document) {
        this.document = document;
    }

    /** A case of which nothing is told yet. {@code day} is the day it is about: nothing asks the clock. */
    public static PatientCase on(LocalDate day) {
        return new PatientCase(new CaseDocument(NOTHING).with("case", UNTITLED).with("assessed-on", day.toString()));
    }

    /** What the case is called in the answer; never empty. */
    public PatientCase titled(String title) {
        return new PatientCase(document.with("case", title));
    }

    /** Years such as {@code 58}, or a time such as {@code 8 months}. */
    public PatientCase age(String age) {
        return told("patient", "age", Map.of("value", age));
    }

    /** {@code female}, {@code male} or {@code unknown}. */
    public PatientCase sex(String sex) {
        return told("patient", "sex", Map.of("value", sex));
    }

    /** {@code yes}, {@code no}, {@code unknown} or the weeks, such as {@code 26 weeks}. */
    public PatientCase pregnant(String pregnant) {
        return told("patient", "pregnant", Map.of("value", pregnant));
    }

    /** Findings that are there, of which nothing more is known. */
    public PatientCase present(String... findings) {
        return all("present", findings);
    }

    /** A finding that is there, with details such as {@code site}, {@code timing}, {@code for} or {@code course}. */
    public PatientCase present(String finding, Map<String, String> details) {
        return told("present", finding, details);
    }

    /** Findings that were asked about and are not there. */
    public PatientCase absent(String... findings) {
        return all("absent", findings);
    }

    /** Findings that were asked about without an answer. */
    public PatientCase unknown(String... findings) {
        return all("unknown", findings);
    }

    /** Every question that must be asked was asked: those of which nothing is told were denied. */
    public PatientCase askedAll() {
        return new PatientCase(document.with("asked", "all"));
    }

    /** A laboratory result of the day of the case: a value with its unit, or a word such as {@code low}. */
    public PatientCase lab(String test, String value) {
        return told("labs", test, Map.of("value", value));
    }

    /** A laboratory result with details: {@code value}, {@code on} (its day) and {@code reference}. */
    public PatientCase lab(String test, Map<String, String> details) {
        return told("labs", test, details);
    }

    /** A vital sign with its unit; {@code blood pressure} as {@code 120/80}. */
    public PatientCase vital(String vital, String value) {
        return told("vitals", vital, Map.of("value", value));
    }

    /** A medicine in use, with details such as {@code for} and {@code dose}, or none. */
    public PatientCase medication(String drug, Map<String, String> details) {
        return told("medications", drug, details);
    }

    /** Medicines in use, of which nothing more is known. */
    public PatientCase medications(String... drugs) {
        return all("medications", drugs);
    }

    /** Known conditions. */
    public PatientCase conditions(String... conditions) {
        return all("conditions", conditions);
    }

    /** Ways of life. */
    public PatientCase life(String... habits) {
        return all("life", habits);
    }

    /**
     * Anything a case file can tell.
     *
     * @param section the key it stands under, such as {@code supplements} or {@code stopped}
     * @param word what is told
     * @param details of it by key; {@code value} alone stands behind the word
     */
    public PatientCase told(String section, String word, Map<String, String> details) {
        return new PatientCase(document.with(new CaseLine(section, word, details)));
    }

    private PatientCase all(String section, String... words) {
        PatientCase told = this;
        for (String word : words) {
            told = told.told(section, word, Map.of());
        }
        return told;
    }

    /** The case as a file holds it; lines named in an answer or a message are lines of this text. */
    public String toText() {
        return document.text();
    }

    /** Both tell the same in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PatientCase told && document.equals(told.document);
    }

    @Override
    public int hashCode() {
        return document.hashCode();
    }

    @Override
    public String toString() {
        return toText();
    }
}
