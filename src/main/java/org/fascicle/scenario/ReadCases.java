package org.fascicle.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fascicle.model.Case;
import org.fascicle.read.CaseReader;
import org.fascicle.read.ReadCase;
import org.fascicle.text.Place;
import org.fascicle.text.Problem;
import org.fascicle.vocabulary.Vocabulary;

/**
 * Cases as the words of one rule book read them, without what is expected of them.
 *
 * @param whole those that could be read to the end, by the place where they begin, in a fixed order
 * @param inPart where the others begin
 * @param problems what could not be read
 */
public record ReadCases(Map<Place, Case> whole, Set<Place> inPart, List<Problem> problems) {

    /** Every case below these paths. */
    public static ReadCases below(List<Path> paths, Vocabulary vocabulary) {
        CaseReader reader = new CaseReader(vocabulary);
        ReadCases read = new ReadCases(new LinkedHashMap<>(), new HashSet<>(), new ArrayList<>());
        for (Path path : paths) {
            for (Path file : CaseFiles.below(path, read.problems)) {
                List<Problem> problems = new ArrayList<>();
                read.add(reader.read(file, CaseFiles.shown(file), problems), problems);
            }
        }
        return read;
    }

    private void add(List<ReadCase> cases, List<Problem> inFile) {
        problems.addAll(inFile);
        for (int i = 0; i < cases.size(); i++) {
            Case about = cases.get(i).about();
            int next = i + 1 < cases.size() ? cases.get(i + 1).about().line() : Integer.MAX_VALUE;
            Place place = new Place(about.file(), about.line(), 0);
            if (inFile.stream()
                    .anyMatch(p -> p.place().line() >= about.line() && p.place().line() < next)) {
                inPart.add(place);
            } else {
                whole.put(place, about);
            }
        }
    }
}
