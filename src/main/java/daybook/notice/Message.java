package daybook.notice;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is told: a title and numbered points. */
record Message(String title, List<String> points) {
    private static final String CUT = "…";

    Message {
        points = List.copyOf(points);
    }

    /** {@code 1) …}, a line a point. */
    String body() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            text.append(i + 1).append(") ").append(points.get(i)).append('\n');
        }
        return text.toString();
    }

    /** The title and the points, cut off with an ellipsis where it would be longer than so many bytes of UTF-8. */
    String text(int mostBytes) {
        String whole = title + "\n" + body().stripTrailing();
        if (bytes(whole) <= mostBytes) {
            return whole;
        }
        StringBuilder cut = new StringBuilder();
        int left = mostBytes - bytes(CUT);
        for (int at = 0; at < whole.length(); ) {
            String character = Character.toString(whole.codePointAt(at));
            left -= bytes(character);
            if (left < 0) {
                break;
            }
            cut.append(character);
            at += character.length();
        }
        return cut.append(CUT).toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
