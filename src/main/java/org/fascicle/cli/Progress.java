package org.fascicle.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.fascicle.scenario.RunListener;

/** A bar on the terminal for runs long enough to wait for; nothing where nobody looks; the launcher knows. */
final class Progress implements RunListener, AutoCloseable {

    private static final int WORTH_A_BAR = 50;
    private static final String TERMINAL = "fascicle.terminal";

    private volatile ProgressBar bar;

    @Override
    public void starts(int cases) {
        if (bar != null) {
            bar.maxHint(bar.getMax() + cases);
        } else if (Boolean.getBoolean(TERMINAL) && cases >= WORTH_A_BAR) {
            bar = new ProgressBarBuilder()
                    .setTaskName("cases")
                    .setInitialMax(cases)
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public void done() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
