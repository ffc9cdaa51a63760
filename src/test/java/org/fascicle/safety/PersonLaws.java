package org.fascicle.safety;

import java.util.Set;

/** Children are at least as urgent as adults, and somebody of whom too little is known as whoever it could be. */
final class PersonLaws {

    private static final int ADULT = 16;
    private static final int OLDEST = 100;

    /** What is small in every child, so that a limit for adults says nothing. A new one is argued here. */
    private static final Set<String> GROWING = Set.of("grip strength");

    static final Law P20_UNKNOWN_AGE_IS_THE_AGE_MOST_AT_RISK = Law.ofCases((bench, text, chance) -> {
        int age = ADULT + chance.nextInt(OLDEST - ADULT);
        return Law.lower(
                bench, text.about("age", String.valueOf(age)), text.about("age", ""), "without the age " + age);
    });

    static final Law P20_UNKNOWN_PREGNANCY_IS_NOT_DENIED = Law.ofCases((bench, text, chance) -> {
        CaseText woman = text.about("sex", "female");
        return Law.lower(
                bench, woman.about("pregnant", "no"), woman.about("pregnant", ""), "with an unknown pregnancy");
    });

    static final Law P21_CHILDREN = Law.ofCases((bench, text, chance) -> {
        CaseText born = text.lines(line -> GROWING.contains(line.word())).stream()
                .reduce(text.about("pregnant", ""), CaseText::without, (a, b) -> b);
        return Law.lower(
                bench, born.about("age", "30"), born.about("age", String.valueOf(chance.nextInt(16))), "a child");
    });

    private PersonLaws() {}
}
