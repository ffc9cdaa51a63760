package org.fascicle.rulebook.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Rule;
import org.drools.model.codegen.ExecutableModelProject;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** The engine's rule base, built from rule files that were checked before. */
public final class EngineBase {

    private final CompiledRules compiled;
    private final KieBase base;

    private EngineBase(CompiledRules compiled, Sharing sharing, Predicate<Rule> chosen) {
        this.compiled = compiled;
        this.base = compiled.base(sharing, chosen);
    }

    /**
     * The rule base of these files; nothing, and problems that say it is a fault of this program, when the engine
     * cannot build them although they passed the check.
     */
    public static Optional<EngineBase> build(List<RuleFile> files, List<Problem> problems) {
        Map<String, byte[]> texts = new TreeMap<>();
        for (RuleFile file : files) {
            texts.put(pathFor(file), file.source().text().getBytes(StandardCharsets.UTF_8));
        }
        return build(
                texts,
                new Sandbox(EngineBase.class.getClassLoader()),
                Reach::beyond,
                Sharing.OF_SINGLE_FACTS,
                problems);
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
            Function<InternalKieModule, Optional<String>> beyond,
            Sharing sharing,
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
            CompiledRules compiled = CompiledRules.of(
                    (InternalKieModule) builder.getKieModule(),
                    id,
                    services.newKieContainer(id, loader).getClassLoader());
            return Optional.of(new EngineBase(compiled, sharing, rule -> true));
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
                compiled, Sharing.OF_SINGLE_FACTS, rule -> chosen.test(rule.getPackage(), rule.getName()));
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
