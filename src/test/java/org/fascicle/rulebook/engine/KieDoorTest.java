package org.fascicle.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.compiler.kproject.models.KieModuleModelImpl;
import org.drools.core.impl.InternalRuleBase;
import org.drools.modelcompiler.CanonicalKieModuleProvider;
import org.fascicle.assess.Assessor;
import org.fascicle.assess.StandingFacts;
import org.fascicle.model.Case;
import org.fascicle.model.Escalation;
import org.fascicle.model.Lab;
import org.fascicle.model.Told;
import org.fascicle.model.Urgency;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.rulebook.RuleFolder;
import org.fascicle.rulebook.ShippedRules;
import org.fascicle.scenario.ReadCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.conf.AlphaRangeIndexThresholdOption;
import org.kie.internal.conf.ShareBetaNodesOption;
import org.kie.util.maven.support.ReleaseIdImpl;

/** Sessions as a program gets them from the engine by their name, without asking us. */
class KieDoorTest {

    private static final String NAME = "fascicle";
    private static final Path RULES = Path.of("rules");

    private final KieContainer container = KieServices.get().getKieClasspathContainer();

    @Test
    void the_base_holds_every_rule_of_the_rule_book() {
        Set<String> rules = RuleFolder.read(RULES).rules().stream()
                .map(rule -> rule.packageName() + "/" + rule.name())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rules).hasSizeGreaterThan(1_900);
        assertThat(container.getKieBase(NAME).getKiePackages().stream()
                        .flatMap(one -> one.getRules().stream())
                        .map(rule -> rule.getPackageName() + "/" + rule.getName()))
                .containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    @SuppressWarnings("unchecked") // the engine declares the key of one option without its type
    void the_base_has_the_settings_without_which_a_rule_can_fall_silent() {
        KieBase ours = container.getKieBase(NAME);
        KieBase ownSettings = container.newKieBase(NAME, KieServices.get().newKieBaseConfiguration());

        for (KieBase base : List.of(ours, ownSettings)) {
            var settings = ((InternalRuleBase) base).getRuleBaseConfiguration();
            assertThat(settings.getOption(ShareBetaNodesOption.KEY)).isEqualTo(ShareBetaNodesOption.NO);
            assertThat(settings.getOption(EqualityBehaviorOption.KEY)).isEqualTo(EqualityBehaviorOption.EQUALITY);
            assertThat(settings.getOption(AlphaRangeIndexThresholdOption.KEY))
                    .isEqualTo(AlphaRangeIndexThresholdOption.get(0));
        }
    }

    @Test
    void jars_of_others_are_made_as_the_engine_makes_them(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("some.txt"), "nothing of ours");
        File jar = folder.toFile();
        var id = new ReleaseIdImpl("some", "other", "1");

        assertThat(new RuleModules().createKieModule(id, new KieModuleModelImpl(), jar))
                .hasSameClassAs(new CanonicalKieModuleProvider().createKieModule(id, new KieModuleModelImpl(), jar));
    }

    @Test
    void facts_made_by_hand_are_concluded_from() {
        KieSession session = container.newKieSession(NAME);
        try {
            session.insert(new Lab("serum potassium", 2.2));
            session.fireAllRules();

            assertThat(session.getObjects(Escalation.class::isInstance))
                    .anyMatch(new Escalation(Urgency.EMERGENCY, "LT-K1")::equals);
        } finally {
            session.dispose();
        }
    }

    @Test
    void the_stateless_session_concludes_the_same() {
        StatelessKieSession session = container.newStatelessKieSession(NAME + "-stateless");
        List<Object> facts = new ArrayList<>(List.of(new Lab("serum potassium", 2.2)));
        Collection<?> concluded = (Collection<?>) session.execute(KieServices.get()
                        .getCommands()
                        .newBatchExecution(List.of(
                                KieServices.get().getCommands().newInsertElements(facts),
                                KieServices.get().getCommands().newFireAllRules(),
                                KieServices.get().getCommands().newGetObjects("all"))))
                .getValue("all");

        assertThat(concluded).anyMatch(new Escalation(Urgency.EMERGENCY, "LT-K1")::equals);
    }

    /** Whole and published people, each once through our own way and once through the session a program gets by its name. */
    @Test
    void a_session_by_name_concludes_what_our_own_way_concludes() {
        RuleBook book = ShippedRules.open();
        List<Case> people = people(book);
        assertThat(people.size()).isGreaterThan(100);

        try (Assessor assessor = new Assessor(book)) {
            assertThat(people)
                    .allSatisfy(person -> assertThat(concluded(book, person))
                            .as(person.title())
                            .isEqualTo(assessor.assess(person).support().keySet()));
        }
    }

    private Set<Object> concluded(RuleBook book, Case about) {
        KieSession session = container.newKieSession(NAME);
        try {
            Set<Object> given = Stream.concat(
                            StandingFacts.known(book.vocabulary()),
                            about.told().stream().map(Told::fact))
                    .collect(Collectors.toSet());
            given.forEach(session::insert);
            session.fireAllRules();
            return session.getObjects().stream()
                    .filter(fact -> !given.contains(fact))
                    .collect(Collectors.toSet());
        } finally {
            session.dispose();
        }
    }

    private static List<Case> people(RuleBook book) {
        return ReadCases.below(List.of(Path.of("scenarios/people"), Path.of("scenarios/published")), book.vocabulary())
                .whole()
                .values()
                .stream()
                .toList();
    }
}
