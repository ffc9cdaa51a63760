package org.fascicle.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final Pattern MOVE = Pattern.compile("translate\\((\\d+) (\\d+)\\)");
    private static final Pattern CURVE = Pattern.compile("M(\\d+) (\\d+)c\\d+ 0 \\d+ (-?\\d+) (\\d+) ");
    private static final Pattern LANE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)");

    private record Area(int x, int y, int width, int height) {

        boolean meets(Area other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean holds(int height) {
            return y <= height && height <= y + this.height;
        }
    }

    /** The drawings of all large cases. */
    private static Stream<Element> drawings() {
        return PagesOfCases.LARGE.stream()
                .flatMap(verdict -> Jsoup.parse(PagesOfCases.page(verdict)).select("svg").stream());
    }

    @Test
    void no_box_lies_on_another_and_no_line_crosses_a_box() {
        assertThat(drawings()).hasSizeGreaterThan(500);
        drawings().forEach(drawing -> {
            List<Area> boxes = boxes(drawing);
            List<Area> lines = new ArrayList<>(curves(drawing));
            lines.addAll(lanes(drawing));
            assertThat(lines).isNotEmpty();
            for (int i = 0; i < boxes.size(); i++) {
                Area box = boxes.get(i);
                assertThat(boxes.subList(i + 1, boxes.size())).noneMatch(box::meets);
                assertThat(lines).noneMatch(box::meets);
            }
        });
    }

    @Test
    void every_line_begins_and_ends_at_a_box_or_goes_on_in_the_next_column() {
        drawings().forEach(drawing -> {
            List<Area> joined = new ArrayList<>(boxes(drawing));
            joined.addAll(lanes(drawing));
            Matcher curve = CURVE.matcher(drawing.selectFirst("path").attr("d"));
            while (curve.find()) {
                int x = Integer.parseInt(curve.group(1));
                int y = Integer.parseInt(curve.group(2));
                int down = Integer.parseInt(curve.group(3));
                int right = Integer.parseInt(curve.group(4));
                assertThat(joined).anyMatch(area -> area.x() + area.width() == x && area.holds(y));
                assertThat(joined).anyMatch(area -> area.x() == x + right && area.holds(y + down));
            }
        });
    }

    private static List<Area> boxes(Element drawing) {
        return drawing.select("g").stream().map(DrawingTest::box).toList();
    }

    private static Area box(Element group) {
        Matcher moved = MOVE.matcher(group.attr("transform"));
        assertThat(moved.matches()).isTrue();
        Element rect = group.selectFirst("rect");
        return new Area(
                Integer.parseInt(moved.group(1)),
                Integer.parseInt(moved.group(2)),
                Integer.parseInt(rect.attr("width")),
                Integer.parseInt(rect.attr("height")));
    }

    /** A curve never leaves the room between the columns it joins, so its own area stands for it. */
    private static List<Area> curves(Element drawing) {
        return CURVE.matcher(drawing.selectFirst("path").attr("d"))
                .results()
                .map(curve -> {
                    int from = Integer.parseInt(curve.group(2));
                    int down = Integer.parseInt(curve.group(3));
                    return new Area(
                            Integer.parseInt(curve.group(1)),
                            Math.min(from, from + down),
                            Integer.parseInt(curve.group(4)),
                            Math.max(1, Math.abs(down)));
                })
                .toList();
    }

    private static List<Area> lanes(Element drawing) {
        return LANE.matcher(drawing.selectFirst("path").attr("d"))
                .results()
                .map(lane -> new Area(
                        Integer.parseInt(lane.group(1)),
                        Integer.parseInt(lane.group(2)),
                        Integer.parseInt(lane.group(3)),
                        1))
                .toList();
    }

    @Test
    void facts_stand_on_the_left_and_the_statement_on_the_right() {
        Step fact = new Step(Step.Kind.TOLD, "a fact", "case line 1", "", "", List.of(), 0, false);
        Step between = new Step(Step.Kind.CONCLUDED, "between", "", "R-1", "first", List.of(fact), 1, false);
        Voice near = new Voice("R-2", "second", "weak", "", "", List.of(), List.of(fact));
        Voice far = new Voice("R-3", "third", "weak", "", "", List.of(), List.of(between, fact));

        Drawing drawing =
                Drawing.of("POSSIBLE", "it could be", List.of(near, far)).orElseThrow();

        assertThat(drawing.boxes())
                .extracting(Drawing.Box::kind)
                .containsExactly("told", "concluded", "voice", "voice", "statement");
        assertThat(drawing.boxes()).extracting(Drawing.Box::x).isSorted();
    }

    @Test
    void a_word_too_long_for_a_box_is_cut_and_nothing_is_lost() {
        String word = "x".repeat(70);

        assertThat(Graph.wrapped("a " + word + " b")).allMatch(line -> line.length() <= 27);
        assertThat(String.join("", Graph.wrapped("a " + word + " b")).replace(" ", ""))
                .isEqualTo("a" + word + "b");
        assertThat(Graph.wrapped("")).isEmpty();
    }
}
