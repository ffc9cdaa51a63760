package org.fascicle.rulebook.kept;

import java.util.List;
import org.fascicle.text.Place;
import org.fascicle.text.Yaml;

/** The documents of a YAML file, written down as they were read. */
final class YamlBytes {

    private static final int TEXT = 0;
    private static final int ITEMS = 1;
    private static final int ENTRIES = 2;

    private final ByteReader in;
    private final String shown;

    private YamlBytes(ByteReader in, String shown) {
        this.in = in;
        this.shown = shown;
    }

    static byte[] write(List<Yaml> documents) {
        ByteWriter out = new ByteWriter();
        out.number(documents.size());
        documents.forEach(document -> write(document, out));
        return out.bytes();
    }

    private static void write(Yaml piece, ByteWriter out) {
        if (piece instanceof Yaml.Text text) {
            out.number(TEXT);
            write(text.place(), out);
            out.text(text.value());
        } else if (piece instanceof Yaml.Items items) {
            out.number(ITEMS);
            write(items.place(), out);
            out.number(items.items().size());
            items.items().forEach(item -> write(item, out));
        } else if (piece instanceof Yaml.Entries entries) {
            out.number(ENTRIES);
            write(entries.place(), out);
            out.number(entries.entries().size());
            for (Yaml.Entry entry : entries.entries()) {
                write(entry.place(), out);
                out.text(entry.key());
                write(entry.value(), out);
            }
        }
    }

    private static void write(Place place, ByteWriter out) {
        out.number(place.line());
        out.number(place.column());
    }

    /** The documents, called as the user would write the file. */
    static List<Yaml> read(byte[] bytes, String shown) {
        YamlBytes reader = new YamlBytes(new ByteReader(bytes, 0), shown);
        return reader.in.all(reader::piece);
    }

    private Yaml piece() {
        int kind = in.number();
        Place place = place();
        return switch (kind) {
            case TEXT -> new Yaml.Text(place, in.text());
            case ITEMS -> new Yaml.Items(place, in.all(this::piece));
            case ENTRIES -> new Yaml.Entries(place, in.all(this::entry));
            default -> throw new IllegalStateException("Nothing in a file is written like this (" + kind + ")");
        };
    }

    private Yaml.Entry entry() {
        return new Yaml.Entry(place(), in.text(), piece());
    }

    private Place place() {
        return new Place(shown, in.number(), in.number());
    }
}
