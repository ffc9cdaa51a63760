package org.fascicle.author;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Nearest;
import org.fascicle.wording.Wording;

/** The files a rule can stand in. */
final class Places {

    private static final String SUFFIX = ".drl";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)+");

    private final RuleFolder folder;
    private final Wording wording;

    Places(RuleFolder folder, Wording wording) {
        this.folder = folder;
        this.wording = wording;
    }

    /** The path below the rules folder of the file that is meant; it may be one that is not there yet. */
    String read(String said) throws Slip {
        String plain = said.strip().replace('\\', '/').replaceFirst("^(\\./)?rules/", "");
        String bare = plain.endsWith(SUFFIX) ? plain.substring(0, plain.length() - SUFFIX.length()) : plain;
        if (names().contains(bare)) {
            return bare + SUFFIX;
        }
        String asFolder = bare.replaceFirst("/$", "");
        List<String> files = folders().get(asFolder);
        if (files != null) {
            throw Slip.of(wording, "author.slip.folder", bare, asFolder, String.join(", ", files));
        }
        Optional<String> near =
                Nearest.of(bare, names()).or(() -> Nearest.of(bare, folders().keySet()));
        if (near.isPresent()) {
            throw Slip.of(wording, "author.slip.file.near", bare, near.get());
        }
        if (!NAME.matcher(bare).matches()) {
            throw Slip.of(wording, "author.slip.file", said.strip());
        }
        return bare + SUFFIX;
    }

    boolean isNew(String file) {
        return file(file).isEmpty();
    }

    Optional<RuleFile> file(String relative) {
        return folder.files().stream()
                .filter(one -> one.relative().equals(relative))
                .findFirst();
    }

    private List<String> names() {
        return folder.files().stream()
                .map(RuleFile::relative)
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .toList();
    }

    /** The names of the files in each folder. */
    Map<String, List<String>> folders() {
        return names().stream()
                .filter(name -> name.contains("/"))
                .collect(Collectors.groupingBy(
                        name -> name.substring(0, name.lastIndexOf('/')),
                        TreeMap::new,
                        Collectors.mapping(name -> name.substring(name.lastIndexOf('/') + 1), Collectors.toList())));
    }
}
