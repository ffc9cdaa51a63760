package org.fascicle.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.wording.Wording;
import org.fascicle.write.CaseLine;

/** Understands an answer to a question of an interview. */
final class QuestionReplies {

    /** Sections whose things can be denied, or asked about without an answer, in a case. */
    private static final Set<String> DENIED = Set.of("present", "conditions", "life");

    private static final Set<String> MEASURED = Set.of("labs", "vitals");
    private static final String PATIENT = "patient";
    private static final Pattern GAP = Pattern.compile("[\\s:=]+");

    private final DetailKeys keys;
    private final Details details;
    private final LineCheck check;
    private final ListReply list;
    private final Wording wording;

    QuestionReplies(Vocabulary vocabulary, DetailKeys keys, Details details, LineCheck check, Wording wording) {
        this.keys = keys;
        this.details = details;
        this.check = check;
        this.list = new ListReply(vocabulary, wording);
        this.wording = wording;
    }

    Optional<Standing> to(Question question, String said, Standing before, List<Problem> problems) {
        List<Problem> wrong = new ArrayList<>();
        List<CaseLine> lines = lines(question, said, Days.of(before), wrong);
        problems.addAll(wrong);
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        boolean waited = !before.waiting().isEmpty()
                && before.waiting().get(0) instanceof Step.Ask first
                && first.question().equals(question);
        List<Step> next = lines.stream()
                .filter(line ->
                        !line.section().equals("absent") && line.details().isEmpty())
                .filter(line -> !keys.of(line).isEmpty())
                .map(line -> (Step) new Step.Details(line, keys.of(line)))
                .toList();
        Standing after = waited ? before.done() : before;
        return Optional.of(after.told(lines).asked(question).first(next));
    }

    private List<CaseLine> lines(Question question, String said, String day, List<Problem> problems) {
        if (MEASURED.contains(question.section())) {
            return question.words().size() == 1
                    ? measured(question.section(), question.words().get(0), said, day, problems)
                    : results(question, said, day, problems);
        }
        if (question.section().equals(PATIENT)) {
            return person(question.words().get(0), said, day, problems);
        }
        return question.words().size() == 1
                ? one(question.section(), question.words().get(0), said, day, problems)
                : several(question, said, problems);
    }

    private List<CaseLine> person(String key, String said, String day, List<Problem> problems) {
        Optional<BriefAnswer> answer = BriefAnswer.of(said, wording);
        if (answer.filter(one -> one == BriefAnswer.UNKNOWN).isPresent()) {
            return List.of();
        }
        String value = answer.map(one -> one == BriefAnswer.YES ? "yes" : "no").orElse(said.strip());
        return checked(new CaseLine(PATIENT, key).with("value", value), said, day, problems);
    }

    /** One value; a day may stand behind it. */
    private List<CaseLine> measured(String section, String word, String said, String day, List<Problem> problems) {
        if (BriefAnswer.of(said, wording).filter(one -> one != BriefAnswer.YES).isPresent()) {
            return List.of();
        }
        List<String> parts = Arrays.asList(said.strip().split("\\s+" + wording.say("consult.on") + "\\s+", 2));
        CaseLine line = new CaseLine(section, word).with("value", parts.get(0));
        return checked(parts.size() == 1 ? line : line.with("on", parts.get(1)), said, day, problems);
    }

    /** Several values, each behind the number of its test. */
    private List<CaseLine> results(Question question, String said, String day, List<Problem> problems) {
        if (BriefAnswer.of(said, wording).filter(one -> one != BriefAnswer.YES).isPresent()) {
            return List.of();
        }
        List<CaseLine> lines = new ArrayList<>();
        // A comma between digits is a decimal comma.
        for (String part : said.strip().split("\\s*;\\s*|\\s*,(?!\\d)\\s*", -1)) {
            Optional<Valued> valued = valued(question, part);
            if (valued.isEmpty()) {
                problems.add(problem("results", part));
                return List.of();
            }
            lines.addAll(measured(
                    question.section(), valued.get().word(), valued.get().value(), day, problems));
        }
        return lines;
    }

    /** A test of the question with what is said of it. */
    private record Valued(String word, String value) {}

    /** The number of a test, or its name, and a value behind it. */
    private Optional<Valued> valued(Question question, String part) {
        Matcher gap = GAP.matcher(part);
        while (gap.find()) {
            Optional<String> word = list.word(question, part.substring(0, gap.start()));
            if (word.isPresent() && gap.end() < part.length()) {
                return Optional.of(new Valued(word.get(), part.substring(gap.end())));
            }
        }
        return Optional.empty();
    }

    private List<CaseLine> checked(CaseLine line, String said, String day, List<Problem> problems) {
        if (said.isBlank()) {
            problems.add(problem("empty", said));
            return List.of();
        }
        check.problem(line, day).ifPresent(problems::add);
        return List.of(line);
    }

    private List<CaseLine> one(String section, String word, String said, String day, List<Problem> problems) {
        List<String> parts = Arrays.asList(said.strip().split("\\s*[,;]\\s*", -1));
        Optional<BriefAnswer> answer = BriefAnswer.of(parts.get(0), wording);
        if (answer.isEmpty() || (parts.size() > 1 && answer.get() != BriefAnswer.YES)) {
            problems.add(problem("one", said));
            return List.of();
        }
        if (answer.get() == BriefAnswer.YES) {
            CaseLine bare = new CaseLine(section, word);
            List<String> open = new ArrayList<>();
            CaseLine line = details.with(bare, keys.possible(bare), parts.subList(1, parts.size()), day, open);
            open.forEach(part -> problems.add(problem("details", part)));
            return List.of(line);
        }
        return answered(section, List.of(word), answer.get());
    }

    private List<CaseLine> several(Question question, String said, List<Problem> problems) {
        Optional<ListReply.Marks> marks = list.read(question, said);
        if (marks.isEmpty()) {
            problems.add(problem("list", said));
            return List.of();
        }
        List<CaseLine> lines = new ArrayList<>();
        marks.get().there().forEach(word -> lines.add(new CaseLine(question.section(), word)));
        lines.addAll(answered(question.section(), marks.get().denied(), BriefAnswer.NO));
        lines.addAll(answered(question.section(), marks.get().unknown(), BriefAnswer.UNKNOWN));
        return lines;
    }

    /** A case cannot say that a medicine is not taken; the interview remembers that it was asked. */
    private static List<CaseLine> answered(String section, List<String> words, BriefAnswer answer) {
        String told = answer == BriefAnswer.NO ? "absent" : "unknown";
        return DENIED.contains(section)
                ? words.stream().map(word -> new CaseLine(told, word)).toList()
                : List.of();
    }

    private Problem problem(String what, String said) {
        return new Problem(
                Place.of(""),
                wording.say("consult.bad." + what, said.strip()),
                wording.say("consult.bad." + what + ".try"));
    }
}
