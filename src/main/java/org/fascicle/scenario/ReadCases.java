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
        List<Case> all = cases.stream().map(ReadCase::about).toList();
        for (int i = 0; i < all.size(); i++) {
            Place place = new Place(all.get(i).file(), all.get(i).line(), 0);
            if (isWhole(all, i, inFile)) {
                whole.put(place, all.get(i));
            } else {
                inPart.add(place);
            }
        }
    }

    /** Whether a case of a file has none of the problems of the file in its lines. */
    static boolean isWhole(List<Case> ofFile, int number, List<Problem> problems) {
        int first = ofFile.get(number).line();
        int next = number + 1 < ofFile.size() ? ofFile.get(number + 1).line() : Integer.MAX_VALUE;
        return problems.stream().map(problem -> problem.place().line()).noneMatch(line -> line >= first && line < next);
    }
}
