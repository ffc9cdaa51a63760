package org.fascicle.rulebook.problem;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of problem a rule book can have. A code never changes its meaning; each has a page in docs/checks. */
public enum Code {
    CHARACTER("FR-001", "A character that only looks right"),
    NOT_CLOSED("FR-002", "A quote or a note that is not closed"),
    ESCAPE("FR-003", "A backslash"),
    PART_MISSING("FR-004", "rule, when, then or end is missing"),
    KEYWORD("FR-005", "A misspelt rule, when, then or end"),
    BRACKET("FR-006", "A bracket too few or too many"),
    TOO_DEEP("FR-007", "Brackets that go too deep"),
    OUTSIDE("FR-008", "Something that stands outside the rules"),
    COMMA("FR-009", "A comma too few or too many"),
    COMPARISON("FR-010", "A sign that compares nothing"),
    AND_OR("FR-011", "Parts of a fact joined by the wrong word or sign"),
    SEMICOLON("FR-012", "A semicolon too few or too many"),
    NAME_QUOTES("FR-013", "A rule name without quotes"),
    UNREADABLE("FR-014", "Something that cannot be read as a rule"),
    NOTE_SHAPE("FR-015", "A note with @ that cannot be read"),
    PACKAGE("FR-016", "A package that does not follow the file"),
    IMPORT("FR-017", "An import that does not belong here"),
    FILE("FR-018", "A file that cannot be used"),
    COMMENT_INSIDE("FR-019", "A note between /* and */ inside a rule"),

    RULE_NAME("FR-101", "A rule name that is not an id and a claim"),
    ID_TWICE("FR-102", "An id that is used twice"),
    NOTE_UNKNOWN("FR-103", "A note that does not exist"),
    STATUS("FR-104", "A status that is missing or unknown"),
    SOURCE_MISSING("FR-105", "A rule without a source"),
    SOURCE_UNKNOWN("FR-106", "A source that is not in the list"),
    ROW_UNKNOWN("FR-107", "A row of the knowledge that is not in the list"),

    FACT("FR-201", "A fact that does not exist"),
    FIELD("FR-202", "A field that does not exist"),
    TYPE("FR-203", "A value that does not fit its field"),
    SCALE("FR-204", "A value that is not on its scale"),
    WORD("FR-205", "A word that is not in the vocabulary"),
    VARIABLE("FR-206", "A variable that is not known here"),
    VARIABLE_TWICE("FR-207", "A variable that is named twice"),
    PRESENCE("FR-208", "Neither present nor absent"),
    UNSTATED("FR-209", "A number that nobody may have stated"),
    ORDER("FR-210", "Above or below where there is no order"),
    SIDES("FR-211", "A comparison that does not begin with a field"),
    NUMBER("FR-212", "A number written in a way that misleads"),
    RULE_ID("FR-213", "A rule id that no rule has"),
    ASKED_TWICE("FR-214", "A fact that is asked the same thing twice"),

    NO_CONDITION("FR-301", "A rule without a condition"),
    NOT_ALLOWED("FR-302", "Something a rule may not do"),
    ATTRIBUTE("FR-303", "A word that steers the engine"),
    EXTRA("FR-304", "Something other than a rule in a rule file"),
    GROUP("FR-305", "A group where one fact belongs"),
    TOO_MANY("FR-306", "A rule that is too large"),
    OPEN("FR-307", "A second fact that could be any of its kind"),
    CIRCLE("FR-308", "Rules that go round in a circle"),

    CONCLUSION("FR-401", "A rule that does not conclude exactly one thing"),
    VALUES("FR-402", "A conclusion of too few or too many values"),
    OWN_ID("FR-403", "A conclusion without the id of its rule"),
    CONCLUDED("FR-404", "A fact that no rule may conclude"),
    DIVISION("FR-405", "A division that could go wrong"),

    SAME("FR-501", "Two rules that say the same", true),
    IMPLIED("FR-502", "A rule that another rule already covers", true),
    NEVER("FR-503", "Conditions that can never hold together", true),
    REASSURES("FR-504", "A rule that reassures where another warns", true),
    UNREAD_CONCLUSION("FR-505", "A conclusion that nothing reads", true),
    UNREACHED("FR-506", "A rule that nothing can reach", true),
    BAND("FR-507", "A gap or an overlap between two cut-offs", true),
    REVIEW("FR-508", "A source that is past its review date", true),
    UNREAD_WORD("FR-509", "A word that no rule reads", true),
    NO_COMMENT("FR-510", "A condition without its comment", true),
    ACCEPTED("FR-511", "An accepted warning that is no longer there", true),
    SAID("FR-512", "A sentence that no report may say", true),

    LIST("FR-601", "A list of words or sources that cannot be used"),

    FAULT("FR-900", "A fault of Fascicle itself");

    private final String id;
    private final String title;
    private final boolean warning;

    Code(String id, String title) {
        this(id, title, false);
    }

    Code(String id, String title, boolean warning) {
        this.id = id;
        this.title = title;
        this.warning = warning;
    }

    /** Such as {@code FR-012}. */
    public String id() {
        return id;
    }

    /** What it is about, in a few words. */
    public String title() {
        return title;
    }

    /** Whether a rule book with it can still be used. */
    public boolean warning() {
        return warning;
    }

    /** The code of that id. */
    public static Optional<Code> of(String id) {
        return Arrays.stream(values()).filter(code -> code.id.equals(id)).findFirst();
    }
}
