package org.fascicle.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fascicle.assess.Assessment;
import org.fascicle.rulebook.RuleBook;
import org.fascicle.write.CaseDocument;
import org.fascicle.write.CaseLine;

/**
 * Puts what the values of a test would change into bands: every line the rules draw is tried on both sides, and where
 * the ends of a band still differ, as they do when a rule works a value out, the place between is looked for.
 */
public final class Bands {

    private final CutOffs cutOffs;
    private final Trial trial;

    /** By this rule book. */
    public Bands(RuleBook book) {
        this.cutOffs = new CutOffs(book);
        this.trial = new Trial(book);
    }

    /** The question with its numbers in bands, lowest first; the same question when its answers are no numbers. */
    public Question of(Question question, CaseDocument document, Assessment before) {
        List<Answer> answers = question.words().parallelStream()
                .map(word -> answers(question, word, document, before))
                .flatMap(List::stream)
                .toList();
        return new Question(question.section(), question.words(), answers);
    }

    private List<Answer> answers(Question question, String word, CaseDocument document, Assessment before) {
        List<Answer> tried = question.answers().stream()
                .filter(answer -> answer.line().word().equals(word))
                .toList();
        return cutOffs.of(question.section(), word)
                .map(lines -> Stream.concat(
                                new Axis(question.section(), word, lines, document, before).answers(),
                                tried.stream().filter(Bands::inWords))
                        .toList())
                .orElse(tried);
    }

    /** A result such as low, that rules may read otherwise than a number. */
    private static boolean inWords(Answer answer) {
        return answer.line().details().getOrDefault("value", "").chars().noneMatch(Character::isDigit);
    }

    /** The values of one test, told to one case. */
    private final class Axis {

        private final String section;
        private final String word;
        private final CutOffs.Lines lines;
        private final Function<CaseLine, Optional<Effect>> tried;

        Axis(String section, String word, CutOffs.Lines lines, CaseDocument document, Assessment before) {
            this.section = section;
            this.word = word;
            this.lines = lines;
            this.tried = line -> trial.of(line, document, before);
        }

        /** A stretch of values, both ends included, with what every one of them changes. */
        private record Stretch(BigDecimal first, BigDecimal last, Effect effect) {}

        Stream<Answer> answers() {
            List<BigDecimal> starts = new ArrayList<>(List.of(lines.scale().lowest()));
            starts.addAll(lines.starts());
            List<Stretch> tried = new ArrayList<>();
            for (int i = 0; i < starts.size(); i++) {
                BigDecimal last = i + 1 < starts.size()
                        ? starts.get(i + 1).subtract(step())
                        : lines.scale().highest();
                stretches(starts.get(i), last, tried);
            }
            return together(tried).stream()
                    .filter(stretch -> stretch.effect().matters())
                    .map(this::answer);
        }

        private BigDecimal step() {
            return lines.scale().step();
        }

        private void stretches(BigDecimal first, BigDecimal last, List<Stretch> into) {
            Optional<Effect> low = effect(first);
            Optional<Effect> high = effect(last);
            if (low.isEmpty() || high.isEmpty()) {
                return;
            }
            if (low.equals(high)) {
                into.add(new Stretch(first, last, low.get()));
                return;
            }
            BigDecimal turn = turn(first, last, low.get());
            into.add(new Stretch(first, turn.subtract(step()), low.get()));
            stretches(turn, last, into);
        }

        /** The first value that no longer changes the same as the first of all. */
        private BigDecimal turn(BigDecimal first, BigDecimal last, Effect same) {
            BigDecimal low = first;
            BigDecimal high = last;
            while (low.add(step()).compareTo(high) < 0) {
                BigDecimal steps = high.subtract(low).divideToIntegralValue(step().multiply(BigDecimal.valueOf(2)));
                BigDecimal middle = low.add(step().multiply(steps.max(BigDecimal.ONE)));
                if (effect(middle).filter(same::equals).isPresent()) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return high;
        }

        private Optional<Effect> effect(BigDecimal value) {
            return tried.apply(line(value));
        }

        private CaseLine line(BigDecimal value) {
            String unit = lines.scale().unit();
            return new CaseLine(section, word)
                    .with("value", value.toPlainString() + (unit.isEmpty() ? "" : " " + unit));
        }

        private static List<Stretch> together(List<Stretch> stretches) {
            List<Stretch> wide = new ArrayList<>();
            for (Stretch stretch : stretches) {
                int last = wide.size() - 1;
                if (last >= 0 && wide.get(last).effect().equals(stretch.effect())) {
                    wide.set(last, new Stretch(wide.get(last).first(), stretch.last(), stretch.effect()));
                } else {
                    wide.add(stretch);
                }
            }
            return wide;
        }

        private Answer answer(Stretch stretch) {
            boolean lowest = stretch.first().compareTo(lines.scale().lowest()) == 0;
            boolean highest = stretch.last().compareTo(lines.scale().highest()) == 0;
            Band band = new Band(
                    lowest ? Optional.empty() : Optional.of(stretch.first()),
                    highest ? Optional.empty() : Optional.of(stretch.last().add(step())),
                    lines.scale().unit());
            return new Answer(line(lowest ? stretch.last() : stretch.first()), Optional.of(band), stretch.effect());
        }
    }
}
