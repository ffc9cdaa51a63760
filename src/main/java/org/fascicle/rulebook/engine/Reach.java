package org.fascicle.rulebook.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What compiled rules may use, field by field and method by method. It is asked before any of them is loaded: a class
 * that rules need, such as the helper that takes a conclusion, also has methods that no rule needs, such as the one that
 * halts the session. Found by looking at what an honest rule book is compiled to.
 */
final class Reach {

    private static final String CLASS_FILE = ".class";
    private static final String TOTALS = "org.drools.core.base.accumulators.";
    private static final String TOTAL_MADE = "AccumulateFunction.<init>";

    /** Where everything may be used: the facts, and what only describes a rule. */
    private static final List<String> FREE = List.of(
            "org.fascicle.model.",
            "org.drools.model.DomainClassMetadata.",
            "org.drools.model.Index$ConstraintType.",
            "org.drools.model.PatternDSL$PatternDef.",
            "org.drools.model.consequences.ConsequenceBuilder$_",
            "org.drools.model.functions.PredicateInformation.",
            "org.drools.model.functions.accumulate.AccumulateFunction.",
            "org.drools.model.operators.InOperator.",
            "org.drools.modelcompiler.util.EvaluationUtil.");

    /** What may be used of everything else. */
    private static final Map<String, Set<String>> USED = Map.ofEntries(
            Map.entry("java.lang.Double", Set.of("TYPE", "doubleValue", "valueOf")),
            Map.entry("java.lang.Enum", Set.of("<init>", "valueOf")),
            Map.entry("java.lang.IllegalArgumentException", Set.of("<init>")),
            Map.entry("java.lang.Integer", Set.of("TYPE", "intValue", "valueOf")),
            Map.entry("java.lang.Long", Set.of("TYPE", "longValue", "valueOf")),
            Map.entry("java.lang.Number", Set.of("doubleValue", "intValue", "longValue")),
            Map.entry("java.lang.Object", Set.of("<init>")),
            Map.entry("java.lang.RuntimeException", Set.of("<init>")),
            Map.entry("java.lang.String", Set.of("equals", "hashCode")),
            Map.entry("java.lang.System", Set.of("arraycopy")), // every enum has it, no rule calls it
            Map.entry("java.lang.invoke.LambdaMetafactory", Set.of("metafactory")),
            Map.entry("java.lang.invoke.StringConcatFactory", Set.of("makeConcatWithConstants")),
            Map.entry(
                    "java.time.format.DateTimeFormatterBuilder",
                    Set.of("<init>", "appendPattern", "parseCaseInsensitive", "toFormatter")),
            Map.entry("java.util.Arrays", Set.of("asList")),
            Map.entry("java.util.Collections", Set.of("emptyList")),
            Map.entry("java.util.Locale", Set.of("ENGLISH")),
            Map.entry("org.drools.core.rule.consequence.KnowledgeHelper", Set.of("insertLogical")),
            Map.entry("org.drools.model.impl.RuleBuilder", Set.of("build", "metadata")),
            Map.entry("org.drools.modelcompiler.consequence.DroolsImpl", Set.of("asKnowledgeHelper")),
            Map.entry(
                    "org.drools.modelcompiler.dsl.pattern.D",
                    Set.of(
                            "accFunction",
                            "accumulate",
                            "alphaIndexedBy",
                            "and",
                            "betaIndexedBy",
                            "declarationOf",
                            "eval",
                            "execute",
                            "exists",
                            "not",
                            "on",
                            "or",
                            "pattern",
                            "rule")),
            Map.entry("org.drools.util.DateUtils", Set.of("getDateFormatMask")));

    /** The one class that describes the whole module; the engine never runs the part of it that uses these. */
    private static final List<String> DESCRIPTION = List.of(
            "org.kie.api.KieServices.get",
            "org.kie.api.KieServices.newKieModuleModel",
            "org.kie.api.builder.model.",
            "org.kie.api.conf.",
            "org.kie.api.runtime.conf.ClockTypeOption.get",
            "org.kie.util.maven.support.ReleaseIdImpl.<init>");

    private Reach() {}

    /** The first thing compiled rules use that no rule needs, such as {@code java.util.Locale.setDefault}. */
    static Optional<String> beyond(Map<String, byte[]> classFiles) {
        Set<String> own = classFiles.keySet().stream()
                .map(file ->
                        file.substring(0, file.length() - CLASS_FILE.length()).replace('/', '.'))
                .collect(Collectors.toSet());
        return classFiles.values().stream()
                .flatMap(file -> ClassFile.of(file).uses().stream())
                .filter(use -> !mayUse(use, own))
                .sorted()
                .findFirst();
    }

    private static boolean mayUse(String use, Set<String> own) {
        int dot = use.lastIndexOf('.');
        String owner = use.substring(0, Math.max(0, dot));
        String member = use.substring(dot + 1);
        return own.contains(owner)
                || USED.getOrDefault(owner, Set.of()).contains(member)
                || isTotal(use)
                || FREE.stream().anyMatch(use::startsWith)
                || DESCRIPTION.stream().anyMatch(use::startsWith);
    }

    /** A sum, a count or another total is only made; the engine does the counting. */
    private static boolean isTotal(String use) {
        return use.startsWith(TOTALS) && use.endsWith(TOTAL_MADE);
    }
}
