package org.fascicle.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.rulebook.check.Checker;
import org.fascicle.rulebook.parse.Expressions;
import org.fascicle.rulebook.parse.RuleReader;
import org.fascicle.rulebook.tree.Rule;
import org.fascicle.rulebook.tree.RuleFile;
import org.fascicle.text.Problem;
import org.fascicle.text.SourceText;

/** Reads rules that stand in no file of a rule book, by its words and through its checks. */
final class SideRules {

    private static final int FILE_SIZE = 100_000;

    private SideRules() {}

    /** Those of the rules that pass the check. */
    static RuleFolder read(RuleFolder book, List<String> rules) {
        Set<String> ids = book.rules().stream().map(Rule::id).collect(Collectors.toSet());
        List<Sheet> sheets = sheets(rules);
        List<RuleFile> sound = new ArrayList<>();
        while (!sheets.isEmpty()) {
            List<Problem> problems = new ArrayList<>();
            List<RuleFile> files =
                    sheets.stream().map(sheet -> sheet.read(problems)).toList();
            new Checker(book.vocabulary(), book.sources(), book.rows(), problems).checkApart(files, ids);
            if (problems.isEmpty()) {
                sound.addAll(files);
                break;
            }
            sheets = sheets.stream().map(sheet -> sheet.without(problems)).toList();
        }
        return folder(book, sound);
    }

    /** All of the rules, cut out of rules that passed the check. */
    static RuleFolder cut(RuleFolder book, List<String> rules) {
        List<Problem> problems = new ArrayList<>();
        List<RuleFile> files =
                sheets(rules).stream().map(sheet -> sheet.read(problems)).toList();
        int read = files.stream().mapToInt(file -> file.rules().size()).sum();
        if (!problems.isEmpty() || read != rules.size()) {
            throw new IllegalStateException("What was cut out of a rule is no rule (" + problems + ")");
        }
        return folder(book, files);
    }

    private static RuleFolder folder(RuleFolder book, List<RuleFile> files) {
        return new RuleFolder(
                files, book.vocabulary(), book.sources(), book.rows(), book.settings(), book.speech(), List.of());
    }

    private static List<Sheet> sheets(List<String> rules) {
        List<Sheet> sheets = new ArrayList<>();
        List<String> page = new ArrayList<>();
        int size = 0;
        for (String rule : rules) {
            if (size + rule.length() > FILE_SIZE) {
                sheets.add(new Sheet(sheets.size(), page));
                page = new ArrayList<>();
                size = 0;
            }
            page.add(rule);
            size += rule.length();
        }
        sheets.add(new Sheet(sheets.size(), page));
        return sheets;
    }

    /** One file that is never written. */
    private record Sheet(int number, List<String> rules) {

        private static final String HEAD = "package rules.beside.sheet%d\n\nimport org.fascicle.model.*\n\n";

        RuleFile read(List<Problem> problems) {
            String relative = "beside/sheet" + number + ".drl";
            String text = HEAD.formatted(number) + String.join("\n\n", rules) + "\n";
            return RuleReader.read(relative, new SourceText(relative, text), new Expressions(), problems);
        }

        /** The rules in which nothing is wrong. */
        Sheet without(List<Problem> problems) {
            Set<Integer> wrong = problems.stream()
                    .filter(problem -> problem.place().file().equals("beside/sheet" + number + ".drl"))
                    .map(problem -> problem.place().line())
                    .collect(Collectors.toSet());
            List<String> left = new ArrayList<>();
            int line = 5;
            for (String rule : rules) {
                int last = line + (int) rule.lines().count();
                int first = line;
                if (wrong.stream().noneMatch(w -> w >= first && w <= last)) {
                    left.add(rule);
                }
                line = last + 1;
            }
            return new Sheet(number, left);
        }
    }
}
