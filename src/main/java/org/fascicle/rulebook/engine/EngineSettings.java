package org.fascicle.rulebook.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.parser.DrlParser;
import org.drools.ecj.EclipseJavaCompiler;
import org.drools.model.codegen.execmodel.JavaParserCompiler;
import org.fascicle.rulebook.problem.Code;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.kie.memorycompiler.JavaCompiler;

/**
 * How the engine was set up by whoever started the program. With another parser it would read the rules otherwise than
 * the check does; another compiler or the engine's old language would not keep to the {@link Sandbox}.
 */
final class EngineSettings {

    private static final String OLD_LANGUAGE = "org.mvel2.MVEL";

    private EngineSettings() {}

    /** What makes it unsafe to build rules here; normally nothing. */
    static List<Problem> problems() {
        return problems(DrlParser.ANTLR4_PARSER_ENABLED, JavaParserCompiler.getCompiler(), hasOldLanguage());
    }

    static List<Problem> problems(boolean otherParser, JavaCompiler compiler, boolean oldLanguage) {
        List<Problem> problems = new ArrayList<>();
        if (otherParser) {
            problems.add(unsafe(
                    "-D" + DrlParser.ANTLR4_PARSER_ENABLED_PROPERTY, "Take this setting out of the start command."));
        }
        if (!(compiler instanceof EclipseJavaCompiler)) {
            problems.add(unsafe(
                    compiler.getClass().getName(),
                    "Take -Ddrools.dialect.java.compiler out of the start command and keep drools-ecj on the class"
                            + " path."));
        }
        if (oldLanguage) {
            problems.add(unsafe(OLD_LANGUAGE, "Take drools-mvel off the class path."));
        }
        return problems;
    }

    private static boolean hasOldLanguage() {
        try {
            Class.forName(OLD_LANGUAGE, false, EngineSettings.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Problem unsafe(String what, String advice) {
        return new Problem(
                        Place.of("the rule book"),
                        "the engine is set up so that rules are not safe [" + what + "]",
                        advice)
                .as(Code.FAULT.id());
    }
}
