package org.fascicle.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fascicle.rulebook.kept.KeptFiles;
import org.fascicle.rulebook.kept.WrittenFile;
import org.fascicle.rulebook.parse.Expressions;
import org.fascicle.rulebook.parse.RuleReader;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.tree.Rows;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.rulebook.tree.Settings;
import org.fascicle.rulebook.tree.Sources;
import org.fascicle.rulebook.tree.Speech;
import org.fascicle.text.Problem;
import org.fascicle.text.SourceText;
import org.fascicle.text.YamlFolder;
import org.fascicle.text.YamlOnDisk;
import org.fascicle.vocabulary.Vocabulary;

/**
 * What was read of a rules folder, with what was wrong in it, for whoever reads it again and again: only what has another
 * text is read anew. May be shared between threads.
 */
public final class ReadBefore {

    private final Expressions expressions = new Expressions();
    private final KeptFiles keptFiles;
    private final Map<String, File> files = new ConcurrentHashMap<>();
    private volatile Optional<Kept> kept = Optional.empty();

    /** A rule file as it was read of a text. */
    private record File(String relative, String text, RuleFolder.Read read) {}

    /** Lists as they were read of texts. */
    private record Kept(Path folder, ListTexts texts, Lists lists) {}

    /** What stands beside the rules, and what is wrong with it. */
    record Lists(
            Vocabulary vocabulary,
            Sources sources,
            Rows rows,
            Settings settings,
            Speech speech,
            List<Problem> problems) {}

    /** With nothing read yet. */
    public ReadBefore() {
        this(KeptFiles.NONE);
    }

    /** With files that were read at another start. */
    ReadBefore(KeptFiles kept) {
        this.keptFiles = kept;
    }

    /** A rule file of this text. */
    RuleFolder.Read file(String relative, String shown, String text) {
        File before = files.get(shown);
        if (before != null && before.relative.equals(relative) && before.text.equals(text)) {
            return before.read;
        }
        RuleFolder.Read read = read(relative, shown, text);
        files.put(shown, new File(relative, text, read));
        return read;
    }

    private RuleFolder.Read read(String relative, String shown, String text) {
        SourceText source = new SourceText(shown, text);
        Optional<RuleFile> earlier = keptFiles.find(relative, source).map(WrittenFile::file);
        List<Problem> problems = new ArrayList<>();
        RuleFile file = earlier.orElseGet(() -> RuleReader.read(relative, source, expressions, problems));
        if (earlier.isEmpty() && problems.isEmpty()) {
            keptFiles.keep(file);
        }
        return new RuleFolder.Read(Optional.of(file), List.copyOf(problems));
    }

    /** The lists of a folder. They are compared before they are read: what is saved in between is seen the next time. */
    Lists lists(Path folder) {
        ListTexts texts = ListTexts.of(folder);
        return kept.filter(before -> before.folder.equals(folder) && before.texts.equals(texts))
                .orElseGet(() -> keep(new Kept(folder, texts, load(folder))))
                .lists;
    }

    private Kept keep(Kept read) {
        kept = Optional.of(read);
        return read;
    }

    private static Lists load(Path folder) {
        YamlFolder rules = new YamlOnDisk(folder);
        Vocabulary vocabulary = Vocabulary.load(rules);
        List<Problem> problems = new ArrayList<>(vocabulary.problems());
        Sources sources = Sources.load(rules, problems);
        Rows rows = Rows.load(rules, problems);
        Settings settings = Settings.load(rules, problems);
        Speech speech = Speech.load(rules, problems);
        problems.replaceAll(problem -> problem.as(Code.LIST.id()));
        return new Lists(vocabulary, sources, rows, settings, speech, List.copyOf(problems));
    }
}
