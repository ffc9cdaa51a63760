package org.fascicle.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fascicle.wording.Wording;
import org.fascicle.write.CaseLine;

/** Puts what is said about a thing, such as "for 6 weeks, in the calf", under the keys of a case. */
final class Details {

    /** Keys of which one thing can tell several. */
    private static final Set<String> SEVERAL = Set.of("site", "timing");

    private final LineCheck check;
    private final Pattern leading;

    Details(LineCheck check, Wording wording) {
        this.check = check;
        this.leading = Pattern.compile("^(" + wording.say("consult.leading") + ")\\s+", Pattern.CASE_INSENSITIVE);
    }

    /** The line with everything that is said; a part that fits none of the keys is added to what is not understood. */
    CaseLine with(CaseLine bare, List<String> keys, List<String> parts, String day, List<String> notUnderstood) {
        CaseLine line = bare;
        for (String part : parts) {
            Optional<CaseLine> more = with(line, keys, part, day);
            if (more.isEmpty()) {
                notUnderstood.add(part);
            }
            line = more.orElse(line);
        }
        return line;
    }

    private Optional<CaseLine> with(CaseLine line, List<String> keys, String part, String day) {
        return ways(part)
                .flatMap(said -> keys.stream().flatMap(key -> told(line, key, said, day).stream()))
                .findFirst();
    }

    private Optional<CaseLine> told(CaseLine line, String key, String said, String day) {
        String before = line.details().get(key);
        if (before != null && !SEVERAL.contains(key)) {
            return Optional.empty();
        }
        CaseLine alone = line.without(key).with(key, said);
        return check.fine(alone, day)
                ? Optional.of(before == null ? alone : line.with(key, before + ", " + said))
                : Optional.empty();
    }

    /** As said, and without the little words before it. */
    private Stream<String> ways(String part) {
        List<String> ways = new ArrayList<>(List.of(part.strip()));
        String shorter = leading.matcher(part.strip()).replaceFirst("");
        while (!shorter.equals(ways.get(ways.size() - 1))) {
            ways.add(shorter);
            shorter = leading.matcher(shorter).replaceFirst("");
        }
        return ways.stream();
    }
}
