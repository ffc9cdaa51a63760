package org.fascicle.rulebook.parse;

import org.fascicle.rulebook.problem.Code;

/** Words and signs for and and or, where they join nothing or are missing. */
final class JoiningSlips {

    private static final String NEEDLESS = "Take it out: conditions below each other must all hold.";
    private static final String JOINS_NOTHING = "this joins nothing";

    private JoiningSlips() {}

    /** True, with one slip noted, when there is one at this token. */
    static boolean find(Spot spot) {
        return single(spot) || inFact(spot) || spelt(spot) || betweenFacts(spot) || missing(spot);
    }

    private static boolean single(Spot spot) {
        boolean or = spot.token().is("|");
        return (or || spot.token().is("&"))
                && spot.slip(
                        Code.AND_OR, JOINS_NOTHING, or ? "Write || for or." : "Write a comma between the two for and.");
    }

    private static boolean inFact(Spot spot) {
        if (!isWord(spot.token()) || !spot.open().inFact()) {
            return false;
        }
        boolean list = spot.next() != null && spot.next().isText();
        String or = list ? "Write in and a list, as in name in ( \"one\", \"two\" )." : "Write || instead.";
        return spot.slip(
                Code.AND_OR,
                "inside the brackets of a fact this word joins nothing",
                means(spot.token(), "and") ? "Write a comma instead." : or);
    }

    /** The words in capital letters, as some write them. */
    private static boolean spelt(Spot spot) {
        Token token = spot.token();
        return isWord(token)
                && !token.is("or")
                && !token.is("and")
                && spot.slip(
                        Code.AND_OR, JOINS_NOTHING, means(token, "and") ? NEEDLESS : "Write or, in small letters.");
    }

    /** Between facts only or is needed, inside a bracket of its own. */
    private static boolean betweenFacts(Spot spot) {
        Token token = spot.token();
        boolean and = token.is("and") || token.is("&&");
        boolean or = token.is("or") || token.is("||");
        boolean good = !spot.open().none() && token.isWord();
        return (and || or)
                && !good
                && !spot.open().inFactOrList()
                && spot.slip(
                        Code.AND_OR,
                        "facts are not joined like this",
                        and ? NEEDLESS : "Write or, and one bracket around all the facts it stands between.");
    }

    /** Two facts in one bracket without a word between them. */
    private static boolean missing(Spot spot) {
        return spot.open().in(OpenBrackets.Inside.GROUP)
                && spot.before() != null
                && spot.before().is(")")
                && spot.token().isWord()
                && !isWord(spot.token())
                && spot.slip(
                        Code.GROUP,
                        "in a bracket the word or stands between facts",
                        "Put one fact behind not or exists, and conditions that must all hold below each other.");
    }

    private static boolean isWord(Token token) {
        return token.isWord() && (means(token, "and") || means(token, "or"));
    }

    private static boolean means(Token token, String word) {
        return token.text().equalsIgnoreCase(word);
    }
}
