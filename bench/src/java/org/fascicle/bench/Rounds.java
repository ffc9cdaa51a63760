package org.fascicle.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Things measured in turn, round after round, so that a busy neighbour on the machine hits all of them alike; what
 * counts is the ratio within a round, and of those the median.
 */
public final class Rounds {

    private final Map<String, List<Double>> measured = new LinkedHashMap<>();

    /** Measures each once in every round. */
    public static Rounds of(int rounds, Map<String, DoubleSupplier> things) {
        Rounds all = new Rounds();
        things.keySet().forEach(name -> all.measured.put(name, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            things.forEach((name, thing) -> all.measured.get(name).add(thing.getAsDouble()));
        }
        return all;
    }

    /** The median of one over all rounds. */
    public double median(String name) {
        return middle(measured.get(name).stream().mapToDouble(value -> value).toArray());
    }

    /** The median of the ratios that one had to another in each round. */
    public double ratio(String one, String other) {
        List<Double> above = measured.get(one);
        List<Double> below = measured.get(other);
        double[] ratios = new double[above.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = above.get(i) / below.get(i);
        }
        return middle(ratios);
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
