package org.fascicle.bench.figures;

import java.io.IOException;
import java.util.List;

/** Some figures that are measured together. */
@FunctionalInterface
public interface Figures {

    /**
     * Measures them.
     *
     * @throws IOException when a file cannot be read or written
     */
    List<Row> measure(Setting setting) throws IOException;
}
