package org.fascicle.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;
import org.fascicle.wording.Wording;
import org.fascicle.write.CaseLine;

/** Makes lines of a case out of what somebody tells in words of their own, such as "cramp in the calf for 6 weeks". */
final class TellLines {

    /** The lists in which words of a person are looked up, in this order. */
    static final List<Lexicon> LISTS =
            List.of(Lexicon.FINDING, Lexicon.CONDITION, Lexicon.HABIT, Lexicon.DRUG, Lexicon.DRUG_CLASS);

    private final Vocabulary vocabulary;
    private final DetailKeys keys;
    private final Details details;
    private final Pattern denial;
    private final Pattern takes;
    private final Pattern stopped;
    private final List<Pattern> between;

    TellLines(Vocabulary vocabulary, DetailKeys keys, Details details, Wording wording) {
        this.vocabulary = vocabulary;
        this.keys = keys;
        this.details = details;
        this.denial = leading(wording.say("consult.denial"));
        this.takes = leading(wording.say("consult.takes"));
        this.stopped = leading(wording.say("consult.stopped"));
        this.between = List.of(
                Pattern.compile("\\s+(?=(" + wording.say("consult.before") + ")\\s)", Pattern.CASE_INSENSITIVE),
                Pattern.compile("\\s+(?=\\d)"));
    }

    private static Pattern leading(String words) {
        return Pattern.compile("^(" + words + ")\\s+", Pattern.CASE_INSENSITIVE);
    }

    /** The line that tells what is said; nothing when some of it is not understood. */
    Optional<CaseLine> line(String said, String day) {
        return word(said)
                .or(() -> denied(said))
                .or(() -> between.stream()
                        .flatMap(gap -> withDetails(Arrays.asList(gap.split(said)), day).stream())
                        .findFirst());
    }

    /** A known word, with or without a little word before it. */
    private Optional<CaseLine> word(String said) {
        String bare = takes.matcher(said).replaceFirst("");
        String rest = stopped.matcher(said).replaceFirst("");
        Optional<CaseLine> no = rest.equals(said)
                ? Optional.empty()
                : known(rest)
                        .filter(line -> line.section().equals("medications"))
                        .map(line -> new CaseLine("stopped", rest));
        return known(said).or(() -> no).or(() -> bare.equals(said) ? Optional.empty() : word(bare));
    }

    private Optional<CaseLine> known(String said) {
        if (vocabulary.labWord(said).isPresent()) {
            return Optional.of(new CaseLine("present", said));
        }
        return LISTS.stream()
                .filter(list -> vocabulary.find(list, said).isPresent())
                .findFirst()
                .map(list -> new CaseLine(
                        list == Lexicon.DRUG || list == Lexicon.DRUG_CLASS ? "medications" : "present", said));
    }

    private Optional<CaseLine> denied(String said) {
        String rest = denial.matcher(said).replaceFirst("");
        return rest.equals(said)
                ? Optional.empty()
                : word(rest).filter(line -> line.section().equals("present")).map(line -> new CaseLine("absent", rest));
    }

    /** A known word with where, when or how long behind it; the longest word that leaves nothing unsaid. */
    private Optional<CaseLine> withDetails(List<String> parts, String day) {
        for (int words = parts.size() - 1; words > 0; words--) {
            Optional<CaseLine> bare = word(String.join(" ", parts.subList(0, words)));
            if (bare.isPresent()) {
                List<String> open = new ArrayList<>();
                CaseLine line = details.with(
                        bare.get(), keys.possible(bare.get()), parts.subList(words, parts.size()), day, open);
                return open.isEmpty() ? Optional.of(line) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
