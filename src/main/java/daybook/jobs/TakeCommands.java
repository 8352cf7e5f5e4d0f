package daybook.jobs;

import daybook.bulk.Batch;
import daybook.bulk.CommandPrint;
import daybook.bulk.CommandRow;
import daybook.bulk.CommandRow.Given;
import daybook.bulk.CommandSheet;
import daybook.bulk.DoneCommandStore;
import daybook.desk.CommandText;
import daybook.desk.CommandText.Reading;
import daybook.desk.Counter;
import daybook.desk.Counter.Answer;
import daybook.desk.Wish;
import daybook.intake.Table;
import daybook.jobs.CommandsTaken.Outcome;
import daybook.jobs.CommandsTaken.Row;
import daybook.orders.OrderKey;
import daybook.reconciliation.SheetImport;
import daybook.reconciliation.SheetImportStore;
import daybook.stock.SheetResult;
import daybook.stock.SheetResult.Loaded;
import daybook.stock.SheetResult.Refused;
import daybook.wording.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a sheet of commands says, in the caller's transaction: each row within a savepoint of its own, with the word that it is done. So a row is done whole
 * or not at all, a refused row leaves the others standing, and of a sheet whose process dies nothing is done and nothing is known.
 */
final class TakeCommands {
    private static final Logger log = LoggerFactory.getLogger(TakeCommands.class);

    private final CommandSheet sheets;
    private final DoneCommandStore done;
    private final Counter counter;
    private final SheetImportStore imports;
    private final TransactionTemplate ofRow;

    TakeCommands(CommandSheet sheets, DoneCommandStore done, Counter counter, SheetImportStore imports, PlatformTransactionManager transactions) {
        this.sheets = sheets;
        this.done = done;
        this.counter = counter;
        this.imports = imports;
        this.ofRow = new TransactionTemplate(transactions);
        ofRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** A sheet under way, and how many of its rows so far ask for the same. */
    private record Work(SheetImport sheet, Bringer bringer, String batch, Map<String, Integer> seen) {}

    SheetResult<CommandsTaken> take(SheetImport sheet, Path file, Bringer bringer) {
        SheetResult<List<CommandRow>> read = sheets.read(file);
        if (read instanceof Refused<List<CommandRow>> refused) {
            return new Refused<>(refused.sentence(), refused.places());
        }
        String name = imports.firstName(sheet); // the same content is the same batch, whatever somebody calls it now
        Work work = new Work(sheet, bringer, Batch.of(name), new HashMap<>());
        List<Row> rows = new ArrayList<>();
        for (CommandRow row : ((Loaded<List<CommandRow>>) read).value()) {
            rows.add(row instanceof CommandRow.Wrong wrong ? Row.refused(wrong.line(), wrong.column(), wrong.why()) : alone(work, (Given) row));
        }
        return new Loaded<>(new CommandsTaken(Batch.result(name), rows, sheets.unknown(file)));
    }

    /** The sheet as it came, and which batch its rows are of; the caller closes it. */
    Table open(SheetImport sheet, Path file) {
        return sheets.open(file, Batch.of(imports.firstName(sheet)));
    }

    private Row alone(Work work, Given row) {
        return Objects.requireNonNull(ofRow.execute(status -> {
            try {
                Row outcome = take(work, row);
                if (outcome.outcome() == Outcome.REFUSED) {
                    status.setRollbackOnly();
                }
                return outcome;
            } catch (RuntimeException e) {
                return fault(work, row, status, e);
            }
        }));
    }

    /** A fault in one row is no reason to leave the others undone, unless the database may have lost them with it. */
    private static Row fault(Work work, Given row, TransactionStatus status, RuntimeException e) {
        if (e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof NonTransientDataAccessResourceException
                || e instanceof TransactionException) {
            throw e;
        }
        log.error("Row {} of {} met with a fault", row.line(), work.sheet().name(), e);
        status.setRollbackOnly();
        return Row.refused(row.line(), "", Sentence.of("bulk.fault", e.getClass().getSimpleName()));
    }

    private Row take(Work work, Given row) {
        Reading reading = CommandText.read(row.name().key(), row.arguments());
        if (reading instanceof Reading.Fault fault) {
            return Row.refused(row.line(), "", CommandSheet.inWordsOfSheets(fault.sentence()));
        }
        long order = 0;
        for (OrderKey key : row.orders()) {
            OptionalLong found = done.internal(work.sheet().shop(), key);
            if (found.isEmpty()) {
                return Row.refused(row.line(), "", Sentence.of("run.order-unknown", key));
            }
            if (order != 0 && order != found.getAsLong()) {
                return Row.refused(row.line(), "", Sentence.of("bulk.numbers-differ", row.orders().get(0), key));
            }
            order = found.getAsLong();
        }
        return unlessDone(work, row, order, (Reading.Read) reading);
    }

    private Row unlessDone(Work work, Given row, long order, Reading.Read read) {
        String batch = row.batch().isEmpty() ? work.batch() : Batch.read(row.batch());
        String print = CommandPrint.of(work.sheet().shop(), batch, order, read.name(), read.command());
        int nth = work.seen().merge(print, 1, Integer::sum);
        List<DoneCommandStore.Done> before = done.of(print);
        if (nth <= before.size()) {
            return doneBefore(row, before.get(nth - 1));
        }
        if (!work.bringer().may().test(row.name())) {
            String key = work.bringer().known() ? "bulk.not-allowed" : "bulk.nobody-known";
            return Row.refused(row.line(), "", Sentence.of(key, row.called()));
        }
        Wish wish = new Wish(work.bringer().name(), work.sheet().at(), read.reason());
        Answer answer = counter.serve(work.sheet().shop(), row.orders().get(0), read.command(), wish);
        if (!(answer instanceof Answer.Done served)) {
            return Row.refused(row.line(), "", answer instanceof Answer.Refused refused ? refused.sentence() : ((Answer.Unknown) answer).sentence());
        }
        String made = String.join(", ", served.born());
        DoneCommandStore.Place place = new DoneCommandStore.Place(work.sheet().id(), row.line(), batch, order, row.name().key());
        done.add(print, before.size(), place, new DoneCommandStore.Done(wish.actor(), wish.at(), made));
        return new Row(row.line(), Outcome.DONE, "", said(served, made));
    }

    private static List<Sentence> said(Answer.Done served, String made) {
        Sentence stands = Sentence.of("bulk.done-" + served.status(), served.orderNumber(), served.payment().text());
        return made.isEmpty() ? List.of(stands) : List.of(stands, Sentence.of("bulk.made", made));
    }

    private static Row doneBefore(Given row, DoneCommandStore.Done before) {
        Sentence when = Sentence.of("bulk.done-before", before.at().toString().replace('T', ' '), before.actor());
        return new Row(row.line(), Outcome.DONE_BEFORE, "", before.made().isEmpty() ? List.of(when) : List.of(when, Sentence.of("bulk.made", before.made())));
    }
}
