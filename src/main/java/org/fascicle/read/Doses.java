package org.fascicle.read;

import java.util.Optional;
import org.fascicle.text.Yaml;

/** Amounts a day: of a medicine, a nutrient, a habit. */
final class Doses {

    private Doses() {}

    /** The amount in this unit; nothing, and a problem, when it cannot be read so. */
    static Optional<Double> perDay(Yaml.Text written, String unit, Draft draft) {
        Optional<Amounts.Amount> amount = Amounts.amount(written.value());
        if (amount.isEmpty() || amount.get().unit().isEmpty()) {
            draft.leaveOut(
                    written.place(),
                    written.value(),
                    "an amount with its unit belongs here",
                    "Write a number and a unit a day, such as 20 " + (unit.isEmpty() ? "mg/day" : unit) + ".");
            return Optional.empty();
        }
        Optional<Double> value = draft.vocabulary
                .units()
                .canonical(
                        WordList.measure(draft.vocabulary.units().code(unit)),
                        amount.get().value(),
                        amount.get().unit());
        if (value.isEmpty()) {
            draft.leaveOut(
                    written.place(),
                    written.value(),
                    "this unit does not fit here",
                    unit.isEmpty() ? "No amount is read for this word; leave it out." : "Write it in " + unit + ".");
        }
        return value;
    }
}
