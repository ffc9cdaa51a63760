package org.fascicle.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.fascicle.rulebook.tree.Rows;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.Settings;
import org.fascicle.rulebook.tree.Sources;
import org.fascicle.rulebook.tree.Speech;
import org.fascicle.text.Problem;
import org.fascicle.text.YamlFolder;
import org.fascicle.vocabulary.Vocabulary;

/**
 * The lists of a rule book in which nothing is wrong. Of a book that was checked before, those that not every case needs
 * are read when they are asked for.
 */
final class BookLists {

    private final Vocabulary vocabulary;
    private final Once<Sources> sources;
    private final Once<Rows> rows;
    private final Once<Settings> settings;
    private final Once<Speech> speech;

    private BookLists(
            Vocabulary vocabulary,
            Once<Sources> sources,
            Once<Rows> rows,
            Once<Settings> settings,
            Once<Speech> speech) {
        this.vocabulary = vocabulary;
        this.sources = sources;
        this.rows = rows;
        this.settings = settings;
        this.speech = speech;
    }

    /** One list: there already, or read when it is asked for. */
    private static final class Once<T> {

        private final BiFunction<YamlFolder, List<Problem>, T> reading;
        private YamlFolder from;
        private T read;

        private Once(YamlFolder from, BiFunction<YamlFolder, List<Problem>, T> reading) {
            this.from = from;
            this.reading = reading;
        }

        private static <T> Once<T> there(T read) {
            Once<T> once = new Once<>(null, null);
            once.read = read;
            return once;
        }

        private synchronized T get() {
            if (read == null) {
                List<Problem> problems = new ArrayList<>();
                T now = reading.apply(from, problems);
                if (!problems.isEmpty()) {
                    throw new IllegalStateException("A list that was checked cannot be read (" + problems + ")");
                }
                read = now;
                from = null;
            }
            return read;
        }
    }

    /** Lists that were read. */
    static BookLists of(RuleFolder read) {
        return new BookLists(
                read.vocabulary(),
                Once.there(read.sources()),
                Once.there(read.rows()),
                Once.there(read.settings()),
                Once.there(read.speech()));
    }

    /** Lists that were checked; the words were read already. */
    static BookLists checked(YamlFolder from, Vocabulary vocabulary) {
        return new BookLists(
                vocabulary,
                new Once<>(from, Sources::load),
                new Once<>(from, Rows::load),
                new Once<>(from, Settings::load),
                new Once<>(from, Speech::load));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Sources sources() {
        return sources.get();
    }

    Rows rows() {
        return rows.get();
    }

    Settings settings() {
        return settings.get();
    }

    Speech speech() {
        return speech.get();
    }

    /** As a folder with these rule files. */
    RuleFolder with(List<RuleFile> files) {
        return new RuleFolder(files, vocabulary, sources(), rows(), settings(), speech(), List.of());
    }
}
