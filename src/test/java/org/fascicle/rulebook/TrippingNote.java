package org.fascicle.rulebook;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A note that a rule file could bring along, with values to be worked out. */
@Retention(RetentionPolicy.RUNTIME)
public @interface TrippingNote {

    /** Any text. */
    String value() default "";

    /** Any class. */
    Class<?> of() default Object.class;
}
