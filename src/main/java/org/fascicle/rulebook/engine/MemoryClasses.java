package org.fascicle.rulebook.engine;

import java.util.HashMap;
import java.util.Map;

/** Loads compiled rules from memory; everything else they see comes through the loader above. */
final class MemoryClasses extends ClassLoader {

    private static final String CLASS_FILE = ".class";

    private final Map<String, byte[]> files;

    MemoryClasses(Map<String, byte[]> files, ClassLoader visible) {
        super(visible);
        this.files = new HashMap<>(files);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        // What is loaded is not kept twice.
        byte[] file = files.remove(name.replace('.', '/') + CLASS_FILE);
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, file, 0, file.length);
    }
}
