package org.fascicle.model;

/** A concluded fact that carries the id of the rule that said it. */
public interface Statement {

    /** The id of the rule. */
    String rule();

    /** The same said by another rule. */
    Fact by(String other);
}
