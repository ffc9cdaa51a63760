package org.fascicle.rulebook.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

/**
 * Puts what the engine compiles into a class for each condition and each consequence together into a few classes for each
 * rule file: a start loads five times as many classes otherwise. What they do is copied as it is.
 */
final class Gathering {

    /** So many that no method of a class becomes too long to be compiled when the program runs. */
    private static final int MOST = 200;

    private static final String CLASS_FILE = ".class";

    private final RuleClasses made;
    private final Map<String, byte[]> left;
    private final Map<String, Place> places = new HashMap<>();

    private Gathering(RuleClasses made) {
        this.made = made;
        this.left = new HashMap<>(made.files());
    }

    /** Where the one instance of a class is found now. */
    private record Place(String owner, int index) {}

    /** The same with fewer classes. */
    static RuleClasses of(RuleClasses made) {
        return new Gathering(made).gathered();
    }

    private RuleClasses gathered() {
        Map<String, List<ClassReader>> byKind = new TreeMap<>();
        made.files().forEach((path, bytes) -> {
            ClassReader one = new ClassReader(bytes);
            if (GatheredClass.takes(one)) {
                byKind.computeIfAbsent(one.getInterfaces()[0], kind -> new ArrayList<>())
                        .add(one);
            }
        });
        byKind.forEach((kind, all) -> {
            all.sort(Comparator.comparing(ClassReader::getClassName));
            for (int from = 0; from < all.size(); from += MOST) {
                gather(kind, from / MOST, all.subList(from, Math.min(all.size(), from + MOST)));
            }
        });
        left.replaceAll((path, bytes) -> places.isEmpty() ? bytes : pointed(bytes));
        return new RuleClasses(made.model(), left);
    }

    private void gather(String kind, int part, List<ClassReader> classes) {
        String owner = made.model().replace('.', '/') + kind.substring(kind.lastIndexOf('/') + 1) + "_" + part;
        byte[] bytes = new GatheredClass(owner, classes).bytes();
        for (int i = 0; i < classes.size(); i++) {
            places.put(classes.get(i).getClassName(), new Place(owner, i));
            left.remove(classes.get(i).getClassName() + CLASS_FILE);
        }
        left.put(owner + CLASS_FILE, bytes);
    }

    /** A class with every use of what was gathered turned to where it is now. */
    private byte[] pointed(byte[] bytes) {
        ClassReader from = new ClassReader(bytes);
        ClassWriter to = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        from.accept(
                new ClassVisitor(Opcodes.ASM9, to) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String type, String signature, String[] thrown) {
                        return new Pointed(super.visitMethod(access, name, type, signature, thrown));
                    }

                    @Override
                    public void visitNestMember(String member) {
                        if (!places.containsKey(member)) {
                            super.visitNestMember(member);
                        }
                    }

                    @Override
                    public void visitInnerClass(String name, String outer, String inner, int access) {
                        if (!places.containsKey(name)) {
                            super.visitInnerClass(name, outer, inner, access);
                        }
                    }
                },
                ClassReader.SKIP_DEBUG);
        return to.toByteArray();
    }

    /** One method of such a class. */
    private final class Pointed extends InstructionAdapter {

        private boolean toBeMade;

        private Pointed(MethodVisitor to) {
            super(Opcodes.ASM9, to);
        }

        /** The instance of a class that was a constant. */
        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String type) {
            if (!load(owner)) {
                super.visitFieldInsn(opcode, owner, name, type);
            }
        }

        /** The instance of a class is about to be made: it is made, its place remembered and its constructor called. */
        @Override
        public void visitTypeInsn(int opcode, String type) {
            toBeMade = opcode == Opcodes.NEW && places.containsKey(type);
            if (!toBeMade) {
                super.visitTypeInsn(opcode, type);
            }
        }

        @Override
        public void visitInsn(int opcode) {
            if (!toBeMade || opcode != Opcodes.DUP) {
                super.visitInsn(opcode);
            }
            toBeMade = false;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean ofInterface) {
            if (opcode != Opcodes.INVOKESPECIAL || !load(owner)) {
                super.visitMethodInsn(opcode, owner, name, type, ofInterface);
            }
        }

        /** What stands for the instance of a class; false when it was not gathered. */
        private boolean load(String owner) {
            Place place = places.get(owner);
            if (place == null) {
                return false;
            }
            getstatic(place.owner, GatheredClass.ALL, GatheredClass.arrayOf(place.owner));
            iconst(place.index);
            aload(Type.getObjectType(place.owner));
            return true;
        }
    }
}
