package org.fascicle.rulebook.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.builder.ReleaseId;

/** Rules as the engine compiled them, package by package: any of them can be put into a base without compiling again. */
final class CompiledRules {

    private final List<Model> packages;

    private CompiledRules(List<Model> packages) {
        this.packages = packages;
    }

    /** Those of a module that was built, through the loader of its classes. */
    static CompiledRules of(InternalKieModule module, ReleaseId id, ClassLoader classes) {
        String list = new String(module.getBytes(CanonicalKieModule.getModelFileWithGAV(id)), StandardCharsets.UTF_8);
        // The first line is the version of the format.
        return new CompiledRules(
                list.lines().skip(1).map(name -> model(name, classes)).toList());
    }

    private static Model model(String className, ClassLoader classes) {
        try {
            return (Model) classes.loadClass(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The engine's compiled rules cannot be read (" + className + ")", e);
        }
    }

    /** A base of the chosen rules. */
    KieBase base(Sharing sharing, Predicate<Rule> chosen) {
        List<Model> models = packages.stream().map(all -> chosen(all, chosen)).toList();
        return KieBaseBuilder.createKieBaseFromModel(models, sharing.configuration());
    }

    private static Model chosen(Model all, Predicate<Rule> chosen) {
        return new ModelImpl(all.getName())
                .withRules(all.getRules().stream().filter(chosen).toList());
    }
}
