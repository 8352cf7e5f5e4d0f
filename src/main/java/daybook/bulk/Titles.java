package daybook.bulk;

import daybook.desk.Argument;
import daybook.desk.CommandName;
import daybook.stock.Folded;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What columns and commands are called in a sheet: in either language, by further names, or by their keys. The first Chinese name is the column's title. */
final class Titles {
    static final String ORDER = "订单";
    static final String NUMBER = "订单编号";
    static final String INTERNAL = "订单号";
    static final String COMMAND = "命令";
    static final String BATCH = "批号";

    private static final Map<String, CommandName> COMMANDS = new HashMap<>();
    private static final Map<String, String> COLUMNS = new HashMap<>();

    static {
        for (CommandName command : CommandName.values()) {
            names("bulk.command-" + command.key(), command.key()).forEach(name -> COMMANDS.put(name, command));
        }
        for (Argument argument : Argument.values()) {
            names("bulk.argument-" + argument.key(), argument.key()).forEach(name -> COLUMNS.put(name, title(argument)));
        }
        names("bulk.column-order", "order").forEach(name -> COLUMNS.put(name, ORDER));
        names("bulk.column-number", NUMBER).forEach(name -> COLUMNS.put(name, NUMBER));
        names("bulk.column-internal", INTERNAL).forEach(name -> COLUMNS.put(name, INTERNAL));
        names("bulk.column-command", "command").forEach(name -> COLUMNS.put(name, COMMAND));
        names("bulk.column-batch", "batch").forEach(name -> COLUMNS.put(name, BATCH));
    }

    private Titles() {}

    private static Stream<String> names(String key, String further) {
        Stream<String> said = Arrays.stream(Language.values()).flatMap(language -> Arrays.stream(new Wording(language).say(key).split(",", -1)));
        return Stream.concat(said, Stream.of(further)).map(Folded::withoutBlanks);
    }

    /** The title of an argument's column. */
    static String title(Argument argument) {
        return first("bulk.argument-" + argument.key());
    }

    private static String first(String key) {
        return new Wording(Language.CHINESE).say(key).split(",", -1)[0];
    }

    /** The title of a command. */
    static String title(CommandName command) {
        return first("bulk.command-" + command.key());
    }

    /** The columns of all arguments. */
    static List<String> arguments() {
        return Arrays.stream(Argument.values()).map(Titles::title).toList();
    }

    /** The columns that have these titles; blank for those that a result workbook has added. */
    static List<String> namesOf(List<String> titles) {
        List<String> names = new ArrayList<>(titles.stream().map(title -> COLUMNS.getOrDefault(Folded.withoutBlanks(title), title)).toList());
        int ours = OwnColumns.in(titles);
        if (ours >= 0) {
            Collections.fill(names.subList(ours, ours + OwnColumns.KEYS.size()), "");
        }
        return names;
    }

    /** Whether a column of that title means something. */
    static boolean isColumn(String title) {
        return COLUMNS.containsKey(Folded.withoutBlanks(title));
    }

    /** The command that is called so; nothing if there is none. */
    static Optional<CommandName> command(String text) {
        return Optional.ofNullable(COMMANDS.get(Folded.withoutBlanks(text)));
    }
}
