package org.fascicle.bench.figures;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table, and where it is kept. */
public final class Report {

    private static final Path PAGE = Path.of("docs", "performance.md");
    private static final String BEGIN = "<!-- measured: begin -->";
    private static final String END = "<!-- measured: end -->";
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private Report() {}

    /** The table with what it was measured on. */
    public static String of(List<Row> rows, boolean quick) throws IOException {
        return "Measured on " + LocalDate.now(ZoneId.systemDefault()) + (quick ? " (`--quick`: a first look)" : "")
                + ". " + machine() + "\n\n| figure | target | measured |\n|---|---|---|\n"
                + rows.stream().map(Row::line).collect(Collectors.joining("\n"));
    }

    private static String machine() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X"))
                .toList();
        return processor() + ", " + runtime.availableProcessors() + " processors, " + System.getProperty("os.name")
                + " "
                + System.getProperty("os.arch") + "; Java " + Runtime.version() + " ("
                + System.getProperty("java.vendor")
                + "), heap up to " + runtime.maxMemory() / (1 << 20) + " MiB, flags " + String.join(" ", flags)
                + "; the launcher sets its own.";
    }

    private static String processor() throws IOException {
        if (!Files.isReadable(PROCESSOR)) {
            return "A processor of unknown make";
        }
        try (Stream<String> lines = Files.lines(PROCESSOR)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("A processor of unknown make");
        }
    }

    /** Puts it into the page between its marks. */
    public static void write(String table) throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IllegalStateException("There is no place for the table in (" + PAGE + ")");
        }
        Files.writeString(
                PAGE, page.substring(0, begin) + "\n" + table + "\n" + page.substring(end), StandardCharsets.UTF_8);
    }
}
