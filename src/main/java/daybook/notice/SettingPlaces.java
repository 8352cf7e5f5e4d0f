package daybook.notice;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.Environment;

/** Finds the file and the line in which a setting stands. */
final class SettingPlaces {
    private final Environment environment;

    SettingPlaces(Environment environment) {
        this.environment = environment;
    }

    /** {@code notices.yaml:12} of the first of those settings that stands anywhere; what its source calls itself if that is no file. */
    String of(String... settings) {
        return Stream.of(settings)
                .map(setting -> origin(ConfigurationPropertyName.of(setting)))
                .filter(Objects::nonNull)
                .map(SettingPlaces::place)
                .findFirst()
                .orElse("daybook.notice");
    }

    private @Nullable Origin origin(ConfigurationPropertyName name) {
        for (var source : ConfigurationPropertySources.get(environment)) {
            ConfigurationProperty property = source.getConfigurationProperty(name);
            if (property != null) {
                return property.getOrigin();
            }
        }
        return null;
    }

    private static String place(Origin origin) {
        Origin first = origin instanceof PropertySourceOrigin source && source.getOrigin() != null ? source.getOrigin() : origin;
        List<Origin> chain = Stream.concat(Stream.of(first), Origin.parentsFrom(first).stream()).toList();
        for (Origin at : chain) {
            if (at instanceof TextResourceOrigin text && text.getResource() != null && text.getLocation() != null) {
                return text.getResource().getFilename() + ":" + (text.getLocation().getLine() + 1);
            }
        }
        return origin.toString();
    }
}
