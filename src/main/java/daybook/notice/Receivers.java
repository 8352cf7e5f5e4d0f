package daybook.notice;

import daybook.event.EventKind;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.UnusableSetting;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the receivers out of the settings, or says in which line what is wrong. */
final class Receivers {
    private static final String ALL = "daybook.notice.receivers";
    private static final int LONGEST_NAME = 64;

    private final NoticeSettings settings;
    private final Function<String[], String> places;
    private final boolean mailServer;

    /**
     * @param places where the first of some settings stands
     * @param mailServer whether a mail server is named
     */
    Receivers(NoticeSettings settings, Function<String[], String> places, boolean mailServer) {
        this.settings = settings;
        this.places = places;
        this.mailServer = mailServer;
    }

    /** All of them; {@link UnusableSetting} if one cannot be used. */
    List<Receiver> read() {
        List<Receiver> receivers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < settings.receivers().size(); i++) {
            Receiver receiver = new One(settings.receivers().get(i), ALL + "[" + i + "]").read();
            if (!names.add(receiver.name())) {
                throw unusable("notice.error-twice", place(ALL + "[" + i + "].name"), receiver.name());
            }
            receivers.add(receiver);
        }
        return receivers;
    }

    private String place(String... candidates) {
        return places.apply(candidates);
    }

    private static UnusableSetting unusable(String key, Object... arguments) {
        return new UnusableSetting(Sentence.of(key, arguments));
    }

    /** One of them, and what its settings are called. */
    private final class One {
        private final NoticeSettings.Wish wish;
        private final String prefix;

        One(NoticeSettings.Wish wish, String prefix) {
            this.wish = wish;
            this.prefix = prefix;
        }

        Receiver read() {
            String name = needed("name", wish.name());
            if (name.length() > LONGEST_NAME) {
                throw unusable("notice.error-long", where("name"), prefix + ".name", LONGEST_NAME);
            }
            Role role = chosen("role", needed("role", wish.role()), Role.values());
            Receiver.Way way = chosen("kind", needed("kind", wish.kind()), Receiver.Way.values());
            String target = way == Receiver.Way.MAIL ? address() : url();
            String secret = wish.secret() == null || way != Receiver.Way.DINGTALK ? "" : needed("secret", wish.secret());
            return new Receiver(name, role, way, target, secret, language(), wanted(role));
        }

        private String where(String setting) {
            return place(prefix + "." + setting, prefix + ".name", prefix + ".kind", prefix + ".role");
        }

        private String needed(String setting, @Nullable String value) {
            String full = prefix + "." + setting;
            if (value == null || value.isBlank()) {
                throw unusable("notice.error-missing", where(setting), full);
            }
            refuseOpen(where(setting), full, value);
            return value.strip();
        }

        private <E extends Enum<E>> E chosen(String setting, String value, E[] among) {
            String wanted = value.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            for (E one : among) {
                if (one.name().equals(wanted)) {
                    return one;
                }
            }
            List<String> keys = Stream.of(among).map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
            throw unusable("notice.error-value", where(setting), prefix + "." + setting, value, String.join(", ", keys));
        }

        private Language language() {
            if (!Set.of("zh", "en").contains(wish.language())) {
                throw unusable("notice.error-value", where("language"), prefix + ".language", wish.language(), "zh, en");
            }
            return Language.of(Locale.forLanguageTag(wish.language()));
        }

        private Set<EventKind> wanted(Role role) {
            if (wish.events().isEmpty()) {
                return role.usual();
            }
            Set<EventKind> wanted = EnumSet.noneOf(EventKind.class);
            for (int i = 0; i < wish.events().size(); i++) {
                wanted.addAll(named(wish.events().get(i), "events[" + i + "]"));
            }
            return wanted;
        }

        private Set<EventKind> named(String name, String setting) {
            Set<EventKind> kinds = EnumSet.allOf(EventKind.class);
            String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            switch (wanted) {
                case "ALL" -> {}
                case "ALARMS" -> kinds.removeIf(kind -> !kind.isAlarm());
                default -> kinds.removeIf(kind -> !kind.name().equals(wanted));
            }
            if (kinds.isEmpty()) {
                List<String> known = Stream.concat(Stream.of("all", "alarms"), Stream.of(EventKind.values()).map(EventKind::name)).toList();
                throw unusable("notice.error-value", where(setting), prefix + "." + setting, name, String.join(", ", known));
            }
            return kinds;
        }

        private String address() {
            String address = needed("address", wish.address());
            if (!MailAddress.isOne(address)) {
                throw unusable("notice.error-address", where("address"), prefix + ".address", address);
            }
            if (!mailServer) {
                throw unusable("notice.error-no-server", where("kind"), String.valueOf(wish.name()));
            }
            refuseOpen(place("daybook.notice.mail-from"), "daybook.notice.mail-from", settings.mailFrom());
            if (!MailAddress.isOne(settings.mailFrom())) {
                throw unusable("notice.error-address", place("daybook.notice.mail-from", prefix + ".kind"), "daybook.notice.mail-from", settings.mailFrom());
            }
            return address;
        }

        /** Not shown in any sentence: it is a secret. */
        private String url() {
            String url = needed("url", wish.url());
            if (!isSafe(url)) {
                throw unusable("notice.error-url", where("url"), prefix + ".url");
            }
            return url;
        }
    }

    private static void refuseOpen(String where, String setting, String value) {
        if (value.contains("${")) {
            throw unusable("notice.error-variable", where, setting, value.replaceAll(".*\\$\\{([^:}]*).*", "$1"));
        }
    }

    private static boolean isSafe(String url) {
        try {
            URI uri = URI.create(url);
            String host = uri.getHost();
            boolean here = Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(host));
            return host != null && ("https".equalsIgnoreCase(uri.getScheme()) || ("http".equalsIgnoreCase(uri.getScheme()) && here));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
