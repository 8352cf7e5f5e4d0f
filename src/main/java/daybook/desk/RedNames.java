package daybook.desk;

import daybook.orders.BlacklistCause;

/** Blacklist, on and off. */
final class RedNames {
    private RedNames() {}

    static Ruling add(Scene scene, BlacklistCause cause) {
        if (scene.redName().keys() == 0) {
            return scene.refused("desk.nobody-to-list");
        }
        long same = scene.redName().causes().stream().filter(cause.text()::equals).count();
        return same == scene.redName().keys()
                ? scene.refused("desk.listed-already", cause.text())
                : Ruling.Done.of("BLACKLISTED", cause.text(), new Effect.Listed(scene.order(), cause));
    }

    static Ruling remove(Scene scene) {
        return scene.redName().causes().isEmpty()
                ? scene.refused("desk.not-listed")
                : Ruling.Done.of("UNLISTED", String.join(", ", scene.redName().causes().stream().distinct().toList()), new Effect.Unlisted(scene.order()));
    }
}
