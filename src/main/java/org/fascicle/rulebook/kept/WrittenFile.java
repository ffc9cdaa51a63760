package org.fascicle.rulebook.kept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.SourceText;

/** A rule file that was read without a problem, written down as it was read. A rule of it is made when it is asked for. */
public final class WrittenFile {

    private final byte[] bytes;
    private final SourceText source;
    private final String relative;
    private final String packageName;
    private final List<String> imports;
    private final Map<String, Integer> starts = new LinkedHashMap<>();
    private final Map<String, Rule> made = new LinkedHashMap<>();

    /** Of bytes that were made of this text. */
    WrittenFile(byte[] bytes, String relative, SourceText source) {
        this.bytes = bytes;
        this.source = source;
        this.relative = relative;
        TreeReader head = new TreeReader(bytes, 0, source);
        packageName = head.text();
        imports = head.all(head::text);
        int length = 0;
        for (int left = head.number(); left > 0; left--) {
            starts.put(head.text(), length);
            length += head.number();
        }
        int first = head.at();
        starts.replaceAll((name, start) -> first + start);
    }

    /** The package it declares. */
    public String packageName() {
        return packageName;
    }

    /** The names of its rules, in the order written. */
    public Set<String> names() {
        return starts.keySet();
    }

    /** One of its rules. */
    public synchronized Optional<Rule> rule(String name) {
        Integer start = starts.get(name);
        return start == null
                ? Optional.empty()
                : Optional.of(made.computeIfAbsent(
                        name, missing -> new TreeReader(bytes, start, source).rule(missing, packageName)));
    }

    /** All of it. */
    public RuleFile file() {
        List<Rule> rules = new ArrayList<>();
        names().forEach(name -> rules.add(rule(name).orElseThrow()));
        return new RuleFile(source, relative, packageName, imports, List.copyOf(rules), Set.of());
    }
}
