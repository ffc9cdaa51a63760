package org.fascicle.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fascicle.bench.figures.Setting;
import org.fascicle.model.Case;
import org.fascicle.model.Fact;
import org.fascicle.model.NotUnderstood;
import org.fascicle.model.Person;
import org.fascicle.model.Told;
import org.fascicle.scenario.ReadCases;

/** Cases of a size: one real person, and what was told of others in turn until there are so many different facts. */
public final class JoinedCases {

    private static final long SEED = 20_260_302;

    private JoinedCases() {}

    /** So many cases of so many facts, the same ones each time. */
    public static List<Case> of(int facts, int count, Setting setting) {
        List<Case> real = List.copyOf(
                ReadCases.below(List.of(Setting.SCENARIOS), setting.small().vocabulary())
                        .whole()
                        .values());
        Random chance = new Random(SEED + facts);
        List<Case> joined = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            joined.add(joined(facts, real, chance));
        }
        return joined;
    }

    private static Case joined(int facts, List<Case> real, Random chance) {
        Map<Fact, Told> told = new LinkedHashMap<>();
        Case first = real.get(chance.nextInt(real.size()));
        boolean person = false;
        for (Case next = first; told.size() < facts; next = real.get(chance.nextInt(real.size()))) {
            for (Told one : next.told()) {
                boolean another = one.fact() instanceof Person && person;
                if (told.size() < facts && !another) {
                    told.putIfAbsent(one.fact(), one);
                    person |= one.fact() instanceof Person;
                }
            }
        }
        return new Case(
                facts + " facts", "", "", 0, first.assessedOn(), List.copyOf(told.values()), List.<NotUnderstood>of());
    }
}
