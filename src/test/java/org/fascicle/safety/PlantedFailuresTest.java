package org.fascicle.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fascicle.SmallRuleBook;
import org.fascicle.model.Urgency;
import org.fascicle.write.CaseLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every law of safety is seen to fail on a rule book, a word list, a text or a program that breaks it. */
class PlantedFailuresTest {

    private static final int CASES = 100;
    private static final List<Class<?>> LAWS = List.of(
            UrgencyLaws.class,
            PersonLaws.class,
            DurationLaws.class,
            ResultLaws.class,
            ReportLaws.class,
            RunLaws.class,
            WordLaws.class,
            WordingLaws.class,
            CaseLaws.class);

    @TempDir
    private static Path folder;

    private static Bench planted;
    private static List<Plant> plants = List.of();

    /**
     * A fault and the law that must find it.
     *
     * @param law the law
     * @param bench where the fault is
     * @param named what the failure must say, so that no other fault is taken for this one
     */
    private record Plant(Law law, Bench bench, String named) {

        @Override
        public String toString() {
            return name(law) + " finds " + named;
        }
    }

    @BeforeAll
    static void plant() throws IOException {
        planted = new Bench(
                SmallRuleBook.open(PlantedBook.in(folder.resolve("rules"))),
                List.of(
                        Path.of("scenarios/published"),
                        Path.of("scenarios/escalation/short-cases.yaml"),
                        Path.of("scenarios/mimics/beside-others.yaml")));
        plants = Stream.of(inRules(), inAdvice(), inResults(), inTheProgram(), inWords())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("plants")
    void the_law_finds_what_was_planted(Plant plant) {
        assertThatThrownBy(() -> plant.law.holds(plant.bench, CASES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(plant.named);
    }

    @Test
    void every_law_has_something_planted_for_it() {
        Set<Law> tried = Collections.newSetFromMap(new IdentityHashMap<>());
        plants.forEach(plant -> tried.add(plant.law));

        assertThat(names().entrySet())
                .filteredOn(entry -> !tried.contains(entry.getValue()))
                .extracting(Map.Entry::getKey)
                .isEmpty();
    }

    private static List<Plant> plants() {
        return plants;
    }

    private static Bench only(String ids) {
        return new Bench(planted, ids);
    }

    private static List<Plant> inRules() {
        return List.of(
                new Plant(UrgencyLaws.P01_MORE_FINDINGS, only("XP-01"), "loses [XP-01a]"),
                new Plant(UrgencyLaws.P01_GRAVER_FINDINGS, only("XP-02"), "loses [XP-02a]"),
                new Plant(UrgencyLaws.P03_UNKNOWN_IS_NOT_DENIED, only("XP-03"), "no constipation"),
                new Plant(UrgencyLaws.P08_ONLY_WHAT_IS_TOLD, planted, "XP-08a"),
                new Plant(UrgencyLaws.P09_NO_EXPLANATION_CLOSES, only("XP-09"), "loses [XP-09a]"),
                new Plant(UrgencyLaws.P10_BETTER_CLOSES_NOTHING, only("XP-10"), "loses [XP-10a]"),
                new Plant(UrgencyLaws.P14_CLOSURES_ARE_KNOWN, planted, "hiccups closes a flag"),
                new Plant(UrgencyLaws.P22_PAINLESS_COUNTS, only("XP-22"), "loses [XP-22a]"),
                new Plant(PersonLaws.P20_UNKNOWN_AGE_IS_THE_AGE_MOST_AT_RISK, only("XP-20a"), "without the age"),
                new Plant(PersonLaws.P20_UNKNOWN_PREGNANCY_IS_NOT_DENIED, only("XP-20b"), "unknown pregnancy"),
                new Plant(PersonLaws.P21_CHILDREN, only("XP-21"), "a child"),
                new Plant(DurationLaws.P23_WHAT_MUST_BE_RECENT_IS_KNOWN, planted, "sighing must be recent"),
                new Plant(CaseLaws.P33_GUARDS_HOLD, planted, "N14 is EMERGENCY"),
                new Plant(CaseLaws.P32_NO_PUBLISHED_CASE_IS_SENT_HOME, planted, "scenarios/published"));
    }

    private static List<Plant> inAdvice() {
        return List.of(
                new Plant(ReportLaws.P04_P05_NO_ADVICE_BEFORE_HELP, planted, "advice under an emergency"),
                new Plant(ReportLaws.P06_NO_REASSURANCE_UNDER_A_FLAG, planted, "harmless"),
                new Plant(ReassuranceLaws.P07_REASSURANCE_IS_EARNED, planted, "reassured at 15"),
                new Plant(ReportLaws.P20_NO_DOSE_FOR_UNKNOWN_AGE_OR_PREGNANCY, planted, "an amount for somebody"),
                new Plant(ReportLaws.P28_A_HOLD_WINS, planted, "advice for what is held: [magnesium]"),
                new Plant(ReportLaws.P28_NOTHING_OPPOSITE, planted, "more hydration"),
                new Plant(WordingLaws.P06_NO_COMFORT_IN_ANY_OTHER_RULE, planted, "XP-06a"),
                new Plant(WordingLaws.P24_EMERGENCIES_NEVER_WAIT, planted, "XP-04a"),
                new Plant(WordingLaws.P25_NUMBER_IS_A_SETTING, planted, "XP-04a"),
                new Plant(WordingLaws.P26_NO_DRUG_ORDERS, planted, "XP-04a"),
                new Plant(WordingLaws.P27_NO_DIAGNOSIS, planted, "XP-04a"));
    }

    private static List<Plant> inResults() {
        Bench deafToUnits = WrongBench.reading(planted, text -> everyLab(text, PlantedFailuresTest::inOwnUnit));
        return List.of(
                new Plant(ResultLaws.P15_EVERY_UNIT, deafToUnits, "serum magnesium"),
                new Plant(ResultLaws.P15_NO_UNIT_NO_VALUE, WrongBench.passingOver(planted), "furlongs"),
                new Plant(ResultLaws.P16_WORSE_IS_NEVER_LESS_URGENT, planted, "serum magnesium 0.39 is INCOMPLETE"),
                new Plant(ResultLaws.P17_IMPOSSIBLE_VALUES, planted, "is INCOMPLETE"),
                new Plant(ResultLaws.P18_OLD_AND_DANGEROUS_IS_REPEATED, planted, "ferritin"),
                new Plant(ResultLaws.P18_OLD_CLOSES_NOTHING, only("XP-18b"), "loses [XP-18b]"),
                new Plant(
                        ResultLaws.P18_NO_RESULT_OF_THE_FUTURE,
                        WrongBench.reading(planted, text -> everyLab(text, line -> line.without("on"))),
                        "is taken"),
                new Plant(ResultLaws.P19_SPOILT_HIGH_POTASSIUM_IS_REPEATED, planted, "hemolyzed sample"),
                new Plant(ResultLaws.P19_A_SPOILT_SAMPLE_CLOSES_NOTHING, only("XP-19b"), "hemolyzed sample"));
    }

    private static List<Plant> inTheProgram() {
        ThreadLocal<AtomicInteger> asked = ThreadLocal.withInitial(AtomicInteger::new);
        Bench moody = WrongBench.saying(
                planted,
                right -> WrongBench.calledFor(
                        right, asked.get().getAndIncrement() % 2 == 0 ? Urgency.NONE : Urgency.INCOMPLETE));
        Bench timid = WrongBench.saying(planted, right -> WrongBench.calledFor(right, Urgency.NONE));
        Bench counting = WrongBench.saying(
                planted,
                right -> WrongBench.calledFor(
                        right,
                        right.about().told().size()
                                        > right.about().told().stream()
                                                .distinct()
                                                .count()
                                ? Urgency.EMERGENCY
                                : Urgency.NONE));
        Bench deafToYes = WrongBench.reading(
                planted,
                text -> text.lines(line -> line.section().equals("absent")).stream()
                        .reduce(
                                text,
                                (rest, denied) -> rest.without(denied)
                                        .without(new CaseLine("present", denied.word()))
                                        .with(denied),
                                (a, b) -> b));
        Bench forgetful = WrongBench.reading(
                planted,
                text -> text
                        .lines(line -> line.details().getOrDefault("for", "").matches("\\d{4,} days"))
                        .stream()
                        .reduce(text, CaseText::without, (a, b) -> b));
        return List.of(
                new Plant(UrgencyLaws.P02_HIGHEST_OF_ALL, timid, "listed"),
                new Plant(UrgencyLaws.P13_TOLD_AND_DENIED_IS_TOLD, deafToYes, "loses"),
                new Plant(DurationLaws.P23_LONGER_IS_NEVER_LESS_URGENT, forgetful, "[XP-23b] lost at 2000 days"),
                new Plant(
                        ReportLaws.P24_COMPLETE_RECORD,
                        WrongBench.saying(planted, WrongBench::withoutReasons),
                        "no reason for"),
                new Plant(ReportLaws.P25_FIRST_THING_READ, timid, "the second line"),
                new Plant(RunLaws.P11_ORDER_AND_REPEATS, counting, "\"urgency\":\"emergency\""),
                new Plant(RunLaws.P12_WHAT_IS_TAKEN_BACK_LEAVES_NOTHING, WrongBench.leaky(planted), "leaky"),
                new Plant(RunLaws.P29_NEVER_NONE_WHILE_A_QUESTION_IS_OPEN, timid, "case: generated"),
                new Plant(RunLaws.P30_REPLAY, moody, "two reports"));
    }

    private static List<Plant> inWords() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(texts.resolve("wording.properties"), "level.EMERGENCY=go now\ndraft=a draft\n");
        Files.writeString(texts.resolve("wording_de.properties"), "level.EMERGENCY=sofort\n");
        Path english = Files.createDirectories(folder.resolve("english"));
        Files.writeString(english.resolve("wording.properties"), "level.EMERGENCY=go now\n");
        return List.of(
                new Plant(WordLaws.P34_LOOK_ALIKES_STAY_APART, planted, "eyelid twitching is read as blepharospasm"),
                new Plant(WordLaws.P34_EVERYDAY_WORDS_RAISE_NO_ALARM, planted, "teeth grinding alone is EMERGENCY"),
                new Plant(WordLaws.P34_NEAR_IS_NOT_READ, planted, "hicxcups is read as hiccups"),
                new Plant(WordingLaws.P35_TEXT_PARITY, WrongBench.talking(planted, texts), "de leaves out draft"),
                new Plant(
                        WordingLaws.P35_TEXT_PARITY,
                        WrongBench.talking(planted, english),
                        "nothing is said for level.INCOMPLETE"));
    }

    private static CaseText everyLab(CaseText text, UnaryOperator<CaseLine> changed) {
        List<CaseLine> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(line.section().equals("labs") ? changed.apply(line) : line));
        return new CaseText(text.person(), lines);
    }

    private static CaseLine inOwnUnit(CaseLine line) {
        String number = line.details().get("value").split(" ", 2)[0];
        return line.with(
                "value",
                number + " " + planted.book().vocabulary().unit(line.word()).orElse(""));
    }

    private static String name(Law law) {
        return names().entrySet().stream()
                .filter(entry -> entry.getValue() == law)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("a law without a name");
    }

    /** Every law by its name. */
    private static Map<String, Law> names() {
        Map<String, Law> names = new TreeMap<>();
        for (Class<?> laws : LAWS) {
            for (Field field : laws.getDeclaredFields()) {
                if (field.getType() == Law.class) {
                    try {
                        names.put(field.getName(), (Law) field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
        return names;
    }
}
