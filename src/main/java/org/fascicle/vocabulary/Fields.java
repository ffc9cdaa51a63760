package org.fascicle.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.text.Problem;
import org.fascicle.text.Yaml;

/** Small readings of a piece of YAML; what does not fit becomes a problem. */
final class Fields {

    private Fields() {}

    /** The entries of a map; nothing stands for no entries. */
    static List<Yaml.Entry> entries(Yaml yaml, List<Problem> problems) {
        if (yaml instanceof Yaml.Entries map) {
            return map.entries();
        }
        if (!(yaml instanceof Yaml.Text text && text.value().isEmpty())) {
            problems.add(new Problem(
                    yaml.place(), "keys with values belong here [" + shown(yaml) + "]", "Write key: value, indented."));
        }
        return List.of();
    }

    static Optional<String> text(Yaml.Entries fields, String key) {
        return fields.find(key)
                .filter(Yaml.Text.class::isInstance)
                .map(value -> ((Yaml.Text) value).value())
                .filter(value -> !value.isEmpty());
    }

    /** The texts of a list, or the one text that stands in its place. */
    static List<String> texts(Yaml.Entries fields, String key, List<Problem> problems) {
        List<String> texts = new ArrayList<>();
        fields.find(key).ifPresent(value -> {
            if (value instanceof Yaml.Text one) {
                texts.add(one.value());
            } else if (value instanceof Yaml.Items list) {
                list.items().forEach(item -> {
                    if (item instanceof Yaml.Text text) {
                        texts.add(text.value());
                    } else {
                        problems.add(new Problem(
                                item.place(), "a word belongs here [" + item.kind() + "]", "Write one word or text."));
                    }
                });
            } else {
                problems.add(
                        new Problem(value.place(), "a list of words belongs here [" + key + "]", "Write [one, two]."));
            }
        });
        return texts;
    }

    static Optional<Double> number(Yaml yaml, List<Problem> problems) {
        if (yaml instanceof Yaml.Text text) {
            try {
                return Optional.of(Double.parseDouble(text.value()));
            } catch (NumberFormatException e) {
                // reported below with its place
            }
        }
        problems.add(new Problem(
                yaml.place(), "a number belongs here [" + shown(yaml) + "]", "Write a number with a decimal point."));
        return Optional.empty();
    }

    static List<Double> numbers(Yaml yaml, List<Problem> problems) {
        if (!(yaml instanceof Yaml.Items list)) {
            problems.add(
                    new Problem(yaml.place(), "a list of numbers belongs here [" + shown(yaml) + "]", "Write [1, 2]."));
            return List.of();
        }
        return list.items().stream()
                .flatMap(item -> number(item, problems).stream())
                .toList();
    }

    static String shown(Yaml yaml) {
        return yaml instanceof Yaml.Text text ? text.value() : yaml.kind();
    }
}
