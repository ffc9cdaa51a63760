package org.fascicle.ask;

import org.fascicle.model.Person;
import org.fascicle.model.Sex;

/** Whether it makes sense to ask about a pregnancy. */
final class Pregnancy {

    private static final double YOUNGEST = 10;
    private static final double OLDEST = 60;

    private Pregnancy() {}

    /** Nothing that is told of the person rules it out. */
    static boolean possible(Person person) {
        return person.sex() != Sex.MALE
                && (person.age() == null || (person.age() >= YOUNGEST && person.age() <= OLDEST));
    }
}
