package org.fascicle.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;

/** A folder that git keeps, as it was at some revision. Git is asked and nothing in the repository is touched. */
final class GitFolder {

    private final String git;
    private final Path folder;
    private final String option;

    /**
     * A folder that some program keeps.
     *
     * @param git the program
     * @param folder any folder inside a repository
     * @param option with which a revision was named
     */
    GitFolder(String git, Path folder, String option) {
        this.git = git;
        this.folder = folder;
        this.option = option;
    }

    /** Unpacks the folder of that revision; false, and the reason in two lines, when it cannot. */
    boolean unpack(String revision, Path into, List<Problem> problems) throws IOException {
        Optional<Answer> inside = ask("rev-parse", "--show-prefix");
        if (inside.isEmpty()) {
            return refuse(problems, "git is not there to ask for this revision [" + revision + "]", "Install git, or");
        }
        if (inside.get().code != 0) {
            return refuse(
                    problems, "no repository of git holds the rules, so there is no revision [" + revision + "]", "");
        }
        Optional<String> commit = commit(revision);
        if (commit.isEmpty()) {
            return refuse(
                    problems,
                    "there is no such folder and git knows no such revision [" + revision + "]",
                    "Name a branch, a tag or a commit, or");
        }
        Optional<Answer> archive = ask("archive", "--format=zip", commit.get());
        if (archive.isEmpty() || archive.get().code != 0) {
            return refuse(
                    problems,
                    "the rules were not there yet at this revision [" + revision + "]",
                    "Name a later one, or");
        }
        unzip(archive.get().out, into);
        return true;
    }

    private Optional<String> commit(String revision) throws IOException {
        // What begins with a dash would be taken for an option.
        if (revision.isBlank() || revision.startsWith("-")) {
            return Optional.empty();
        }
        return ask("rev-parse", "--verify", "--quiet", revision + "^{commit}")
                .filter(answer -> answer.code == 0)
                .map(answer -> new String(answer.out.readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    private boolean refuse(List<Problem> problems, String what, String advice) {
        problems.add(new Problem(
                Place.of(option),
                what,
                advice.isEmpty()
                        ? "Name the folder of another rule book."
                        : advice + " name the folder of another rule book."));
        return false;
    }

    private record Answer(int code, ByteArrayInputStream out) {}

    /** What git answers; nothing when there is no git. */
    private Optional<Answer> ask(String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(git, "-C", folder.toAbsolutePath().toString()));
        command.addAll(List.of(words));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
        } catch (IOException e) {
            return Optional.empty();
        }
        try (InputStream out = process.getInputStream()) {
            byte[] answer = out.readAllBytes();
            return Optional.of(new Answer(process.waitFor(), new ByteArrayInputStream(answer)));
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void unzip(ByteArrayInputStream zipped, Path into) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(zipped, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = into.resolve(entry.getName()).normalize();
                if (!to.startsWith(into)) {
                    throw new IOException("A name leads out of the archive (" + entry.getName() + ")");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    Files.write(to, zip.readAllBytes());
                }
            }
        }
    }
}
