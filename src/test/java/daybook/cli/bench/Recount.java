package daybook.cli.bench;

import daybook.reconciliation.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Judges two reports by the shop's rules, from the files alone, slowly and in plain sight; it shares no code with the generator. */
public final class Recount {
    /** What an earlier slot left: the approved orders as text, the held ones. */
    public final Map<String, String> approved = new HashMap<>();

    public final Set<String> held = new HashSet<>();
    public final EnumMap<Outcome, Long> orders = new EnumMap<>(Outcome.class);
    public final EnumMap<Outcome, Long> lines = new EnumMap<>(Outcome.class);
    public final EnumMap<Outcome, Long> pieces = new EnumMap<>(Outcome.class);
    public final EnumMap<Outcome, Long> fen = new EnumMap<>(Outcome.class);
    public final TreeMap<String, Long> findings = new TreeMap<>();

    private final RecountRules rules;
    private final Map<String, List<Map<String, String>>> linesByOrder = new LinkedHashMap<>();
    private final Map<String, Set<String>> versions = new HashMap<>();
    private final Map<String, Set<String>> trades = new HashMap<>();
    private final Map<String, Set<String>> seen = new HashMap<>();

    public Recount(RecountRules rules) {
        this.rules = rules;
    }

    public Recount count(List<List<String>> orderReport, List<List<String>> itemReport) {
        maps(itemReport).forEach(line -> linesByOrder.computeIfAbsent(line.get("订单编号"), number -> new ArrayList<>()).add(line));
        List<Map<String, String>> rows = maps(orderReport);
        rows.forEach(row -> versions.computeIfAbsent(row.get("订单编号"), number -> new HashSet<>()).add(row.toString()));
        rows.forEach(row -> trades.computeIfAbsent(row.get("订单编号"), number -> new HashSet<>()).add(row.get("订单状态")));
        rows.forEach(this::order);
        linesByOrder.forEach((number, rest) -> {
            boolean usable = number.matches("\\d{10,24}");
            add(lines, usable ? Outcome.ORPHAN : Outcome.REJECTED, rest.size());
            findings.merge(usable ? "order-missing" : numberRule(number), (long) rest.size(), Long::sum);
        });
        return this;
    }

    private void order(Map<String, String> row) {
        String number = row.getOrDefault("订单编号", "");
        Set<String> before = seen.computeIfAbsent(number, first -> new HashSet<>());
        if (!number.matches("\\d{10,24}")) {
            find(numberRule(number));
            count(row, Outcome.REJECTED);
        } else if (!before.isEmpty()) {
            find("order-no-repeated");
            count(row, before.contains(row.toString()) ? Outcome.ALREADY_IMPORTED : Outcome.REJECTED);
        } else {
            List<Map<String, String>> own = linesByOrder.getOrDefault(number, List.of());
            linesByOrder.remove(number);
            Outcome outcome = judge(number, row, own, versions.getOrDefault(number, Set.of()).size() > 1);
            count(row, outcome);
            add(lines, outcome, own.size());
        }
        before.add(row.toString());
    }

    private Outcome judge(String number, Map<String, String> row, List<Map<String, String>> own, boolean differs) {
        if (RecountRules.OUT_OF_SCOPE.containsAll(trades.getOrDefault(number, Set.of()))) {
            return Outcome.OUT_OF_SCOPE;
        }
        String content = row + "\n" + own;
        String before = approved.get(number);
        if (before != null) {
            boolean same = before.equals(content) && !differs;
            if (!same) {
                findings.merge("changed-since-import", rules.differences(before, content), Long::sum);
            }
            return same ? Outcome.ALREADY_IMPORTED : Outcome.CHANGED;
        }
        List<String> broken = rules.broken(row, own);
        if (differs) {
            broken.add("order-no-repeated");
        }
        broken.forEach(this::find);
        broken.removeAll(RecountRules.WARNINGS);
        if (broken.isEmpty()) {
            approved.put(number, content);
            return Outcome.APPROVED;
        }
        held.add(number);
        return Outcome.HELD;
    }

    private static String numberRule(String number) {
        return number.isEmpty() ? "order-no-missing" : "order-no-damaged";
    }

    private void count(Map<String, String> row, Outcome outcome) {
        add(orders, outcome, 1);
        add(pieces, outcome, Long.parseLong(row.getOrDefault("宝贝总数量", "")));
        add(fen, outcome, RecountRules.fen(row.getOrDefault("买家实际支付金额", "")));
    }

    private void find(String rule) {
        findings.merge(rule, 1L, Long::sum);
    }

    private static void add(EnumMap<Outcome, Long> measure, Outcome outcome, long amount) {
        measure.merge(outcome, amount, Long::sum);
    }

    static List<Map<String, String>> maps(List<List<String>> report) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : report.subList(1, report.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(report.get(0).get(i).strip(), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
