package org.fascicle.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a file that people write: text, and not too much of it. */
public final class TextFile {

    /** The largest file that is read, in bytes. */
    public static final long LARGEST = 1_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /** The text of a file, or nothing and one problem when it is not there, too large, empty or no text. */
    public static Optional<String> read(Path path, String shown, List<Problem> problems) {
        Optional<BasicFileAttributes> attributes = attributes(path);
        if (attributes.isEmpty()) {
            return refuse(problems, shown, "there is no such file [" + shown + "]", "Check the name and the folder.");
        }
        if (!attributes.get().isRegularFile()) {
            return refuse(
                    problems,
                    shown,
                    "this is no file but something else [" + shown + "]",
                    "Rename it or take it away.");
        }
        try {
            long size = attributes.get().size();
            if (size > LARGEST) {
                return refuse(
                        problems,
                        shown,
                        String.format(Locale.ROOT, "the file is too large to be read [%.1f MB]", size / 1e6),
                        "Split it: one file may have up to one million bytes.");
            }
            return decode(Files.readAllBytes(path), shown, problems);
        } catch (IOException e) {
            return refuse(
                    problems, shown, "the file cannot be read [" + shown + "]", "Check that it may be read by you.");
        }
    }

    private static Optional<BasicFileAttributes> attributes(Path path) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The same of its bytes. */
    public static Optional<String> decode(byte[] bytes, String shown, List<Problem> problems) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = "\0";
        }
        if (text.indexOf('\0') >= 0) {
            return refuse(problems, shown, "this is no text file [" + shown + "]", "Save it as plain text in UTF-8.");
        }
        if (text.isBlank()) {
            return refuse(
                    problems, shown, "the file is empty [" + shown + "]", "Write something in it or take it away.");
        }
        return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    /** Bytes of a text without the mark that some programs put before it, which is no part of it. */
    public static byte[] withoutMark(byte[] bytes) {
        byte[] mark = BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8);
        boolean marked = bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
        return marked ? Arrays.copyOfRange(bytes, mark.length, bytes.length) : bytes;
    }

    private static Optional<String> refuse(List<Problem> problems, String shown, String what, String advice) {
        problems.add(new Problem(Place.of(shown), what, advice));
        return Optional.empty();
    }
}
