package daybook.reports;

import daybook.validation.Finding;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What {@code wording/rules*.properties} says of a rule: {@code rules.<id>.title}, {@code .allowed} and {@code .suggestion}, and for some {@code .suggestion-detailed}; {@code
 * sheets*.properties} says the same of what is wrong in the sheets that people keep. A rule that somebody wrote without its words is shown by its
 * id, because a missing sentence must not cost the shop its workbook.
 */
public final class RuleWords {
    private final Wording wording;
    private final String area;
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    public RuleWords(Language language) {
        this(language, "rules");
    }

    RuleWords(Language language, String area) {
        this.wording = new Wording(language);
        this.area = area;
    }

    /** A rule's title in general, with dots where its value and detail would stand. */
    public String title(String rule) {
        return title(rule, List.of("…", "…"));
    }

    /** A rule's title with what was found. */
    public String title(Finding finding) {
        return title(finding.rule(), facts(finding));
    }

    private String title(String rule, List<String> facts) {
        String title = say(area + "." + rule + ".title", facts);
        return title.isEmpty() ? rule : title;
    }

    String allowed(Finding finding) {
        return say(area + "." + finding.rule() + ".allowed", facts(finding));
    }

    /** What to do; some rules have more to say of it where the finding has details. */
    String suggestion(Finding finding) {
        String key = area + "." + finding.rule() + ".suggestion";
        String detailed = finding.detail().isEmpty() ? "" : say(key + "-detailed", facts(finding));
        return detailed.isEmpty() ? say(key, facts(finding)) : detailed;
    }

    /** What to do about a rule in general. */
    public String suggestion(String rule) {
        return say(area + "." + rule + ".suggestion", List.of("…", "…"));
    }

    private static List<String> facts(Finding finding) {
        return List.of(finding.value(), finding.detail());
    }

    private String say(String key, List<String> arguments) {
        if (unknown.contains(key)) {
            return "";
        }
        try {
            return wording.say(new Sentence(key, arguments));
        } catch (MissingResourceException e) {
            unknown.add(key);
            return "";
        }
    }
}
