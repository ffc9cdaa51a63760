package org.fascicle.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2, and so JSON, into {@link Yaml} with the place of every piece. What could explode or surprise is
 * refused: anchors, aliases, tags, keys said twice, deep nesting.
 */
public final class YamlReader {

    private static final int DEEPEST = 20;
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private final String file;
    private Iterator<Event> events;

    private YamlReader(String file) {
        this.file = file;
    }

    /** A file cannot be read on; carries the one problem. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Stop(Problem problem) {
            super(problem.what());
            this.problem = problem;
        }
    }

    /** The documents of a text; when one cannot be read, those before it and one problem. */
    public static List<Yaml> read(String text, String shown, List<Problem> problems) {
        List<Yaml> documents = new ArrayList<>();
        YamlReader reader = new YamlReader(shown);
        try {
            reader.events = new Parse(SETTINGS).parseString(text).iterator();
            while (reader.events.hasNext()) {
                Event event = reader.events.next();
                if (event instanceof DocumentStartEvent) {
                    documents.add(reader.node(reader.events.next(), 0));
                }
            }
        } catch (Stop stop) {
            problems.add(stop.problem);
        } catch (MarkedYamlEngineException e) {
            problems.add(reader.syntax(e));
        } catch (YamlEngineException e) {
            problems.add(new Problem(
                    Place.of(shown), "this is not YAML [" + shown + "]", "Compare it with a file that works."));
        }
        return documents;
    }

    private Yaml node(Event event, int depth) {
        refuseTricks(event, depth);
        Place place = place(event.getStartMark());
        if (event instanceof ScalarEvent scalar) {
            return new Yaml.Text(place, scalar.getValue());
        }
        if (event instanceof SequenceStartEvent) {
            return new Yaml.Items(place, items(depth));
        }
        if (event instanceof MappingStartEvent) {
            return new Yaml.Entries(place, entries(depth));
        }
        throw new Stop(new Problem(place, "nothing stands here [...]", "Write a value."));
    }

    private List<Yaml> items(int depth) {
        List<Yaml> items = new ArrayList<>();
        for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return items;
    }

    private List<Yaml.Entry> entries(int depth) {
        List<Yaml.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
            if (!(node(next, depth + 1) instanceof Yaml.Text key)) {
                throw new Stop(new Problem(
                        place(next.getStartMark()), "a key must be a word [{...}]", "Write a word before the colon."));
            }
            Place first = seen.putIfAbsent(key.value(), key.place());
            if (first != null) {
                throw new Stop(new Problem(
                        key.place(),
                        "this key stands twice [" + key.value() + "]",
                        "Keep one of them; the first is in line " + first.line() + "."));
            }
            entries.add(new Yaml.Entry(key.place(), key.value(), node(events.next(), depth + 1)));
        }
        return entries;
    }

    private void refuseTricks(Event event, int depth) {
        Place place = place(event.getStartMark());
        if (event instanceof AliasEvent alias) {
            throw new Stop(new Problem(
                    place,
                    "references are not read here [*" + alias.getAlias() + "]",
                    "Write out what it stands for."));
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new Stop(new Problem(
                    place,
                    "anchors are not read here [&" + node.getAnchor().get() + "]",
                    "Take the anchor away and write values out."));
        }
        if (tag(event).isPresent()) {
            throw new Stop(new Problem(
                    place,
                    "tags are not read here [" + tag(event).get() + "]",
                    "Take the tag away; the program knows types."));
        }
        if (depth > DEEPEST) {
            throw new Stop(new Problem(
                    place, "this is nested too deeply [" + depth + " levels]", "A case needs five levels at most."));
        }
        if (event instanceof DocumentEndEvent) {
            throw new Stop(
                    new Problem(place, "nothing stands here [...]", "Write a case between the lines of dashes."));
        }
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        if (event instanceof SequenceStartEvent list) {
            return list.getTag();
        }
        return event instanceof MappingStartEvent map ? map.getTag() : Optional.empty();
    }

    private Problem syntax(MarkedYamlEngineException e) {
        Place place = e.getProblemMark().map(this::place).orElseGet(() -> Place.of(file));
        String problem = e.getProblem() == null ? "" : e.getProblem();
        return new Problem(
                place,
                "the file cannot be read as YAML from here [" + plain(problem) + "]",
                "Look at indents, colons, quotes and brackets here and on the line before; use spaces, not tabs.");
    }

    /** The parser's own words, as far as a person can use them. */
    private static String plain(String problem) {
        if (problem.contains("'\\t(TAB)'") || problem.contains("\\t")) {
            return "a tab";
        }
        return problem.contains("<block end>")
                ? "an indent that does not fit"
                : problem.replace("<", "").replace(">", "");
    }

    private Place place(Optional<Mark> mark) {
        return mark.map(this::place).orElseGet(() -> Place.of(file));
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
