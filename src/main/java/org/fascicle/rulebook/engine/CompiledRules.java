package org.fascicle.rulebook.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Rules as the engine compiled them, package by package: any of them can be put into a base without compiling again. */
final class CompiledRules {

    private final List<Model> packages;

    private CompiledRules(List<Model> packages) {
        this.packages = packages;
    }

    /**
     * Loads compiled rules.
     *
     * @param ready those that are loaded already
     * @param visible all classes that the others can see
     */
    static CompiledRules of(Collection<Model> ready, Collection<RuleClasses> compiled, ClassLoader visible) {
        ClassLoader loader = new MemoryClasses(files(compiled), visible);
        List<Model> all = new ArrayList<>(ready);
        compiled.forEach(one -> all.add(model(one.model(), loader)));
        // In a fixed order, wherever each comes from.
        all.sort(Comparator.comparing(Model::getName));
        return new CompiledRules(all);
    }

    /** All class files by path. */
    static Map<String, byte[]> files(Collection<RuleClasses> compiled) {
        Map<String, byte[]> files = new HashMap<>();
        compiled.forEach(one -> files.putAll(one.files()));
        return files;
    }

    /** The rules that a class holds. */
    static Model model(String className, ClassLoader classes) {
        try {
            return (Model) classes.loadClass(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The engine's compiled rules cannot be read (" + className + ")", e);
        }
    }

    /** These and others. */
    CompiledRules and(CompiledRules others) {
        return new CompiledRules(
                Stream.concat(packages.stream(), others.packages.stream()).toList());
    }

    /** A base of everything that was compiled. */
    KieBase base(Sharing sharing) {
        return RememberedTests.of(KieBaseBuilder.createKieBaseFromModel(packages, sharing.configuration()));
    }

    /** A base of the chosen rules and nothing else, in which every test is asked anew: it is there to check the other. */
    KieBase base(Sharing sharing, Predicate<Rule> chosen) {
        List<Model> models = packages.stream().map(all -> chosen(all, chosen)).toList();
        return KieBaseBuilder.createKieBaseFromModel(models, sharing.configuration());
    }

    private static Model chosen(Model all, Predicate<Rule> chosen) {
        return new ModelImpl(all.getName())
                .withRules(all.getRules().stream().filter(chosen).toList());
    }
}
