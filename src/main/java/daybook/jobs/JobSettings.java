package daybook.jobs;

import daybook.wording.Sentence;
import daybook.wording.SettingPlaces;
import daybook.wording.UnusableSetting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * What is written below {@code daybook.jobs}, each value with the place where it stands. A list, or a value, that stands in several files is taken from
 * the one that counts most, as a whole. Variables of the environment are no jobs: their names do not say where a job's name ends.
 */
final class JobSettings {
    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("daybook.jobs");
    private static final int JOB = 2;
    private static final int KEY = 3;
    private static final int INDEX = 4;

    private final Environment environment;
    private final Map<String, Map<String, Written>> jobs = new TreeMap<>();

    /**
     * One key of one job.
     *
     * @param key in lower case without hyphens, however it is written
     * @param place where it, or its first element, stands
     */
    record Written(String job, String key, List<Value> values, String place, ConfigurationPropertySource source) {}

    /** One value of a list, or the only one. */
    record Value(String text, String place) {}

    private JobSettings(Environment environment) {
        this.environment = environment;
    }

    /** By the job's name, then by key. */
    static Map<String, Map<String, Written>> in(Environment environment) {
        JobSettings settings = new JobSettings(environment);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource all && !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
                all.stream().filter(ROOT::isAncestorOf).forEach(name -> settings.take(source, name));
            }
        }
        return settings.jobs;
    }

    private void take(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        ConfigurationProperty property = source.getConfigurationProperty(name);
        if (property == null) {
            return;
        }
        String place = SettingPlaces.at(property.getOrigin());
        String job = name.getElement(JOB, Form.ORIGINAL);
        Map<String, Written> keys = jobs.computeIfAbsent(job, same -> new LinkedHashMap<>());
        if (name.getNumberOfElements() <= KEY) {
            return; // a job without any key; that its kind is missing will be said
        }
        boolean listed = name.getNumberOfElements() == INDEX + 1 && name.isNumericIndex(INDEX);
        if (name.getNumberOfElements() > INDEX && !listed) {
            throw new UnusableSetting(Sentence.of("job.nested", place, job, name.getElement(KEY, Form.ORIGINAL)));
        }
        String key = name.getElement(KEY, Form.UNIFORM);
        Written written = keys.computeIfAbsent(key, same -> new Written(job, key, new ArrayList<>(), place, source));
        if (written.source() == source) {
            written.values().add(new Value(environment.resolvePlaceholders(String.valueOf(property.getValue())).strip(), place));
        }
    }
}
