package org.fascicle.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.runtime.KieContainer;
import org.kie.internal.conf.AlphaRangeIndexThresholdOption;

/** Builds the engine's rule base from rule files that were checked before. */
final class EngineBase {

    private EngineBase() {}

    /**
     * The rule base of these files.
     *
     * @throws RuleBookRefused when the engine cannot build them although they passed the check, which is a fault of
     *     this program and says so
     */
    static KieBase build(List<RuleFile> files) throws RuleBookRefused {
        KieServices services = KieServices.get();
        // An id of its own: two builds that share one can pick up each other's rules.
        ReleaseId id = services.newReleaseId(
                "org.fascicle.built", "rules", UUID.randomUUID().toString());
        KieFileSystem sources = services.newKieFileSystem();
        for (RuleFile file : files) {
            sources.write(pathFor(file), file.text().getBytes(StandardCharsets.UTF_8));
        }
        sources.generateAndWritePomXML(id);
        ClassLoader loader = EngineBase.class.getClassLoader();
        KieBuilder builder = services.newKieBuilder(sources, loader).buildAll(ExecutableModelProject.class);
        refuseOnError(builder);
        KieContainer container = services.newKieContainer(id, loader);
        KieBase base = container.newKieBase(configuration(services));
        services.getRepository().removeKieModule(id);
        return base;
    }

    private static String pathFor(RuleFile file) {
        return "src/main/resources/" + file.packageName().replace('.', '/') + "/rules.drl";
    }

    private static KieBaseConfiguration configuration(KieServices services) {
        KieBaseConfiguration configuration = services.newKieBaseConfiguration();
        configuration.setOption(EqualityBehaviorOption.EQUALITY);
        // The range index would have to order numbers that nobody stated; without it each is tested on its own.
        configuration.setOption(AlphaRangeIndexThresholdOption.get(0));
        return configuration;
    }

    private static void refuseOnError(KieBuilder builder) throws RuleBookRefused {
        List<Problem> problems = new ArrayList<>();
        for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
            String path = message.getPath() == null ? "the rule book" : message.getPath();
            problems.add(new Problem(
                    new Place(path, Math.max(0, message.getLine()), 0),
                    "the engine cannot build a rule that passed the check ["
                            + message.getText().lines().findFirst().orElse("") + "]",
                    "This is a fault of Fascicle, not of the rule: please report it with the rule file."));
        }
        if (!problems.isEmpty()) {
            throw new RuleBookRefused(problems);
        }
    }
}
