package org.fascicle.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.model.DomainClassMetadata;
import org.drools.model.Model;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.fascicle.model.Lab;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final Path CLASSES = Path.of("target/classes/rules");
    private static final String PACKAGE = "rules.escalation.labs";

    private static RuleClasses before;
    private static RuleClasses after;

    @BeforeAll
    static void a_file_compiled() throws Exception {
        byte[] text = Files.readAllBytes(Path.of("rules/escalation/labs.drl"));
        String path = "src/main/resources/rules/escalation/labs/rules.drl";
        before = RuleCompiler.compile(Map.of(path, text), GatheringTest.class.getClassLoader(), new ArrayList<>())
                .orElseThrow()
                .get(PACKAGE);
        after = Gathering.of(before);
    }

    @Test
    void a_file_becomes_a_few_classes() {
        assertThat(before.files()).hasSizeGreaterThan(60);
        assertThat(after.files()).hasSizeLessThan(before.files().size() / 8);
        assertThat(after.model()).isEqualTo(before.model());
    }

    @Test
    void the_shipped_rules_are_gathered() throws Exception {
        try (Stream<Path> walk = Files.walk(CLASSES)) {
            List<String> names = walk.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .toList();
            assertThat(names)
                    .hasSizeBetween(1_000, 2_500)
                    .noneMatch(name -> name.startsWith("Lambda"))
                    .noneMatch(name -> name.startsWith("DomainClassesMetadata") && name.contains("$"));
        }
    }

    /** Each instance answers as the class did that it stands for. */
    @Test
    void every_condition_says_the_same() throws Exception {
        List<Object> old = new ArrayList<>();
        for (Class<?> type : classes(before)) {
            if (type.isEnum() && HashedExpression.class.isAssignableFrom(type)) {
                Field instance = type.getField("INSTANCE");
                old.add(instance.get(null));
            }
        }
        Map<String, Object> byKindAndHash = new HashMap<>();
        for (Class<?> type : classes(after)) {
            for (Object one : instances(type)) {
                if (one instanceof HashedExpression hashed) {
                    byKindAndHash.put(kind(one) + hashed.getExpressionHash(), one);
                }
            }
        }
        assertThat(old).hasSizeGreaterThan(50);
        int asked = 0;
        for (Object one : old) {
            Object now = byKindAndHash.get(kind(one) + ((HashedExpression) one).getExpressionHash());
            assertThat(now).isNotNull();
            asked += sameAnswers(one, now);
        }
        assertThat(asked).isGreaterThan(40);
    }

    @Test
    void facts_are_described_as_before() throws Exception {
        Model model = CompiledRules.model(
                after.model(), new MemoryClasses(after.files(), GatheringTest.class.getClassLoader()));

        assertThat(model.getRules()).hasSizeGreaterThan(10);
        int described = 0;
        for (Class<?> type : classes(after)) {
            for (Object one : instances(type)) {
                if (one instanceof DomainClassMetadata metadata && metadata.getDomainClass() == Lab.class) {
                    described++;
                    assertThat(metadata.getPropertiesSize()).isPositive();
                    assertThat(metadata.getPropertyIndex("test")).isNotNegative();
                }
            }
        }
        assertThat(described).isOne();
    }

    /** How many questions were asked. */
    @SuppressWarnings("unchecked")
    private static int sameAnswers(Object one, Object now) throws Exception {
        List<Object> facts = new ArrayList<>(List.of(
                new Lab("serum magnesium", 0.6),
                new Lab("serum magnesium", 0.72),
                new Lab("serum magnesium", 2.0),
                new Lab("serum calcium", 2.0)));
        int asked = 0;
        for (Object fact : facts) {
            if (one instanceof Predicate1<?> predicate && takes(one, "test", fact)) {
                assertThat(((Predicate1<Object>) now).test(fact))
                        .isEqualTo(((Predicate1<Object>) predicate).test(fact));
                assertThat(((Predicate1<Object>) now).predicateInformation())
                        .hasToString(predicate.predicateInformation().toString());
                asked++;
            } else if (one instanceof Function1<?, ?> function && takes(one, "apply", fact)) {
                assertThat(((Function1<Object, Object>) now).apply(fact))
                        .isEqualTo(((Function1<Object, Object>) function).apply(fact));
                asked++;
            }
        }
        return asked;
    }

    private static boolean takes(Object one, String name, Object fact) {
        for (Method method : one.getClass().getDeclaredMethods()) {
            if (method.getName().equals(name) && !method.isBridge() && method.getParameterTypes()[0].isInstance(fact)) {
                return true;
            }
        }
        return false;
    }

    private static String kind(Object one) {
        return one.getClass().getInterfaces()[0].getSimpleName() + " ";
    }

    private static List<Class<?>> classes(RuleClasses made) throws Exception {
        ClassLoader loader = new MemoryClasses(made.files(), GatheringTest.class.getClassLoader());
        List<Class<?>> classes = new ArrayList<>();
        for (String file : made.files().keySet()) {
            classes.add(loader.loadClass(file.replace(".class", "").replace('/', '.')));
        }
        return classes;
    }

    private static List<Object> instances(Class<?> type) throws Exception {
        List<Object> instances = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getName().equals(GatheredClass.ALL)) {
                field.setAccessible(true);
                Object all = field.get(null);
                for (int i = 0; i < Array.getLength(all); i++) {
                    instances.add(Array.get(all, i));
                }
            }
        }
        return instances;
    }
}
