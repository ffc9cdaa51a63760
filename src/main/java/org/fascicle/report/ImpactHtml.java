package org.fascicle.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fascicle.analyse.impact.BookChanges;
import org.fascicle.analyse.impact.CaseImpact;
import org.fascicle.analyse.impact.Impact;
import org.fascicle.analyse.impact.PartChange;
import org.fascicle.analyse.impact.RuleChange;
import org.fascicle.model.Urgency;
import org.fascicle.page.Look;
import org.fascicle.page.Templates;
import org.fascicle.report.html.ImpactPage;
import org.fascicle.wording.Wording;

/** What an edit of a rule book does to cases, as one page: before and after side by side. */
final class ImpactHtml {

    /** How many cases of one difference are named. */
    private static final int FEW = 20;

    private static final Look LOOK = Look.with("impact");

    private final ImpactWords words;
    private final Wording wording;
    private final boolean all;

    ImpactHtml(ImpactWords words, Wording wording, boolean all) {
        this.words = words;
        this.wording = wording;
        this.all = all;
    }

    /** The page. */
    String of(Impact impact, List<String> unaccepted) {
        return page(
                new ImpactPage(
                        words.summary(impact),
                        unaccepted.isEmpty()
                                ? words.say("fine")
                                : words.say("markdown.lost", String.join(", ", unaccepted)),
                        !unaccepted.isEmpty(),
                        edits(impact),
                        impact.changes().lists().stream()
                                .map(list -> words.say("list", list))
                                .toList(),
                        sections(impact),
                        named(impact.onlyNow(), place -> place.toString())),
                wording);
    }

    /** The page about two rule books that are the same. */
    static String equal(String said, Wording wording) {
        ImpactPage.Named<String> none = new ImpactPage.Named<>(List.of(), "");
        return page(new ImpactPage(said, "", false, List.of(), List.of(), List.of(), none), wording);
    }

    private static String page(ImpactPage page, Wording wording) {
        return Templates.page("impact.jte", Map.of("page", page, "wording", wording, "look", LOOK));
    }

    /** Those behind the most dangerous difference first; those by which no case differs last. */
    private List<ImpactPage.Edit> edits(Impact impact) {
        List<String> causes = impact.groups().stream()
                .flatMap(group -> group.causes().stream())
                .distinct()
                .toList();
        return impact.changes().rules().stream()
                .sorted(Comparator.comparing((RuleChange change) -> !causes.contains(change.id()))
                        .thenComparing(change -> causes.indexOf(change.id())))
                .map(change -> edit(change, impact))
                .toList();
    }

    private ImpactPage.Edit edit(RuleChange change, Impact impact) {
        return new ImpactPage.Edit(
                change.id(),
                words.rule(change),
                change.place().toString(),
                change.parts().stream().map(this::part).toList(),
                ImpactWords.unseen(change, impact));
    }

    private ImpactPage.Part part(PartChange change) {
        return new ImpactPage.Part(words.what(change), side(change.before()), side(change.after()));
    }

    private static Optional<ImpactPage.Side> side(Optional<PartChange.Written> written) {
        return written.map(one -> new ImpactPage.Side(one.text(), one.place().toString()));
    }

    private List<ImpactPage.Section> sections(Impact impact) {
        Map<String, List<ImpactPage.Group>> sections = new LinkedHashMap<>();
        impact.groups()
                .forEach(group -> sections.computeIfAbsent(
                                ImpactWords.section(group.difference().severity()), s -> new ArrayList<>())
                        .add(group(group, impact.changes())));
        return sections.entrySet().stream()
                .map(one -> new ImpactPage.Section(
                        one.getKey().replaceFirst(".*\\.", ""), words.say("html." + one.getKey()), one.getValue()))
                .toList();
    }

    private ImpactPage.Group group(Impact.Group group, BookChanges changes) {
        return new ImpactPage.Group(
                words.difference(group),
                words.count("cases", group.cases().size()),
                group.causes().stream()
                        .map(cause -> new ImpactPage.Cause(
                                changes.of(cause).isPresent() ? cause : "",
                                words.because(group.difference(), cause, changes)))
                        .toList(),
                group.causes().isEmpty() ? words.say("because", words.causes(group.causes())) : "",
                named(group.cases(), ImpactHtml::row));
    }

    private static ImpactPage.Row row(CaseImpact one) {
        return new ImpactPage.Row(
                one.about().title(),
                one.about().file() + ":" + one.about().line(),
                level(one.before()),
                level(one.after()));
    }

    private static String level(Urgency level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private <T, R> ImpactPage.Named<R> named(Collection<T> things, Function<T, R> shown) {
        List<R> first =
                things.stream().limit(all ? things.size() : FEW).map(shown).toList();
        int left = things.size() - first.size();
        return new ImpactPage.Named<>(first, left == 0 ? "" : words.say("more", String.valueOf(left)));
    }
}
