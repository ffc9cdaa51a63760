package org.fascicle.read;

import java.util.Optional;
import org.fascicle.text.Yaml;

/** Lengths of time among the details of an entry. */
final class Times {

    private Times() {}

    /** A length of time in days; null when it is not stated or cannot be read, which is then a problem. */
    static Double days(Entry entry, String key, Draft draft) {
        Optional<Yaml.Text> written = entry.detail(key, draft);
        if (written.isEmpty()) {
            return null;
        }
        Optional<Double> days = Amounts.days(written.get().value());
        if (days.isEmpty()) {
            draft.leaveOut(
                    written.get().place(),
                    written.get().value(),
                    "this is no length of time",
                    "Write a number and hours, days, weeks, months or years, such as 6 weeks.");
        }
        return days.orElse(null);
    }
}
