package org.fascicle.scenario;

/** Told how a run goes on, by several threads at once. */
public interface RunListener {

    /** Nobody looks. */
    RunListener NONE = new RunListener() {
        @Override
        public void starts(int cases) {}

        @Override
        public void done() {}
    };

    /** All cases are read; so many will be run. */
    void starts(int cases);

    /** One more case has been run. */
    void done();
}
