package org.fascicle.vocabulary;

/** The lists of words. */
public enum Lexicon {
    FINDING("findings"),
    SITE("sites"),
    TIMING("timings"),
    TEST("tests"),
    VITAL("vitals"),
    DRUG("drugs"),
    DRUG_CLASS("drug-classes"),
    CONDITION("conditions"),
    HABIT("habits"),
    NUTRIENT("nutrients"),
    MIMIC("mimics");

    private final String file;

    Lexicon(String file) {
        this.file = file;
    }

    /** The name of its file or folder below {@code rules/vocabulary}. */
    public String file() {
        return file;
    }

    /** What a list of such words is called in a message. */
    public String plural() {
        return file.replace('-', ' ');
    }
}
