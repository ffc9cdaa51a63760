package org.fascicle.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fascicle.scenario.Verdict;
import org.fascicle.text.Problem;

/** JUnit XML: one suite for each file, one test for each case, or one for each problem of a rule file. */
final class JUnitReport {

    private JUnitReport() {}

    static String of(List<Tested> tested, List<Problem> problems) {
        return written(suites(tested, problems));
    }

    /** A rule file without a problem is a test that passed. */
    static String of(Checked checked) {
        Map<String, Suite> suites = suites(List.of(), checked.problems());
        checked.files().forEach(file -> suite(suites, file));
        return written(suites);
    }

    private static String written(Map<String, Suite> suites) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (Map.Entry<String, Suite> entry : suites.entrySet()) {
                suite(xml, entry.getKey(), entry.getValue());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The JUnit report cannot be written", e);
        }
        return text + System.lineSeparator();
    }

    /**
     * As much of a verdict as is written here.
     *
     * @param failures each thing that is not as expected; empty when all is
     */
    record Tested(String file, String title, List<String> failures) {

        static Tested of(Verdict verdict) {
            return new Tested(
                    verdict.scenario().about().file(),
                    verdict.scenario().about().title(),
                    verdict.failures());
        }
    }

    private record Suite(List<Tested> tested, List<Problem> problems) {}

    private static Map<String, Suite> suites(List<Tested> tested, List<Problem> problems) {
        Map<String, Suite> suites = new TreeMap<>();
        tested.forEach(one -> suite(suites, one.file()).tested().add(one));
        problems.forEach(p -> suite(suites, p.place().file()).problems().add(p));
        return suites;
    }

    private static Suite suite(Map<String, Suite> suites, String file) {
        return suites.computeIfAbsent(
                file, name -> new Suite(new java.util.ArrayList<>(), new java.util.ArrayList<>()));
    }

    private static void suite(XMLStreamWriter xml, String file, Suite suite) throws XMLStreamException {
        long failed =
                suite.tested().stream().filter(one -> !one.failures().isEmpty()).count();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", file);
        xml.writeAttribute(
                "tests",
                String.valueOf(
                        Math.max(1, suite.tested().size() + suite.problems().size())));
        xml.writeAttribute("failures", String.valueOf(failed));
        xml.writeAttribute("errors", String.valueOf(suite.problems().size()));
        for (Tested one : suite.tested()) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", file);
            xml.writeAttribute("name", one.title());
            if (!one.failures().isEmpty()) {
                detail(xml, "failure", one.failures().get(0), String.join("\n", one.failures()));
            }
            xml.writeEndElement();
        }
        if (suite.tested().isEmpty() && suite.problems().isEmpty()) {
            xml.writeEmptyElement("testcase");
            xml.writeAttribute("classname", file);
            xml.writeAttribute("name", "no problem");
        }
        for (Problem problem : suite.problems()) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", file);
            xml.writeAttribute("name", name(problem));
            detail(xml, "error", problem.what(), problem.toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String name(Problem problem) {
        return (problem.code().isEmpty() ? "reading" : problem.code()) + " line "
                + problem.place().line();
    }

    private static void detail(XMLStreamWriter xml, String kind, String message, String text)
            throws XMLStreamException {
        xml.writeStartElement(kind);
        xml.writeAttribute("message", message);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
