package daybook.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Commands as people might type them, most of them sensible, from a seed. */
public final class SomeCommands {
    /** Those that move pieces and yuan are given more often. */
    private static final List<CommandName> NAMES = Stream.concat(
                    Arrays.stream(CommandName.values()),
                    Stream.of(
                            CommandName.APPROVE, CommandName.APPROVE, CommandName.SPLIT_LINES, CommandName.SPLIT_PIECES, CommandName.SPLIT_PIECES, CommandName.SWAP,
                            CommandName.SWAP, CommandName.GIFT, CommandName.RESHIP))
            .toList();

    private final Random random;

    public SomeCommands(Random random) {
        this.random = random;
    }

    /** A name and its arguments for an order with these lines. */
    public record Typed(CommandName name, Map<String, String> arguments) {}

    public Typed next(List<Line> lines) {
        CommandName name = NAMES.get(random.nextInt(NAMES.size()));
        Map<String, String> arguments = new TreeMap<>(Map.of("reason", "because"));
        for (Argument argument : name.takes()) {
            if (argument != Argument.REASON) {
                arguments.put(argument.key(), value(argument, lines));
            }
        }
        return new Typed(name, arguments);
    }

    private String value(Argument argument, List<Line> lines) {
        return switch (argument) {
            case REASON, TEXT -> oneOf("", "call first", "礼物");
            case FORCE, OFF -> oneOf("true", "true", "false");
            case COURIER -> oneOf("顺丰", "圆通", "飞鸽");
            case CAUSE -> oneOf("恶意留差评", "无故退回");
            case STATUS -> oneOf("已付费", "已付费", "已付费", "未付费", "退款", "欺诈");
            case LINE -> line(lines);
            case LINES -> oneOf(line(lines), line(lines) + "," + line(lines));
            case PIECES -> pieces(lines);
            case ITEM -> oneOf("5102", "WLY0QU1098", "1098", "0000", "WLC8SJ1098", "6071");
            case COLOUR -> oneOf("", "杏色");
            case SIZE -> oneOf("", "S");
            case PRICE, AMOUNT -> oneOf("0.01", "9.99", "29.90", "169.00", "0");
            case QUANTITY -> oneOf("1", "2", "40");
        };
    }

    private String pieces(List<Line> lines) {
        Map<String, Integer> pieces = new TreeMap<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            pieces.put(line(lines), 1 + random.nextInt(3));
        }
        return String.join(",", pieces.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
    }

    private String line(List<Line> lines) {
        return random.nextInt(12) == 0 || lines.isEmpty() ? "77" : String.valueOf(lines.get(random.nextInt(lines.size())).number());
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }
}
