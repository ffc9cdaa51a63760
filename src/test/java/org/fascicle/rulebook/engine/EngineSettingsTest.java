package org.fascicle.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.drools.drl.parser.DrlParser;
import org.drools.ecj.EclipseJavaCompiler;
import org.drools.model.codegen.execmodel.JavaParserCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.memorycompiler.jdknative.NativeJavaCompiler;

/** The walls around rules stand only when the engine is set up as they expect it. */
class EngineSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.mvel2.MVEL",
                "org.drools.mvel.MVELDialectRuntimeData",
                "org.drools.mvel.builder.MVELDialect",
                "org.drools.mvel.CoreComponentsBuilderImpl"
            })
    void the_old_language_of_the_engine_is_not_on_the_class_path(String name) {
        assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
        assertThat(getClass().getClassLoader().getResource(name.replace('.', '/') + ".class"))
                .isNull();
    }

    @Test
    void the_parser_of_the_check_is_the_parser_of_the_engine() {
        assertThat(System.getProperty(DrlParser.ANTLR4_PARSER_ENABLED_PROPERTY)).isNull();
        assertThat(DrlParser.ANTLR4_PARSER_ENABLED).isFalse();
    }

    @Test
    void rules_are_compiled_by_the_compiler_that_keeps_to_the_sandbox() {
        assertThat(System.getProperty("drools.dialect.java.compiler")).isNull();
        assertThat(JavaParserCompiler.getCompiler()).isExactlyInstanceOf(EclipseJavaCompiler.class);
    }

    @Test
    void the_engine_is_set_up_safely_here() {
        assertThat(EngineSettings.problems()).isEmpty();
    }

    @Test
    void nothing_is_built_when_it_is_not() {
        assertThat(EngineSettings.problems(true, new EclipseJavaCompiler(), false))
                .singleElement()
                .asString()
                .contains("[-Ddrools.drl.antlr4.parser.enabled]");
        assertThat(EngineSettings.problems(false, new NativeJavaCompiler(), false))
                .singleElement()
                .asString()
                .contains("[org.kie.memorycompiler.jdknative.NativeJavaCompiler]");
        assertThat(EngineSettings.problems(false, new EclipseJavaCompiler(), true))
                .singleElement()
                .asString()
                .contains("Take drools-mvel off the class path.");
    }
}
