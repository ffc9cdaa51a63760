package org.fascicle.rulebook.engine;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.drools.model.Model;
import org.fascicle.rulebook.kept.RuleCache;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Problem;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The engine's rule base, built from rule files that were checked before. */
public final class EngineBase {

    private final CompiledRules compiled;
    private final KieBase base;

    EngineBase(CompiledRules compiled, KieBase base) {
        this.compiled = compiled;
        this.base = base;
    }

    /**
     * The rule base of these files; nothing, and problems that say it is a fault of this program, when the engine
     * cannot build them although they passed the check. Files that were compiled when the program was built, or before,
     * are not compiled again.
     *
     * @param cache of what was compiled before
     */
    public static Optional<EngineBase> build(List<RuleFile> files, RuleCache cache, List<Problem> problems) {
        return build(texts(files), cache, problems);
    }

    /** The same of the texts of checked files, by package. */
    public static Optional<EngineBase> build(Map<String, byte[]> checked, RuleCache cache, List<Problem> problems) {
        Map<String, byte[]> texts = new TreeMap<>(checked);
        ReadyModels shipped = ReadyModels.of(EngineBase.class.getClassLoader());
        Map<String, Model> ready = new TreeMap<>();
        texts.forEach((name, text) -> shipped.find(name, text).ifPresent(model -> ready.put(name, model)));
        texts.keySet().removeAll(ready.keySet());
        return Building.ofCheckedRules()
                .compile(texts, cache, problems)
                .flatMap(compiled -> Building.ofCheckedRules().load(ready.values(), compiled, problems));
    }

    /**
     * What is compiled of these files, to be kept; nothing, and problems, when the engine cannot build them.
     *
     * @param cache of what was compiled before
     */
    static Optional<Collection<RuleClasses>> compile(List<RuleFile> files, RuleCache cache, List<Problem> problems) {
        return Building.ofCheckedRules().compile(texts(files), cache, problems);
    }

    /** The text of each file by its package. */
    static Map<String, byte[]> texts(List<RuleFile> files) {
        Map<String, byte[]> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.packageName(), file.source().text().getBytes(StandardCharsets.UTF_8)));
        return texts;
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
        Building building = new Building(loader, beyond, sharing);
        return building.compile(texts, problems).flatMap(made -> building.load(List.of(), made.values(), problems));
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
