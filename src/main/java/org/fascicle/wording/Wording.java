package org.fascicle.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every sentence a reader is shown that comes neither from a rule nor from a case: one bundle, so that it can be read
 * through, and put into another language, in one place.
 */
public final class Wording {

    /** In English, as shipped. */
    public static final Wording ENGLISH = of(Locale.ENGLISH);

    private final ResourceBundle texts;

    private Wording(ResourceBundle texts) {
        this.texts = texts;
    }

    /** In a language; what is not put into it is said in English, never left out. */
    public static Wording of(Locale locale) {
        ResourceBundle.Control noGuess =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Wording(ResourceBundle.getBundle("org.fascicle.wording.wording", locale, noGuess));
    }

    /**
     * A sentence, with these values in its gaps.
     *
     * @throws java.util.MissingResourceException when there is no such sentence, which is a fault of the program
     */
    public String say(String key, Object... values) {
        return values.length == 0 ? texts.getString(key) : MessageFormat.format(texts.getString(key), values);
    }

    /** A unit as people write it: the code itself where it is written so, nothing where none is written. */
    public String unit(String code) {
        if (List.of(say("units.unsaid").split(" ")).contains(code)) {
            return "";
        }
        return has("unit." + code) ? say("unit." + code) : code;
    }

    /** Whether there is such a sentence. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The sentence for one value of a scale. */
    public String say(String key, Enum<?> value, Object... values) {
        return say(key + "." + value.name(), values);
    }
}
