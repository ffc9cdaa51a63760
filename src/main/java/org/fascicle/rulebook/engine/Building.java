package org.fascicle.rulebook.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.drools.model.Model;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.text.Problem;

/**
 * The walls and the ways of one build.
 *
 * @param loader all classes that rules can see
 * @param beyond the first thing compiled rules use that they may not
 * @param sharing what rules have in common while they run
 */
record Building(ClassLoader loader, Function<Map<String, byte[]>, Optional<String>> beyond, Sharing sharing) {

    /** As rules that passed the check are built. */
    static Building ofCheckedRules() {
        return new Building(new Sandbox(EngineBase.class.getClassLoader()), Reach::beyond, Sharing.OF_SINGLE_FACTS);
    }

    /** What is compiled of texts by package; what a cache has kept is taken from there, the rest is kept in it. */
    Optional<Collection<RuleClasses>> compile(Map<String, byte[]> texts, RuleCache cache, List<Problem> problems) {
        Map<String, RuleClasses> known = new TreeMap<>();
        texts.forEach((name, text) -> find(name, text, cache).ifPresent(before -> known.put(name, before)));
        if (beyond.apply(CompiledRules.files(known.values())).isPresent()) {
            // Somebody wrote into the cache: nothing of it is used.
            known.clear();
        }
        Map<String, byte[]> left = new TreeMap<>();
        texts.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .forEach(name -> left.put(pathFor(name), texts.get(name)));
        return compile(left, problems).map(fresh -> {
            fresh.forEach((name, made) -> cache.keep(RuleKey.of(name, texts.get(name)), made.written()));
            if (!fresh.isEmpty()) {
                cache.trim();
            }
            known.putAll(fresh);
            return known.values();
        });
    }

    private static Optional<RuleClasses> find(String packageName, byte[] text, RuleCache cache) {
        String key = RuleKey.of(packageName, text);
        Optional<byte[]> written = cache.find(key);
        Optional<RuleClasses> kept = written.flatMap(RuleClasses::read);
        if (written.isPresent() && kept.isEmpty()) {
            cache.forget(key);
        }
        return kept;
    }

    /** What is compiled of texts by path. With nothing to compile it does not matter how the engine is set up for it. */
    Optional<Map<String, RuleClasses>> compile(Map<String, byte[]> texts, List<Problem> problems) {
        if (texts.isEmpty()) {
            return Optional.of(Map.of());
        }
        List<Problem> unsafe = EngineSettings.problems();
        problems.addAll(unsafe);
        if (!unsafe.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Map<String, RuleClasses>> made = RuleCompiler.compile(texts, loader, problems)
                    .filter(classes -> isWithinReach(classes.values(), problems));
            made.ifPresent(classes -> classes.replaceAll((name, one) -> Gathering.of(one)));
            return made;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            problems.add(RuleCompiler.fault("the rule book", 0, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private boolean isWithinReach(Collection<RuleClasses> made, List<Problem> problems) {
        Optional<String> use = beyond.apply(CompiledRules.files(made));
        use.ifPresent(it -> problems.add(RuleCompiler.fault("the rule book", 0, "it would use " + it)));
        return use.isEmpty();
    }

    /** A base of what is loaded already and what was compiled, which passed the walls. */
    Optional<EngineBase> load(Collection<Model> ready, Collection<RuleClasses> compiled, List<Problem> problems) {
        try {
            CompiledRules rules = CompiledRules.of(new ArrayList<>(ready), compiled, loader);
            return Optional.of(new EngineBase(rules, rules.base(sharing)));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            problems.add(RuleCompiler.fault("the rule book", 0, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static String pathFor(String packageName) {
        return "src/main/resources/" + packageName.replace('.', '/') + "/rules.drl";
    }
}
