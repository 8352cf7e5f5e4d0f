package daybook.slot;

import java.nio.file.Path;

/**
 * Where a shop's files lie: {@code inbox/}, {@code archive/}, {@code reports/} and the embedded database's {@code data/} under one folder. A shop
 * other than the usual one has a folder of its name below each.
 *
 * @param root the folder that {@code --home} names, absolute
 */
public record Home(Path root) {
    /** The shop of an installation that serves one shop; its name stands in no path. */
    public static final String USUAL_SHOP = "shop";

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** Where the exports are dropped. */
    public Path inbox(String shop) {
        return of("inbox", shop);
    }

    /** Where the inputs of a shop are kept; the usual shop's holds the folders of the others. */
    public Path archive(String shop) {
        return of("archive", shop);
    }

    /** Where the inputs of an attempt are kept as they came. */
    public Path archive(Slot slot, int attempt) {
        return attempt(archive(slot.shop()).resolve(slot.name()), attempt);
    }

    /** Where an attempt leaves what people open. */
    public Path reports(Slot slot, int attempt) {
        return attempt(of("reports", slot.shop()).resolve(slot.name()), attempt);
    }

    /** What the folder of a dry run is called. */
    public static final String DRY_RUN = "dry-run";

    /** Where a refused or dry run of a slot leaves what explains it. */
    public Path asideReports(Slot slot, String why) {
        return of("reports", slot.shop()).resolve(slot.name()).resolve(why);
    }

    /** Where a job that reads sheets keeps them as they came, a folder each. */
    public Path sheetArchive(String shop, String job) {
        return archive(shop).resolve(job);
    }

    /** Where such a job leaves what people open, a folder a sheet. */
    public Path sheetReports(String shop, String job) {
        return of("reports", shop).resolve(job);
    }

    /** The embedded database's file, without its ending. */
    public Path database() {
        return root.resolve("data").resolve("daybook");
    }

    /** A path below the home as people find it there; the home's own place on its machine is nobody's business. */
    public String shown(Path below) {
        return root.relativize(below).toString();
    }

    private Path of(String folder, String shop) {
        Path path = root.resolve(folder);
        return shop.equals(USUAL_SHOP) ? path : path.resolve(shop);
    }

    private static Path attempt(Path path, int attempt) {
        return attempt == 1 ? path : path.resolve("attempt-" + attempt);
    }
}
