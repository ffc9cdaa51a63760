package org.fascicle.report;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.fascicle.model.Certainty;
import org.fascicle.model.Grade;
import org.fascicle.model.Topic;
import org.fascicle.model.Urgency;

/** Every sentence a reader is shown that does not come from a rule or a case. */
final class Wording {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.fascicle.report.wording");

    private Wording() {}

    static String level(Urgency level) {
        return MessageFormat.format(TEXTS.getString("level." + level), TEXTS.getString("emergency.number"));
    }

    static String certainty(Certainty certainty) {
        return TEXTS.getString("conclusion." + certainty);
    }

    static String explanation(Grade grade) {
        return TEXTS.getString("explanation." + grade);
    }

    static String besideAWarning() {
        return TEXTS.getString("explanation.beside.a.warning");
    }

    static String forTheClinician() {
        return TEXTS.getString("for.the.clinician");
    }

    static String hold() {
        return TEXTS.getString("hold");
    }

    static String unsaid(String nutrients) {
        return MessageFormat.format(TEXTS.getString("unsaid"), nutrients);
    }

    static String topic(Topic topic) {
        return TEXTS.getString("topic." + topic);
    }

    static String doubt() {
        return TEXTS.getString("doubt");
    }

    static String draft() {
        return TEXTS.getString("draft");
    }

    static String contactAClinician() {
        return TEXTS.getString("contact.a.clinician");
    }
}
