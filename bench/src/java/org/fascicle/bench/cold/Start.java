package org.fascicle.bench.cold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program that is started as a process of its own and awaited. */
final class Start {

    /** The shell takes the time, to the millisecond, of the process and all it starts. */
    private static final List<String> TIMED =
            List.of("bash", "-c", "TIMEFORMAT='took %3R %3U %3S'; time \"$@\"", "timed");

    private final List<String> command;
    private final Map<String, String> environment;
    private final String expected;
    private final List<Double> processor = new ArrayList<>();

    /**
     * A command.
     *
     * @param environment what it finds set beside what is set here
     * @param expected what must stand in what it prints
     */
    Start(List<String> command, Map<String, String> environment, String expected) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.expected = expected;
    }

    /** Seconds from its start to its end. */
    double wall() {
        List<String> timed = new ArrayList<>(TIMED);
        timed.addAll(command);
        String out = printed(timed);
        if (!out.contains(expected)) {
            throw new IllegalStateException("The program did not do its work (" + command + ")\n" + out);
        }
        String[] took = out.substring(out.lastIndexOf("took ") + "took ".length())
                .strip()
                .split(" ", -1);
        processor.add(Double.parseDouble(took[1]) + Double.parseDouble(took[2]));
        return Double.parseDouble(took[0]);
    }

    private String printed(List<String> timed) {
        ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was started before the measurement does not count. */
    void forget() {
        processor.clear();
    }

    /** Seconds of the processor, the median over all starts. */
    double processor() {
        double[] sorted =
                processor.stream().mapToDouble(value -> value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
