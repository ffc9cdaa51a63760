package org.fascicle.rulebook.engine;

import java.io.File;
import org.drools.compiler.kie.builder.impl.BuildContext;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieProject;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.modelcompiler.CanonicalKieModuleProvider;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;

/**
 * Gives the bases of our own jars, when the engine makes them by their {@code kmodule.xml}, the settings without which a
 * rule can fall silent ({@link Sharing}); that file has no words for them. The engine asks it for every jar with rules,
 * since it takes the place of its parent; jars of others come out as they would without it. Found by the engine as a
 * service.
 */
public final class RuleModules extends CanonicalKieModuleProvider {

    /** Above that of the class it stands for, which is 0. */
    private static final int PRIORITY = 1;

    @Override
    public int servicePriority() {
        return PRIORITY;
    }

    @Override
    public InternalKieModule createKieModule(ReleaseId id, KieModuleModel model, File file) {
        InternalKieModule module = super.createKieModule(id, model, file);
        return module instanceof CanonicalKieModule compiled && module.hasResource(ReadyModels.INDEX)
                ? new OurModule(compiled.getInternalKieModule())
                : module;
    }

    /** A jar with compiled rules of ours. */
    private static final class OurModule extends CanonicalKieModule {

        OurModule(InternalKieModule module) {
            super(module);
        }

        @Override
        @SuppressWarnings("deprecation") // the engine has no other way to name the class loader of a base
        public InternalKnowledgeBase createKieBase(
                KieBaseModelImpl model, KieProject project, BuildContext context, KieBaseConfiguration asked) {
            KieBaseConfiguration settings =
                    asked == null ? KieServices.get().newKieBaseConfiguration(null, project.getClassLoader()) : asked;
            Sharing.OF_SINGLE_FACTS.applyTo(settings);
            return super.createKieBase(model, project, context, settings);
        }
    }
}
