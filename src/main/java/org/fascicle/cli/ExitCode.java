package org.fascicle.cli;

/** How a command ends. */
final class ExitCode {

    /** All as expected. */
    static final int FINE = 0;
    /** An expectation failed. */
    static final int FAILED = 1;
    /** Something could not be read: a file, a word in a case, an argument. */
    static final int UNREADABLE = 2;
    /** The rule book was refused. */
    static final int REFUSED = 3;
    /** A fault of the program. */
    static final int FAULT = 4;

    private ExitCode() {}
}
