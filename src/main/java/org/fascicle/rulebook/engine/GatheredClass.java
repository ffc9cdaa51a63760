package org.fascicle.rulebook.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.InstructionAdapter;
import org.objectweb.asm.commons.Remapper;

/**
 * A class in place of several that have one instance each and the same interface. It has as many instances; each knows
 * its number, and every method goes by it to a copy of the method of the class it stands for.
 */
final class GatheredClass {

    /** The field with the instances. */
    static final String ALL = "ALL";

    private static final String OBJECT = "java/lang/Object";
    private static final String ENUM = "java/lang/Enum";
    private static final String FUNCTIONS = "org/drools/model/functions/";
    private static final String WITH_HASH = FUNCTIONS + "HashedExpression";
    private static final String DESCRIPTION = "org/drools/model/DomainClassMetadata";
    private static final String NUMBER = "number";
    private static final String NEW = "<init>";

    private final String self;
    private final List<ClassReader> classes;
    private final ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final Map<String, Method> methods = new TreeMap<>();

    /** A method, and the numbers of the classes that have it. */
    private record Method(String name, String type, List<Integer> in) {}

    /** In place of these, which all have the same interfaces. */
    GatheredClass(String self, List<ClassReader> classes) {
        this.self = self;
        this.classes = classes;
        out.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
                self,
                null,
                OBJECT,
                classes.get(0).getInterfaces());
    }

    /** Whether a class can be one of several: it has one instance, which knows nothing but what it can do. */
    static boolean takes(ClassReader one) {
        List<String> interfaces = List.of(one.getInterfaces());
        boolean function = one.getSuperName().equals(ENUM)
                && interfaces.size() == 2
                && interfaces.get(0).startsWith(FUNCTIONS)
                && interfaces.get(1).equals(WITH_HASH);
        boolean description = one.getSuperName().equals(OBJECT) && interfaces.equals(List.of(DESCRIPTION));
        if (!function && !description) {
            return false;
        }
        Plain plain = new Plain();
        one.accept(plain, ClassReader.SKIP_CODE);
        return plain.is;
    }

    /** Looks for what cannot be copied: fields, classes and methods of its own beside those of every such class. */
    private static final class Plain extends ClassVisitor {

        private static final Set<String> FIELDS = Set.of("INSTANCE", "EXPRESSION_HASH", "ENUM$VALUES");
        private static final Set<String> STATIC_METHODS = Set.of("<clinit>", "values", "valueOf");

        private boolean is = true;

        private Plain() {
            super(Opcodes.ASM9);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String type, String signature, Object value) {
            is &= FIELDS.contains(name);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            is &= (access & Opcodes.ACC_STATIC) == 0 || STATIC_METHODS.contains(name);
            return null;
        }

        @Override
        public void visitNestMember(String member) {
            is = false;
        }
    }

    /** The type of a list of instances. */
    static String arrayOf(String name) {
        return "[L" + name + ";";
    }

    byte[] bytes() {
        out.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ALL, arrayOf(self), null, null)
                .visitEnd();
        out.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, NUMBER, "I", null, null)
                .visitEnd();
        constructor();
        instances();
        IntStream.range(0, classes.size()).forEach(this::copy);
        methods.values().forEach(this::way);
        out.visitEnd();
        return out.toByteArray();
    }

    private void constructor() {
        InstructionAdapter code = method(Opcodes.ACC_PRIVATE, NEW, "(I)V");
        Type type = Type.getObjectType(self);
        code.load(0, type);
        code.invokespecial(OBJECT, NEW, "()V", false);
        code.load(0, type);
        code.load(1, Type.INT_TYPE);
        code.putfield(self, NUMBER, "I");
        code.areturn(Type.VOID_TYPE);
        end(code);
    }

    private void instances() {
        InstructionAdapter code = method(Opcodes.ACC_STATIC, "<clinit>", "()V");
        Type type = Type.getObjectType(self);
        code.iconst(classes.size());
        code.newarray(type);
        for (int i = 0; i < classes.size(); i++) {
            code.dup();
            code.iconst(i);
            code.anew(type);
            code.dup();
            code.iconst(i);
            code.invokespecial(self, NEW, "(I)V", false);
            code.astore(type);
        }
        code.putstatic(self, ALL, arrayOf(self));
        code.areturn(Type.VOID_TYPE);
        end(code);
    }

    /** What an instance of a class can do, under names with its number behind them. */
    private void copy(int number) {
        ClassReader one = classes.get(number);
        one.accept(
                new ClassRemapper(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String copied, String type, String signature, String[] thrown) {
                                if ((access & Opcodes.ACC_STATIC) != 0 || copied.equals(NEW)) {
                                    return null;
                                }
                                String own = copied.substring(0, copied.lastIndexOf('$'));
                                methods.computeIfAbsent(own + type, key -> new Method(own, type, new ArrayList<>()))
                                        .in
                                        .add(number);
                                return new Copied(out.visitMethod(Opcodes.ACC_PRIVATE, copied, type, null, null));
                            }
                        },
                        new Renamed(one.getClassName(), number)),
                ClassReader.SKIP_DEBUG);
    }

    /** A class under the name of the gathered one, its methods under names of their own. */
    private final class Renamed extends Remapper {

        private final String from;
        private final int number;

        private Renamed(String from, int number) {
            super(Opcodes.ASM9);
            this.from = from;
            this.number = number;
        }

        @Override
        public String map(String internalName) {
            return internalName.equals(from) ? self : internalName;
        }

        @Override
        public String mapMethodName(String owner, String method, String type) {
            return owner.equals(from) && !method.startsWith("<") ? method + "$" + number : method;
        }
    }

    /** Code of a class that calls itself calls the copies, which are private. */
    private final class Copied extends MethodVisitor {

        private Copied(MethodVisitor to) {
            super(Opcodes.ASM9, to);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String type, boolean ofInterface) {
            boolean own = owner.equals(self) && opcode == Opcodes.INVOKEVIRTUAL;
            super.visitMethodInsn(own ? Opcodes.INVOKESPECIAL : opcode, owner, called, type, ofInterface);
        }
    }

    /** By the number of the instance to the copy that stands for it. */
    private void way(Method method) {
        InstructionAdapter code = method(Opcodes.ACC_PUBLIC, method.name, method.type);
        Type type = Type.getObjectType(self);
        Label none = new Label();
        Label[] ways = IntStream.range(0, classes.size())
                .mapToObj(i -> method.in.contains(i) ? new Label() : none)
                .toArray(Label[]::new);
        code.load(0, type);
        code.getfield(self, NUMBER, "I");
        code.tableswitch(0, ways.length - 1, none, ways);
        for (int number : method.in) {
            code.mark(ways[number]);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            code.load(0, type);
            int local = 1;
            for (Type argument : Type.getArgumentTypes(method.type)) {
                code.load(local, argument);
                local += argument.getSize();
            }
            code.invokespecial(self, method.name + "$" + number, method.type, false);
            code.areturn(Type.getReturnType(method.type));
        }
        // Nobody has an instance that cannot do what its interface asks for.
        code.mark(none);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.aconst(null);
        code.athrow();
        end(code);
    }

    private InstructionAdapter method(int access, String method, String type) {
        InstructionAdapter code = new InstructionAdapter(out.visitMethod(access, method, type, null, null));
        code.visitCode();
        return code;
    }

    private static void end(InstructionAdapter code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
