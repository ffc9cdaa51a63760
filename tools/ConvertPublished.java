import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fascicle.vocabulary.Lexicon;
import org.fascicle.vocabulary.Vocabulary;

/**
 * Turns published cases, one JSON record a line, into case files: facts under the key they belong to, words the
 * vocabulary lacks under {@code unlisted}, the source's own answer under {@code truth}. Run by tools/convert-published.
 */
public final class ConvertPublished {

    private static final Pattern FOR = Pattern.compile("(.+?) for (\\d+ (?:day|week|month|year)s?)$");
    private static final Pattern AGO = Pattern.compile("(.+?) (\\d+ (?:day|week|month|year)s?)(?: ago)?$");
    private static final Pattern DOSE = Pattern.compile("(.+?) (\\d+(?:\\.\\d+)?)(?:-\\d+)? ?(mg|ug|mcg|g)(?:/day)?$");
    /** Said of a relative, or denied: its parts are no facts about the patient. */
    private static final Pattern NOT_OF_THE_PATIENT = Pattern.compile(
            "(?i)(?:no|never|denies|denied|without)\\b.*|.*\\b(?:mother|father|sister|brother|cousin|uncle|aunt|parents?|siblings?|relatives?|family)\\b.*");
    private static final Map<String, String> NUTRIENTS = Map.of(
            "dehydration", "hydration", "malabsorption", "absorption", "vitamin_d", "vitamin D", "vitamin_b12",
            "vitamin B12", "vitamin_b6", "vitamin B6", "vitamin_e", "vitamin E");
    private static final Map<String, String> VITALS = Map.of(
            "heart_rate", "heart rate: %s /min",
            "resp_rate", "respiratory rate: %s /min",
            "temp_c", "temperature: %s Cel",
            "spo2_pct", "oxygen saturation: %s %%",
            "blood_pressure", "blood pressure: %s",
            "gcs", "coma scale: %s",
            "weight_kg", "weight: %s kg",
            "bmi", "body mass index: %s kg/m2");

    private final Vocabulary vocabulary;
    private final List<String> unlisted = new ArrayList<>();

