package org.fascicle.rulebook.engine;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The constant pool of a compiled class, which names every field and method the class can ever use. */
final class ClassFile {

    private static final int WIDE = 2;

    private final Object[] pool;

    private ClassFile(Object[] pool) {
        this.pool = pool;
    }

    /** A field or method by the two places that hold its class and its name. */
    private record Ref(int owner, int nameAndType) {}

    /** A name with its type. */
    private record Named(int name) {}

    /** A class. */
    private record Owner(int name) {}

    /** What a class uses that is worked out by code of its own choosing, which no rule needs. */
    private record WorkedOut() {}

    /**
     * Reads the pool; the code behind it is not looked at.
     *
     * @throws UncheckedIOException when this is no class file
     */
    static ClassFile of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.readLong(); // magic and version
            Object[] pool = new Object[in.readUnsignedShort()];
            for (int i = 1; i < pool.length; i++) {
                int tag = in.readUnsignedByte();
                pool[i] = entry(tag, in);
                i += tag == 5 || tag == 6 ? WIDE - 1 : 0;
            }
            return new ClassFile(pool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One entry by its tag, as the Java virtual machine specification numbers them; null when it names nothing. */
    private static Object entry(int tag, DataInputStream in) throws IOException {
        return switch (tag) {
            case 1 -> in.readUTF();
            case 3, 4 -> skip(in, 4);
            case 5, 6 -> skip(in, 8);
            case 7 -> new Owner(in.readUnsignedShort());
            case 8, 16, 19, 20 -> skip(in, 2);
            case 9, 10, 11 -> new Ref(in.readUnsignedShort(), in.readUnsignedShort());
            case 12 -> named(in);
            case 15 -> skip(in, 3);
            case 17 -> workedOut(in);
            case 18 -> skip(in, 4);
            default -> throw new IOException("no such tag (" + tag + ")");
        };
    }

    private static Object skip(DataInputStream in, int bytes) throws IOException {
        in.skipNBytes(bytes);
        return null;
    }

    private static Named named(DataInputStream in) throws IOException {
        Named named = new Named(in.readUnsignedShort());
        in.skipNBytes(2);
        return named;
    }

    private static WorkedOut workedOut(DataInputStream in) throws IOException {
        in.skipNBytes(4);
        return new WorkedOut();
    }

    /** Every field and method it uses, such as {@code java.util.Arrays.asList}, its own among them. */
    List<String> uses() {
        List<String> uses = new ArrayList<>();
        for (Object entry : pool) {
            if (entry instanceof Ref ref) {
                uses.add(owner(ref) + "." + text(((Named) pool[ref.nameAndType()]).name()));
            } else if (entry instanceof WorkedOut) {
                uses.add("a constant that is worked out");
            }
        }
        return uses;
    }

    private String owner(Ref ref) {
        return text(((Owner) pool[ref.owner()]).name()).replace('/', '.');
    }

    private String text(int at) {
        return (String) pool[at];
    }
}
