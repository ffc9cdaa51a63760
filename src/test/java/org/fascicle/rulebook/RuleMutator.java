package org.fascicle.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils a rule file in one to three small ways; the same seed spoils it in the same way. */
final class RuleMutator {

    private static final int MOST_CUT = 40;
    private static final List<String> ODD = List.of(
            "rule",
            "when",
            "then",
            "end",
            "rule \"X-1 a claim\"",
            "package",
            "import",
            "not",
            "exists",
            "or",
            "and",
            "in",
            "accumulate",
            "eval",
            "from",
            "forall",
            "collect",
            "query",
            "declare",
            "global",
            "function",
            "salience 5",
            "no-loop",
            "dialect \"mvel\"",
            "null",
            "this",
            "new",
            "true",
            "false",
            "present",
            "absent",
            "presence",
            "insertLogical",
            "insert",
            "modify",
            "matches",
            "contains",
            "memberOf",
            "str",
            "over window:time( 5m )",
            "entry-point",
            "instanceof",
            "switch",
            "class",
            "int",
            "final",
            "if",
            "do",
            "@",
            "@Source",
            "@role( event )",
            "(",
            ")",
            "((",
            "))",
            "[",
            "]",
            "{",
            "}",
            "<",
            ">",
            "<=",
            ">=",
            "==",
            "!=",
            "=",
            "=>",
            "=<",
            "<>",
            "===",
            "!",
            "&",
            "|",
            "&&",
            "||",
            "+",
            "-",
            "*",
            "/",
            "%",
            "^",
            "~",
            "?",
            "#",
            "$",
            "$x",
            "$nutrient",
            "§",
            "°",
            "µ",
            "\"",
            "'",
            "`",
            "\"\"",
            "\"\"\"",
            "''",
            "\\",
            "\\\"",
            "\\u0041",
            "\\n",
            "//",
            "/*",
            "*/",
            "/",
            "#comment",
            ",",
            ",,",
            ";",
            ";;",
            ":",
            "::",
            ":=",
            ".",
            "..",
            "...",
            "?.",
            "!.",
            "->",
            "0",
            "-1",
            "007",
            "1e9",
            "0x1F",
            "1.5",
            "1L",
            "2.0f",
            "99999999999",
            "1_000",
            "0,7",
            "3%",
            ".5",
            "5.",
            "'c'",
            "\t",
            "\n",
            "\r",
            "\r\n",
            " ",
            "",
            "\u00a0",
            "\u200b",
            "\ufeff",
            "\u2028",
            "\u201c",
            "\u201d",
            "\u2019",
            "\u2013",
            "ä",
            "é",
            "ß",
            "Ω",
            "а",
            "中",
            "\ud83d\ude00",
            "\ud83d",
            "\u0000",
            "\u0007",
            "\u001a",
            "\u000c",
            "Finding(",
            "Finding()",
            "Lab( value > 3 )",
            "Grade.STRONG",
            "Grade.",
            ".STRONG",
            "Kind.SIGN",
            "Severity.SEVERE",
            "$d : days",
            "$v : value",
            "name == \"x\"",
            "days > 3",
            "days != 3",
            "( days > 3 || sites > 2 )",
            "site in ()",
            "site not in ( \"calf\" )");

    private final Random random;
    private StringBuilder text;

    private RuleMutator(long seed, String text) {
        this.random = new Random(seed);
        this.text = new StringBuilder(text);
    }

    /** The text, spoiled. */
    static String spoil(String text, long seed) {
        RuleMutator mutator = new RuleMutator(seed, text);
        int slips = 1 + mutator.random.nextInt(3);
        for (int i = 0; i < slips; i++) {
            mutator.slip();
        }
        return mutator.text.toString();
    }

    private void slip() {
        switch (random.nextInt(14)) {
            case 0 -> cut(1);
            case 1 -> cut(MOST_CUT);
            case 2 -> twice();
            case 3 -> swapLetters();
            case 4 -> garble();
            case 5 -> token(List::remove);
            case 6 -> token((tokens, i) -> tokens.add(i, tokens.get(i)));
            case 7 -> token((tokens, i) -> swap(tokens, i, i + 2));
            case 8 -> token((tokens, i) -> swap(tokens, i, random.nextInt(tokens.size())));
            case 9 -> token((tokens, i) -> tokens.set(i, tokens.get(random.nextInt(tokens.size()))));
            case 10 -> token((tokens, i) -> tokens.set(i, odd()));
            case 11 -> lines();
            default -> text.insert(at(), odd());
        }
    }

    private int at() {
        return text.isEmpty() ? 0 : random.nextInt(text.length());
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private void cut(int most) {
        int from = at();
        text.delete(from, Math.min(text.length(), from + 1 + random.nextInt(most)));
    }

    private void twice() {
        int from = at();
        int to = Math.min(text.length(), from + 1 + random.nextInt(MOST_CUT));
        text.insert(at(), text.substring(from, to));
    }

    private void swapLetters() {
        int i = at();
        if (i + 1 < text.length()) {
            char first = text.charAt(i);
            text.setCharAt(i, text.charAt(i + 1));
            text.setCharAt(i + 1, first);
        }
    }

    private void garble() {
        if (!text.isEmpty()) {
            text.setCharAt(at(), (char) (32 + random.nextInt(96)));
        }
    }

    private void token(Slip slip) {
        List<String> tokens = new ArrayList<>(Arrays.asList(text.toString().split("(?<=\\W)|(?=\\W)", -1)));
        slip.at(tokens, random.nextInt(tokens.size()));
        text = new StringBuilder(String.join("", tokens));
    }

    private static void swap(List<String> tokens, int i, int j) {
        if (j < tokens.size()) {
            String first = tokens.get(i);
            tokens.set(i, tokens.get(j));
            tokens.set(j, first);
        }
    }

    private void lines() {
        List<String> lines = new ArrayList<>(text.toString().lines().toList());
        if (!lines.isEmpty()) {
            int i = random.nextInt(lines.size());
            int j = random.nextInt(lines.size());
            switch (random.nextInt(3)) {
                case 0 -> lines.remove(i);
                case 1 -> lines.add(j, lines.get(i));
                default -> swap(lines, i, j);
            }
            text = new StringBuilder(String.join("\n", lines) + "\n");
        }
    }

    private interface Slip {
        void at(List<String> tokens, int i);
    }
}
