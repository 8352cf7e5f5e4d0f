package daybook.notice;

import daybook.event.EventKind;
import daybook.wording.Language;
import java.util.Set;

/**
 * Somebody who is told.
 *
 * @param target a mail address, or the address of a robot, which is a secret
 * @param secret what the robot's requests are signed with; empty if they are not
 */
record Receiver(String name, Role role, Way way, String target, String secret, Language language, Set<EventKind> wanted) {
    /** How notices get there. */
    enum Way {
        MAIL,
        DINGTALK,
        WECOM
    }

    Receiver {
        wanted = Set.copyOf(wanted);
    }

    /** Whether events of that kind are told; kinds that this version does not know are not. */
    boolean wants(String kind) {
        return wanted.stream().anyMatch(one -> one.name().equals(kind));
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return name + " (" + way + ")";
    }
}
