package org.fascicle.rulebook.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Problem;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The engine's rule base, built from rule files that were checked before. */
public final class EngineBase {

    private final CompiledRules compiled;
    private final KieBase base;

    private EngineBase(CompiledRules compiled, KieBase base) {
        this.compiled = compiled;
        this.base = base;
    }

    /**
     * The rule base of these files; nothing, and problems that say it is a fault of this program, when the engine
     * cannot build them although they passed the check.
     *
     * @param cache of what was compiled before
     */
    public static Optional<EngineBase> build(List<RuleFile> files, ClassCache cache, List<Problem> problems) {
        Building building =
                new Building(new Sandbox(EngineBase.class.getClassLoader()), Reach::beyond, Sharing.OF_SINGLE_FACTS);
        Map<String, byte[]> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.packageName(), file.source().text().getBytes(StandardCharsets.UTF_8)));
        Map<String, RuleClasses> known = new TreeMap<>();
        texts.forEach((name, text) -> cache.find(name, text).ifPresent(before -> known.put(name, before)));
        if (Reach.beyond(CompiledRules.files(known.values())).isPresent()) {
            // Somebody wrote into the cache: nothing of it is used.
            known.clear();
        }
        Map<String, byte[]> left = new TreeMap<>();
        texts.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .forEach(name -> left.put(pathFor(name), texts.get(name)));
        return building.build(known.values(), left, problems, (name, made) -> cache.keep(name, texts.get(name), made))
                .map(built -> {
                    cache.trim();
                    return built;
                });
    }

    /**
     * The same from bare texts by path. Tests of the walls come in here with texts that nobody has checked.
     *
     * @param loader all classes that rules can see
     * @param beyond the first thing compiled rules use that they may not
     * @param sharing what rules have in common while they run
     */
    static Optional<EngineBase> build(
            Map<String, byte[]> texts,
            ClassLoader loader,
            Function<Map<String, byte[]>, Optional<String>> beyond,
            Sharing sharing,
            List<Problem> problems) {
        return new Building(loader, beyond, sharing).build(List.of(), texts, problems, (name, compiled) -> {});
    }

    /** The walls and the ways of one build. */
    private record Building(
            ClassLoader loader, Function<Map<String, byte[]>, Optional<String>> beyond, Sharing sharing) {

        Optional<EngineBase> build(
                Collection<RuleClasses> known,
                Map<String, byte[]> texts,
                List<Problem> problems,
                BiConsumer<String, RuleClasses> compiled) {
            List<Problem> unsafe = EngineSettings.problems();
            problems.addAll(unsafe);
            if (!unsafe.isEmpty()) {
                return Optional.empty();
            }
            try {
                Map<String, RuleClasses> fresh = new TreeMap<>();
                if (!texts.isEmpty()) {
                    Optional<Map<String, RuleClasses>> made = RuleCompiler.compile(texts, loader, problems);
                    if (made.isEmpty()) {
                        return Optional.empty();
                    }
                    fresh.putAll(made.get());
                }
                List<RuleClasses> all = new ArrayList<>(known);
                all.addAll(fresh.values());
                // What was kept passes the same wall as what was made just now.
                Optional<String> use = beyond.apply(CompiledRules.files(all));
                if (use.isPresent()) {
                    problems.add(RuleCompiler.fault("the rule book", 0, "it would use " + use.get()));
                    return Optional.empty();
                }
                CompiledRules compiledRules = CompiledRules.of(all, loader);
                EngineBase built = new EngineBase(compiledRules, compiledRules.base(sharing));
                fresh.forEach(compiled);
                return Optional.of(built);
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                problems.add(RuleCompiler.fault("the rule book", 0, String.valueOf(e.getMessage())));
                return Optional.empty();
            }
        }
    }

    private static String pathFor(String packageName) {
        return "src/main/resources/" + packageName.replace('.', '/') + "/rules.drl";
    }

    /** How many rules it holds. */
    public int size() {
        return base.getKiePackages().stream()
                .mapToInt(rules -> rules.getRules().size())
                .sum();
    }

    /** A new session over these rules; whoever asks for it must dispose of it. */
    public KieSession newSession() {
        return base.newKieSession();
    }

    /**
     * A base of some of the same compiled rules.
     *
     * @param chosen told the package and the name of each rule
     */
    public EngineBase only(BiPredicate<String, String> chosen) {
        return new EngineBase(
                compiled,
                compiled.base(Sharing.OF_SINGLE_FACTS, rule -> chosen.test(rule.getPackage(), rule.getName())));
    }

    /** A base of these rules and others; no two may have the same package. */
    public EngineBase and(EngineBase others) {
        CompiledRules both = compiled.and(others.compiled);
        return new EngineBase(both, both.base(Sharing.OF_SINGLE_FACTS));
    }
}
