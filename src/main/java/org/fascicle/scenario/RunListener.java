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

    /** So many cases more will be run; told again when more of them are read. */
    void starts(int cases);

    /** One more case has been run. */
    void done();
}
