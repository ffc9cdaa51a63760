package org.fascicle.rulebook.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine compiled of one rule file.
 *
 * @param model the class that holds the rules
 * @param files its class files by path, such as {@code rules/magnesium/causes/Rules1A.class}, that of the model among
 *     them
 */
record RuleClasses(String model, Map<String, byte[]> files) {

    /** As bytes, to be kept. */
    byte[] written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(model);
            out.writeInt(files.size());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.writeUTF(file.getKey());
                out.writeInt(file.getValue().length);
                out.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Of bytes that were kept; nothing when they say something else. */
    static Optional<RuleClasses> read(byte[] written) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
            String model = in.readUTF();
            int count = in.readInt();
            Map<String, byte[]> files = new HashMap<>();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                files.put(name, in.readNBytes(in.readInt()));
            }
            return Optional.of(new RuleClasses(model, files));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
