package org.fascicle.rulebook.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.SourceText;

/**
 * Rule files as they were read before, when the program was built or at an earlier start, found again by their text and
 * by the program that read them: another version may read the same text otherwise.
 */
public final class KeptFiles {

    /** None at all: everything is read anew. */
    public static final KeptFiles NONE = new KeptFiles(Optional.empty());

    private final Optional<KeptBytes> kept;

    private KeptFiles(Optional<KeptBytes> kept) {
        this.kept = kept;
    }

    /** Those of all jars and of a cache. */
    public static KeptFiles in(RuleCache cache) {
        return new KeptFiles(Optional.of(new KeptBytes(cache)));
    }

    /** The file of this text, if it was read before without a problem. */
    public Optional<WrittenFile> find(String relative, SourceText text) {
        return kept.flatMap(bytes -> key(relative, text)
                .flatMap(key -> bytes.find(key, written -> new WrittenFile(written, relative, text))));
    }

    /** Keeps a file that could be read without a problem. */
    public void keep(RuleFile file) {
        kept.filter(bytes -> bytes.cache().keeps())
                .ifPresent(bytes -> key(file).ifPresent(key -> bytes.keep(key, TreeWriter.write(file))));
    }

    private static Optional<String> key(RuleFile file) {
        return key(file.relative(), file.source());
    }

    private static Optional<String> key(String relative, SourceText text) {
        return ProgramVersion.key("rules", relative, text.text());
    }

    /**
     * Puts files that were read without a problem into a folder that becomes a jar, in place of all that was kept there.
     *
     * @throws IOException when the folder cannot be written to
     */
    public static void put(List<RuleFile> files, Path jar) throws IOException {
        KeptBytes.clear(jar);
        for (RuleFile file : files) {
            Optional<String> key = key(file);
            if (key.isPresent()) {
                KeptBytes.put(jar, key.get(), TreeWriter.write(file));
            }
        }
    }
}
