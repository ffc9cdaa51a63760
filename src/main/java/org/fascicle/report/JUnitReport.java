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

    static String of(List<Verdict> verdicts, List<Problem> problems) {
        return written(suites(verdicts, problems));
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

    private record Suite(List<Verdict> verdicts, List<Problem> problems) {}

    private static Map<String, Suite> suites(List<Verdict> verdicts, List<Problem> problems) {
        Map<String, Suite> suites = new TreeMap<>();
        verdicts.forEach(
                v -> suite(suites, v.scenario().about().file()).verdicts().add(v));
        problems.forEach(p -> suite(suites, p.place().file()).problems().add(p));
        return suites;
    }

    private static Suite suite(Map<String, Suite> suites, String file) {
        return suites.computeIfAbsent(
                file, name -> new Suite(new java.util.ArrayList<>(), new java.util.ArrayList<>()));
    }

    private static void suite(XMLStreamWriter xml, String file, Suite suite) throws XMLStreamException {
        long failed = suite.verdicts().stream().filter(v -> !v.passed()).count();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", file);
        xml.writeAttribute(
                "tests",
                String.valueOf(
                        Math.max(1, suite.verdicts().size() + suite.problems().size())));
        xml.writeAttribute("failures", String.valueOf(failed));
        xml.writeAttribute("errors", String.valueOf(suite.problems().size()));
        for (Verdict verdict : suite.verdicts()) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", file);
            xml.writeAttribute("name", verdict.scenario().about().title());
            if (!verdict.passed()) {
                detail(xml, "failure", verdict.failures().get(0), String.join("\n", verdict.failures()));
            }
            xml.writeEndElement();
        }
        if (suite.verdicts().isEmpty() && suite.problems().isEmpty()) {
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
