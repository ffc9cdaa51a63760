package org.fascicle.safety;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/** The texts of the program, one file for each language beside the one that all others fall back to. */
final class Texts {

    private static final String NAME = "wording";
    private static final String SUFFIX = ".properties";

    private final Path folder;

    Texts(Path folder) {
        this.folder = folder;
    }

    /** The languages that have a file of their own. */
    List<Locale> languages() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(NAME + "_") && name.endsWith(SUFFIX))
                    .map(name -> name.substring(NAME.length() + 1, name.length() - SUFFIX.length()))
                    .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader of that language is shown. */
    ResourceBundle shown(Locale language) {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            return ResourceBundle.getBundle(
                    NAME,
                    language,
                    loader,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts that a language has of its own. */
    Set<String> own(Locale language) {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve(NAME + "_" + language.toString() + SUFFIX))) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames();
    }
}
