package daybook.wording;

import java.io.File;
import java.io.IOException;
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
import org.springframework.core.io.Resource;

/** Finds the file and the line in which a setting stands. */
public final class SettingPlaces {
    private final Environment environment;

    public SettingPlaces(Environment environment) {
        this.environment = environment;
    }

    /** {@code config/notices.yaml:12} of the first of those settings that stands anywhere; the first one's name if none does. */
    public String of(String... settings) {
        return Stream.of(settings)
                .map(setting -> origin(ConfigurationPropertyName.of(setting)))
                .filter(Objects::nonNull)
                .map(SettingPlaces::at)
                .findFirst()
                .orElse(settings[0]);
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

    /** {@code jobs/morning-import.yaml:7}; what its source calls itself if that is no file. */
    public static String at(@Nullable Origin origin) {
        if (origin == null) {
            return "?";
        }
        Origin first = origin instanceof PropertySourceOrigin source && source.getOrigin() != null ? source.getOrigin() : origin;
        return Stream.concat(Stream.of(first), Origin.parentsFrom(first).stream())
                .map(SettingPlaces::line)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(origin::toString);
    }

    private static @Nullable String line(Origin origin) {
        if (!(origin instanceof TextResourceOrigin text) || text.getResource() == null) {
            return null;
        }
        TextResourceOrigin.Location location = text.getLocation();
        return nameOf(text.getResource()) + (location == null ? "" : ":" + (location.getLine() + 1));
    }

    private static String nameOf(Resource resource) {
        try {
            File file = resource.getFile();
            File folder = file.getParentFile();
            return folder == null ? file.getName() : folder.getName() + "/" + file.getName();
        } catch (IOException e) {
            return String.valueOf(resource.getFilename());
        }
    }
}
