package daybook.cli;

import daybook.wording.Sentence;
import daybook.wording.SettingPlaces;
import daybook.wording.UnusableSetting;
import daybook.wording.UnusableValue;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.Environment;

/**
 * Reads what stands below {@code daybook} to the letter: a setting that nobody knows and a time without a unit are refused, with the place where they stand.
 * Variables of the environment are passed over where it is asked who is unknown: their names do not say where a setting's name ends.
 */
final class OwnSettings implements ConfigurationPropertiesBindHandlerAdvisor {
    private static final ConfigurationPropertyName OWN = ConfigurationPropertyName.of("daybook");
    private static final Set<String> GROUPS = Set.of("home", "root", "desk", "import", "intake", "jobs", "metrics", "notice", "retention", "rules", "schedule");
    private static final Pattern BARE_NUMBER = Pattern.compile("-?0*[1-9]\\d*"); // 0 needs no unit

    /** Refuses what belongs to no group of settings; within a group it is refused when that is read. */
    static void refuseUnknownGroups(Environment environment) {
        UnboundElementsSourceFilter written = new UnboundElementsSourceFilter();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource all && written.apply(source)) {
                all.stream().filter(OwnSettings::isOfNoGroup).map(source::getConfigurationProperty).forEach(OwnSettings::refuse);
            }
        }
    }

    private static boolean isOfNoGroup(ConfigurationPropertyName name) {
        return OWN.isAncestorOf(name) && !GROUPS.contains(name.getElement(1, Form.UNIFORM));
    }

    private static void refuse(@Nullable ConfigurationProperty property) {
        if (property != null) {
            throw unknown(property);
        }
    }

    private static UnusableSetting unknown(ConfigurationProperty property) {
        return new UnusableSetting(Sentence.of("cli.setting-unknown", SettingPlaces.at(property.getOrigin()), property.getName()));
    }

    @Override
    public BindHandler apply(BindHandler usual) {
        return new Strict(usual);
    }

    /** The failure itself, or, if it is that a setting cannot be used, which one, where it stands and why. */
    static RuntimeException orFailure(RuntimeException failure, Environment environment) {
        UnusableValue value = within(failure, UnusableValue.class);
        if (value != null) {
            return value.in(environment);
        }
        UnboundConfigurationPropertiesException unbound = within(failure, UnboundConfigurationPropertiesException.class);
        if (unbound != null) {
            return unbound.getUnboundProperties().stream().min(Comparator.naturalOrder()).map(OwnSettings::unknown).orElseThrow();
        }
        BindException bind = within(failure, BindException.class);
        return bind == null || bind.getProperty() == null ? failure : unread(bind, bind.getProperty());
    }

    private static UnusableSetting unread(BindException bind, ConfigurationProperty property) {
        return new UnusableSetting(Sentence.of(
                "cli.setting-unread", SettingPlaces.at(property.getOrigin()), property.getName(), String.valueOf(property.getValue()), Failures.root(bind)));
    }

    private static <T extends Throwable> @Nullable T within(Throwable failure, Class<T> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }

    /** Only for settings of ours: those of libraries are read as their makers meant it. */
    private static final class Strict extends NoUnboundElementsBindHandler {
        private final BindHandler usual;

        Strict(BindHandler usual) {
            super(usual, new UnboundElementsSourceFilter());
            this.usual = usual;
        }

        @Override
        public @Nullable Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
            ConfigurationProperty property = context.getConfigurationProperty();
            if (OWN.isAncestorOf(name) && result instanceof Duration && property != null && property.getName().equals(name)) {
                String written = String.valueOf(property.getValue()).strip();
                if (BARE_NUMBER.matcher(written).matches()) {
                    throw UnusableValue.withoutUnit(name.toString(), written);
                }
            }
            return super.onSuccess(name, target, context, result);
        }

        @Override
        public void onFinish(ConfigurationPropertyName name, Bindable<?> target, BindContext context, @Nullable Object result) throws Exception {
            if (OWN.isAncestorOf(name)) {
                super.onFinish(name, target, context, result);
            } else {
                usual.onFinish(name, target, context, result);
            }
        }
    }
}
