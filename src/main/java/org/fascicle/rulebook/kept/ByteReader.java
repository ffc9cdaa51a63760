package org.fascicle.rulebook.kept;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads on from a place in what {@link ByteWriter} wrote. */
final class ByteReader {

    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** Where it has come to. */
    int at() {
        return at;
    }

    int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = bytes[at++];
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    double figure() {
        at += Double.BYTES;
        return ByteBuffer.wrap(bytes, at - Double.BYTES, Double.BYTES).getDouble();
    }

    String text() {
        int length = number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** As many as a number says. */
    <T> List<T> all(Supplier<T> one) {
        int size = number();
        List<T> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(one.get());
        }
        return List.copyOf(all);
    }
}