    private ConvertPublished(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Arguments: the rules folder, the JSON lines, the folder to write to. */
    public static void main(String[] args) throws IOException {
        Vocabulary vocabulary = Vocabulary.load(Path.of(args[0]));
        Path out = Files.createDirectories(Path.of(args[2]));
        ObjectMapper json = new ObjectMapper();
        int unknown = 0;
        int cases = 0;
        for (String line : Files.readAllLines(Path.of(args[1]))) {
            if (!line.isBlank()) {
                ConvertPublished one = new ConvertPublished(vocabulary);
                JsonNode record = json.readTree(line);
                Files.writeString(out.resolve(record.get("id").asText() + ".yaml"), one.convert(record));
                unknown += one.unlisted.size();
                cases++;
                one.unlisted.forEach(word -> System.out.println(record.get("id").asText() + ": " + word));
            }
        }
        System.out.println(cases + " cases written, " + unknown + " words unlisted");
    }

    private String convert(JsonNode record) {
        StringBuilder yaml = new StringBuilder();
        JsonNode source = record.get("source");
        yaml.append("case: ").append(quoted(record.get("id").asText() + ", " + source.get("kind").asText())).append('\n');
        yaml.append("source: ").append(quoted(source.get("title").asText() + ", " + source.get("where").asText() + ", "
                + source.get("url").asText())).append('\n');
        yaml.append("assessed-on: ").append(source.path("year").asInt(2020)).append("-01-01\n");
        patient(record.get("patient"), yaml);
        list(yaml, "present", findings(record, true));
        list(yaml, "absent", findings(record, false));
        list(yaml, "labs", labs(record));
        vitals(record, yaml);
        list(yaml, "medications", medications(record));
        list(yaml, "conditions", words(record.get("conditions"), List.of(Lexicon.CONDITION, Lexicon.FINDING, Lexicon.HABIT)));
        list(yaml, "life", words(record.get("diet_lifestyle"), List.of(Lexicon.HABIT, Lexicon.CONDITION, Lexicon.FINDING)));
        list(yaml, "unlisted", unlisted.stream().map(ConvertPublished::quoted).toList());
        truth(record.get("truth"), yaml);
        return yaml.toString();
    }

    private static void patient(JsonNode patient, StringBuilder yaml) {
        List<String> parts = new ArrayList<>();
        if (patient.hasNonNull("age")) {
            parts.add("age: " + patient.get("age").asText());
        }
        if (patient.hasNonNull("sex")) {
            parts.add("sex: " + patient.get("sex").asText());
        }
        if (patient.hasNonNull("pregnant")) {
            parts.add("pregnant: " + (patient.get("pregnant").asBoolean() ? "yes" : "no"));
        }
        if (!parts.isEmpty()) {
            yaml.append("patient: { ").append(String.join(", ", parts)).append(" }\n");
        }
    }

    private List<String> findings(JsonNode record, boolean present) {
        List<String> out = new ArrayList<>();
        for (JsonNode finding : record.get("findings")) {
            if (finding.path("present").asBoolean(true) == present) {
                String name = finding.get("name").asText();
                if (!known(name, List.of(Lexicon.FINDING, Lexicon.CONDITION, Lexicon.HABIT))) {
                    unlisted.add((present ? "" : "no ") + name);
                } else if (present && vocabulary.find(Lexicon.FINDING, name).isPresent()) {
                    out.add(withDetails(name, finding));
                } else {
                    out.add(quoted(name));
                }
            }
        }
        return out.stream().distinct().toList();
    }

    private boolean known(String word, List<Lexicon> lists) {
        return lists.stream().anyMatch(list -> vocabulary.find(list, word).isPresent())
                || vocabulary.labWord(word).isPresent();
    }

    private String withDetails(String name, JsonNode finding) {
        List<String> details = new ArrayList<>();
        addWords(details, "site", finding.path("site").asText(""), Lexicon.SITE);
        addWords(details, "timing", finding.path("timing").asText(""), Lexicon.TIMING);
        if (finding.hasNonNull("duration_days")) {
            details.add("for: " + finding.get("duration_days").asText() + " days");
        }
        String severity = finding.path("severity").asText("");
        if (severity.contains("severe") || severity.contains("marked")) {
            details.add("severity: severe");
        } else if (severity.contains("mild") || severity.contains("slight")) {
            details.add("severity: mild");
        }
        String course = finding.path("progression").asText("");
        if (course.contains("wors") || course.contains("progress") || course.contains("increas")) {
            details.add("course: worsening");
        }
        String timing = finding.path("timing").asText("");
        if (timing.contains("sudden") || timing.equals("acute")) {
            details.add("onset: sudden");
        }
        return details.isEmpty() ? quoted(name) : quoted(name) + ": { " + String.join(", ", details) + " }";
    }

    private void addWords(List<String> details, String key, String said, Lexicon lexicon) {
        if (said.isEmpty() || said.equals("null")) {
            return;
        }
        List<String> found = new ArrayList<>();
        if (vocabulary.find(lexicon, said).isPresent()) {
            found.add(said);
        } else {
            for (String part : said.split(",| and |/")) {
                String bare = part.strip().replaceAll("^(left|right|both) | (marked|mild|slight)$", "");
                if (!bare.isEmpty() && vocabulary.find(lexicon, bare).isPresent()) {
                    found.add(bare);
                }
            }
        }
        if (!found.isEmpty()) {
            details.add(key + ": [" + String.join(", ", found.stream().distinct().map(ConvertPublished::quoted).toList()) + "]");
        }
    }

    private List<String> labs(JsonNode record) {
        List<String> out = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (JsonNode lab : record.get("labs")) {
            String name = lab.get("analyte").asText();
            String value = lab.get("value").asText();
            String unit = lab.hasNonNull("unit") ? " " + lab.get("unit").asText() : "";
            boolean word = value.matches("low|normal|high|positive|negative");
            Optional<String> test = vocabulary.find(Lexicon.TEST, name).map(said -> said.word().name());
            boolean readable = test.isPresent()
                    && (word || !unit.isEmpty() || vocabulary.unit(test.get()).filter("[pH]"::equals).isPresent());
            if (!readable || seen.contains(test.get())) {
                unlisted.add(name + " " + value + unit);
                continue;
            }
            seen.add(test.get());
            String said = quoted(name) + ": ";
            if (lab.hasNonNull("ref_range") && !word && lab.get("ref_range").asText().matches("[0-9.]+ ?- ?[0-9.]+")) {
                out.add(said + "{ value: " + quoted(value + unit) + ", reference: "
                        + quoted(lab.get("ref_range").asText() + unit) + " }");
            } else {
                out.add(said + quoted(value + unit));
            }
        }
        return out;
    }

    private static void vitals(JsonNode record, StringBuilder yaml) {
        List<String> parts = new ArrayList<>();
        record.get("vitals").fields().forEachRemaining(vital -> {
            String format = VITALS.get(vital.getKey());
            if (format != null && !vital.getValue().isNull()) {
                parts.add(String.format(Locale.ROOT, format, vital.getValue().asText()));
            }
        });
        if (!parts.isEmpty()) {
            yaml.append("vitals: { ").append(String.join(", ", parts)).append(" }\n");
        }
    }

    private List<String> medications(JsonNode record) {
        List<String> out = new ArrayList<>();
        for (JsonNode node : record.get("medications")) {
            String said = node.asText().replaceAll(" as needed$", "").strip();
            Matcher time = FOR.matcher(said);
            Matcher dose = DOSE.matcher(said);
            if (isDrug(said)) {
                out.add(quoted(said));
            } else if (time.matches() && isDrug(time.group(1))) {
                out.add(quoted(time.group(1)) + ": { for: " + time.group(2) + " }");
            } else if (dose.matches() && isDrug(dose.group(1))) {
                out.add(quoted(dose.group(1)) + ": { dose: " + dose.group(2) + " " + dose.group(3) + "/day }");
            } else {
                Optional<String> part = longestPart(said);
                part.ifPresentOrElse(p -> out.add(quoted(p)), () -> unlisted.add(said));
            }
        }
        return out.stream().distinct().toList();
    }

    private Optional<String> longestPart(String said) {
        String[] words = said.split(" ");
        for (int length = words.length - 1; length > 0; length--) {
            for (int from = 0; from + length <= words.length; from++) {
                String part = String.join(" ", List.of(words).subList(from, from + length));
                if (isDrug(part)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isDrug(String said) {
        return vocabulary.find(Lexicon.DRUG, said).isPresent() || vocabulary.find(Lexicon.DRUG_CLASS, said).isPresent();
    }

    private List<String> words(JsonNode said, List<Lexicon> lists) {
        List<String> out = new ArrayList<>();
        for (JsonNode node : said) {
            String text = node.asText();
            Matcher ago = AGO.matcher(text);
            Matcher time = FOR.matcher(text);
            if (known(text, lists)) {
                out.add(quoted(text));
            } else if (time.matches() && known(time.group(1), lists)) {
                out.add(quoted(time.group(1)) + ": { for: " + time.group(2) + " }");
            } else if (ago.matches() && known(ago.group(1), lists)) {
                out.add(quoted(ago.group(1)) + ": { "
                        + (vocabulary.find(Lexicon.CONDITION, ago.group(1)).isPresent() ? "ago: " : "for: ")
                        + ago.group(2) + " }");
            } else {
                parts(text, lists, out);
            }
        }
        return out.stream().distinct().toList();
    }

    private void parts(String text, List<Lexicon> lists, List<String> out) {
        List<String> found = new ArrayList<>();
        for (String part : text.split(" with |, | or | and | at | in ")) {
            if (!NOT_OF_THE_PATIENT.matcher(text).matches() && known(part.strip(), lists)) {
                found.add(quoted(part.strip()));
            }
        }
        if (found.isEmpty()) {
            unlisted.add(text);
        }
        out.addAll(found);
    }

    private static void truth(JsonNode truth, StringBuilder yaml) {
        yaml.append("truth:\n");
        List<String> primary = new ArrayList<>();
        List<String> secondary = new ArrayList<>();
        for (JsonNode deficiency : truth.get("deficiencies")) {
            ("primary".equals(deficiency.get("role").asText()) ? primary : secondary)
                    .add(nutrient(deficiency.get("nutrient").asText()));
        }
        List<String> not = new ArrayList<>();
        truth.get("not_deficiencies").forEach(n -> not.add(nutrient(n.asText())));
        row(yaml, "primary", primary);
        row(yaml, "secondary", secondary);
        row(yaml, "not-short", not);
        yaml.append("  escalation: ").append(truth.get("escalation").asText()).append('\n');
        if (truth.hasNonNull("escalation_reason")) {
            yaml.append("  reason: ").append(quoted(truth.get("escalation_reason").asText())).append('\n');
        }
        if (truth.hasNonNull("mimic")) {
            yaml.append("  mimic: ").append(quoted(truth.get("mimic").asText())).append('\n');
        }
    }

    private static void row(StringBuilder yaml, String key, List<String> values) {
        if (!values.isEmpty()) {
            yaml.append("  ").append(key).append(": [").append(String.join(", ", values)).append("]\n");
        }
    }

    private static String nutrient(String name) {
        return NUTRIENTS.getOrDefault(name, name.replace('_', ' '));
    }

    private static void list(StringBuilder yaml, String key, List<String> items) {
        if (!items.isEmpty()) {
            yaml.append(key).append(":\n");
            items.forEach(item -> yaml.append("  - ").append(item).append('\n'));
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
