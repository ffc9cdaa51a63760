package org.fascicle.rulebook.kept;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes numbers and texts down in few bytes. {@link ByteReader} reads them. */
final class ByteWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Seven bits a byte, lowest first; the eighth says that more follow. */
    void number(int number) {
        int left = number;
        while ((left & ~0x7F) != 0) {
            out.write((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }

    void figure(double figure) {
        out.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(figure).array());
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    void bytes(ByteWriter others) {
        out.writeBytes(others.bytes());
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
