package org.fascicle.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads one rule file into the rule tree, with the parser the engine itself uses. */
final class RuleReader {

    private final List<Problem> problems;

    RuleReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** The file's rules; none of them, and one problem, when the file cannot be parsed. */
    RuleFile read(String shown, String relative, String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, text);
        } catch (DroolsParserException e) {
            problems.add(SyntaxProblem.of(shown, e.getLineNumber(), e.getColumn(), String.valueOf(e.getMessage())));
        }
        if (parser.hasErrors() || parsed == null) {
            addFirst(shown, parser.getErrors());
            return new RuleFile(shown, relative, text, "", List.of(), List.of(), List.of());
        }
        SourceText source = new SourceText(shown, text);
        List<Rule> rules = new ArrayList<>();
        for (RuleDescr rule : parsed.getRules()) {
            rules.add(rule(source, parsed.getNamespace(), rule));
        }
        return new RuleFile(shown, relative, text, parsed.getNamespace(), imports(parsed), extras(parsed), rules);
    }

    /** One mistake makes the parser stumble several times; only the first place helps the author. */
    private void addFirst(String shown, List<DroolsError> errors) {
        if (!problems.isEmpty()
                && problems.get(problems.size() - 1).place().file().equals(shown)) {
            return;
        }
        for (DroolsError error : errors) {
            if (error instanceof ParserError syntax) {
                problems.add(SyntaxProblem.of(shown, syntax.getRow(), syntax.getCol(), syntax.getMessage()));
                return;
            }
        }
        problems.add(new Problem(
                Place.of(shown), "this file cannot be read as rules", "Compare it with a rule file that works."));
    }

    private static Rule rule(SourceText source, String packageName, RuleDescr descr) {
        Place place = source.place(descr.getStartCharacter());
        Place consequence = new Place(place.file(), descr.getConsequenceLine(), 0);
        List<When> conditions = new WhenReader(source).readAll(descr.getLhs());
        Then then = ThenReader.read(consequence, String.valueOf(descr.getConsequence()));
        return new Rule(descr.getName(), packageName, place, notes(descr), conditions, then);
    }

    private static Map<String, String> notes(RuleDescr descr) {
        Map<String, String> notes = new TreeMap<>();
        for (AnnotationDescr annotation : descr.getAnnotations()) {
            notes.put(
                    annotation.getName(),
                    unquoted(String.valueOf(annotation.getValueMap().get("value"))));
        }
        return notes;
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private static List<String> imports(PackageDescr parsed) {
        return parsed.getImports().stream().map(i -> i.getTarget()).toList();
    }

    /** Everything a rule file must not hold beside its rules, by name. */
    private static List<String> extras(PackageDescr parsed) {
        List<String> extras = new ArrayList<>();
        add(extras, "function", parsed.getFunctions());
        add(extras, "import function", parsed.getFunctionImports());
        add(extras, "import accumulate", parsed.getAccumulateImports());
        add(extras, "global", parsed.getGlobals());
        add(extras, "declare", parsed.getTypeDeclarations());
        add(extras, "declare enum", parsed.getEnumDeclarations());
        add(extras, "declare entry-point", parsed.getEntryPointDeclarations());
        add(extras, "declare window", parsed.getWindowDeclarations());
        add(extras, "attribute of the whole file", parsed.getAttributes());
        for (RuleDescr rule : parsed.getRules()) {
            rule.getAttributes().keySet().forEach(name -> extras.add(name + " on rule " + rule.getName()));
            rule.getNamedConsequences().keySet().forEach(name -> extras.add("then[" + name + "] on " + rule.getName()));
            if (rule.getParentName() != null) {
                extras.add("extends on rule " + rule.getName());
            }
        }
        return extras;
    }

    private static void add(List<String> extras, String what, Collection<?> found) {
        if (!found.isEmpty()) {
            extras.add(what);
        }
    }
}
