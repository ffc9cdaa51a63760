package org.fascicle.rulebook.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.RuleFile;
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
import org.kie.internal.conf.AlphaRangeIndexThresholdOption;
import org.kie.internal.conf.ShareBetaNodesOption;

/** Builds the engine's rule base from rule files that were checked before. */
public final class EngineBase {

    private EngineBase() {}

    /**
     * The rule base of these files; nothing, and problems that say it is a fault of this program, when the engine
     * cannot build them although they passed the check.
     */
    public static Optional<KieBase> build(List<RuleFile> files, List<Problem> problems) {
        Map<String, byte[]> texts = new TreeMap<>();
        for (RuleFile file : files) {
            texts.put(pathFor(file), file.source().text().getBytes(StandardCharsets.UTF_8));
        }
        return build(texts, new Sandbox(EngineBase.class.getClassLoader()), Reach::beyond, problems);
    }

    /**
     * The same from bare texts by path. Tests of the walls come in here with texts that nobody has checked.
     *
     * @param loader all classes that rules can see
     * @param beyond the first thing compiled rules use that they may not
     */
    static Optional<KieBase> build(
            Map<String, byte[]> texts,
            ClassLoader loader,
            Function<InternalKieModule, Optional<String>> beyond,
            List<Problem> problems) {
        List<Problem> unsafe = EngineSettings.problems();
        problems.addAll(unsafe);
        if (!unsafe.isEmpty()) {
            return Optional.empty();
        }
        KieServices services = KieServices.get();
        // An id of its own: two builds that share one can pick up each other's rules.
        ReleaseId id = services.newReleaseId(
                "org.fascicle.built", "rules", UUID.randomUUID().toString());
        KieFileSystem sources = services.newKieFileSystem();
        texts.forEach(sources::write);
        sources.generateAndWritePomXML(id);
        try {
            KieBuilder builder = services.newKieBuilder(sources, loader).buildAll(ExecutableModelProject.class);
            List<Problem> faults = faults(builder);
            if (faults.isEmpty()) {
                beyond.apply((InternalKieModule) builder.getKieModule())
                        .map(use -> fault("the rule book", 0, "it would use " + use))
                        .ifPresent(faults::add);
            }
            problems.addAll(faults);
            if (!faults.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(services.newKieContainer(id, loader).newKieBase(configuration(services)));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            problems.add(fault("the rule book", 0, String.valueOf(e.getMessage())));
            return Optional.empty();
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static String pathFor(RuleFile file) {
        return "src/main/resources/" + file.packageName().replace('.', '/') + "/rules.drl";
    }

    private static KieBaseConfiguration configuration(KieServices services) {
        KieBaseConfiguration configuration = services.newKieBaseConfiguration();
        configuration.setOption(EqualityBehaviorOption.EQUALITY);
        // The range index would have to order numbers that nobody stated; without it each is tested on its own.
        configuration.setOption(AlphaRangeIndexThresholdOption.get(0));
        // Rules of two files that begin with the same conditions share nodes otherwise, and one of them can fall
        // silent.
        configuration.setOption(ShareBetaNodesOption.NO);
        return configuration;
    }

    private static List<Problem> faults(KieBuilder builder) {
        List<Problem> faults = new ArrayList<>();
        for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
            String path = message.getPath() == null ? "the rule book" : message.getPath();
            faults.add(fault(path, Math.max(0, message.getLine()), message.getText()));
        }
        return faults;
    }

    private static Problem fault(String file, int line, String said) {
        return new Problem(
                        new Place(file, line, 0),
                        "the engine cannot build a rule that passed the check [" + Marker.shown(said) + "]",
                        "This is a fault of Fascicle, not of the rule: please report it with the rule file.")
                .as(Code.FAULT.id());
    }
}
