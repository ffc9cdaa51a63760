package org.fascicle.rulebook.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.rulebook.problem.Marker;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Lets the engine compile the texts of rule files in memory. */
final class RuleCompiler {

    private static final String CLASS_FILE = ".class";

    private RuleCompiler() {}

    /**
     * The classes of each package.
     *
     * @param texts by path
     * @param visible all classes that rules can see
     * @param problems where faults of the engine are added; then there is nothing
     */
    static Optional<Map<String, RuleClasses>> compile(
            Map<String, byte[]> texts, ClassLoader visible, List<Problem> problems) {
        KieServices services = KieServices.get();
        // An id of its own: two builds that share one can pick up each other's rules.
        ReleaseId id = services.newReleaseId(
                "org.fascicle.built", "rules", UUID.randomUUID().toString());
        KieFileSystem sources = services.newKieFileSystem();
        texts.forEach(sources::write);
        sources.generateAndWritePomXML(id);
        try {
            KieBuilder builder = services.newKieBuilder(sources, visible).buildAll(ExecutableModelProject.class);
            List<Problem> faults = faults(builder);
            problems.addAll(faults);
            return faults.isEmpty()
                    ? Optional.of(byPackage((InternalKieModule) builder.getKieModule(), id))
                    : Optional.empty();
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static Map<String, RuleClasses> byPackage(InternalKieModule module, ReleaseId id) {
        String list = new String(module.getBytes(CanonicalKieModule.getModelFileWithGAV(id)), StandardCharsets.UTF_8);
        Map<String, RuleClasses> packages = new TreeMap<>();
        // The first line is the version of the format.
        list.lines()
                .skip(1)
                .forEach(model -> packages.put(
                        model.substring(0, model.lastIndexOf('.')), new RuleClasses(model, new HashMap<>())));
        for (String file : module.getFileNames()) {
            packages.keySet().stream()
                    .filter(name -> file.endsWith(CLASS_FILE) && file.startsWith(name.replace('.', '/') + "/"))
                    .max(Comparator.comparing(String::length))
                    .ifPresent(name -> packages.get(name).files().put(file, module.getBytes(file)));
        }
        return packages;
    }

    private static List<Problem> faults(KieBuilder builder) {
        List<Problem> faults = new ArrayList<>();
        for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
            String path = message.getPath() == null ? "the rule book" : message.getPath();
            faults.add(fault(path, Math.max(0, message.getLine()), message.getText()));
        }
        return faults;
    }

    /** A fault of this program. */
    static Problem fault(String file, int line, String said) {
        return new Problem(
                        new Place(file, line, 0),
                        "the engine cannot build a rule that passed the check [" + Marker.shown(said) + "]",
                        "This is a fault of Fascicle, not of the rule: please report it with the rule file.")
                .as(Code.FAULT.id());
    }
}
