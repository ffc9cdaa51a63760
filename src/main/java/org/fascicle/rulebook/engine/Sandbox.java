package org.fascicle.rulebook.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;

/**
 * The only classes a built rule can name. The checker refuses every rule that could do more than conclude; this stands
 * behind it, in case it is wrong. A class that is not listed does not exist: neither for the in-memory compiler, which
 * asks for class files as resources, nor for the virtual machine, which asks for classes. Found by recording what an
 * honest rule book asks for.
 */
final class Sandbox extends ClassLoader {

    /** Where the facts lie. */
    private static final String MODEL = "org.fascicle.model.";

    /** What rules may be linked with. Neither Class nor System nor anything that leads to a class loader is here. */
    private static final Set<String> LINKED = Set.of(
            "java.lang.Boolean",
            "java.lang.Comparable",
            "java.lang.Double",
            "java.lang.Enum",
            "java.lang.IllegalArgumentException",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.RuntimeException",
            "java.lang.String",
            "java.lang.Throwable",
            "java.lang.invoke.LambdaMetafactory",
            "java.time.format.DateTimeFormatterBuilder",
            "java.util.Arrays",
            "java.util.Collections",
            "java.util.Locale",
            "java.util.function.Supplier",
            "org.drools.core.rule.consequence.KnowledgeHelper",
            "org.drools.model.Argument",
            "org.drools.model.DomainClassMetadata",
            "org.drools.model.Drools",
            "org.drools.model.Index",
            "org.drools.model.Model",
            "org.drools.model.PatternDSL",
            "org.drools.model.Rule",
            "org.drools.model.RuleItemBuilder",
            "org.drools.model.Variable",
            "org.drools.model.functions.HashedExpression",
            "org.drools.model.functions.Operator",
            "org.drools.model.functions.PredicateInformation",
            "org.drools.model.functions.accumulate.AccumulateFunction",
            "org.drools.model.impl.RuleBuilder",
            "org.drools.model.operators.InOperator",
            "org.drools.modelcompiler.CanonicalKieModuleModel",
            "org.drools.modelcompiler.consequence.DroolsImpl",
            "org.drools.modelcompiler.dsl.pattern.D",
            "org.drools.modelcompiler.util.EvaluationUtil",
            "org.drools.util.DateUtils",
            "org.kie.api.builder.ReleaseId");

    /** Drools looks for it here and would fall back to the JDK's own compiler; no rule has to see it. */
    private static final String COMPILER = "org.drools.ecj.EclipseJavaCompiler";

    private static final List<String> LINKED_FAMILIES = List.of(
            MODEL,
            "org.drools.core.base.accumulators.",
            "org.drools.model.consequences.ConsequenceBuilder",
            "org.drools.model.functions.Block",
            "org.drools.model.functions.Function",
            "org.drools.model.functions.Predicate",
            "org.drools.model.view.");

    /** What the compiler may look at beyond that, because it stands in the signature of something a rule uses. */
    private static final Set<String> LOOKED_AT = Set.of(
            "java.io.Externalizable",
            "java.io.IOException",
            "java.io.ObjectInputStream",
            "java.io.ObjectStreamException",
            "java.io.Serializable",
            "java.lang.CharSequence",
            "java.lang.Class",
            "java.lang.ClassNotFoundException",
            "java.lang.CloneNotSupportedException",
            "java.lang.Exception",
            "java.lang.Iterable",
            "java.lang.Override",
            "java.lang.Record",
            "java.lang.constant.Constable",
            "java.lang.constant.ConstantDesc",
            "java.lang.constant.DynamicConstantDesc",
            "java.lang.invoke.MethodHandles",
            "java.lang.invoke.StringConcatFactory",
            "java.lang.invoke.TypeDescriptor",
            "java.lang.reflect.AnnotatedElement",
            "java.lang.reflect.GenericDeclaration",
            "java.lang.reflect.Type",
            "java.time.format.DateTimeFormatter",
            "java.util.Collection",
            "java.util.List",
            "java.util.Optional",
            "org.drools.base.beliefsystem.Mode",
            "org.drools.base.rule.consequence.ConsequenceContext",
            "org.drools.compiler.kie.builder.MaterializedLambda",
            "org.kie.api.KieServices",
            "org.kie.api.builder.model.KieBaseModel",
            "org.kie.api.builder.model.KieModuleModel",
            "org.kie.api.builder.model.KieSessionModel",
            "org.kie.api.conf.EventProcessingOption",
            "org.kie.api.conf.KieBaseMutabilityOption",
            "org.kie.api.conf.Option",
            "org.kie.api.conf.SingleValueOption",
            "org.kie.api.internal.utils.KieService",
            "org.kie.api.runtime.KieContext",
            "org.kie.api.runtime.conf.ClockTypeOption",
            "org.kie.api.runtime.conf.KieSessionOption",
            "org.kie.api.runtime.conf.SingleValueKieSessionOption",
            "org.kie.api.runtime.rule.EntryPoint",
            "org.kie.api.runtime.rule.FactHandle",
            "org.kie.api.runtime.rule.RuleContext",
            "org.kie.util.maven.support.ReleaseIdImpl");

    /** The shapes of what the engine's builders take and give. */
    private static final List<String> LOOKED_AT_FAMILIES = List.of("org.drools.model.");

    /** The engine's own defaults, such as which class adds up. */
    private static final String ENGINE_SETTINGS = "META-INF/kie.";

    private static final String CLASS_FILE = ".class";

    Sandbox(ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isLinked(name) && !name.equals(COMPILER)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public URL getResource(String name) {
        return isVisible(name) ? super.getResource(name) : null;
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        return isVisible(name) ? super.getResourceAsStream(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith(ENGINE_SETTINGS) ? super.getResources(name) : Collections.emptyEnumeration();
    }

    private static boolean isLinked(String name) {
        return LINKED.contains(outer(name)) || LINKED_FAMILIES.stream().anyMatch(name::startsWith);
    }

    private static boolean isVisible(String resource) {
        if (!resource.endsWith(CLASS_FILE)) {
            return false;
        }
        String name =
                resource.substring(0, resource.length() - CLASS_FILE.length()).replace('/', '.');
        return isLinked(name)
                || LOOKED_AT.contains(outer(name))
                || LOOKED_AT_FAMILIES.stream().anyMatch(name::startsWith);
    }

    /** A nested class comes and goes with the class around it. */
    private static String outer(String name) {
        int dollar = name.indexOf('$');
        return dollar < 0 ? name : name.substring(0, dollar);
    }
}
