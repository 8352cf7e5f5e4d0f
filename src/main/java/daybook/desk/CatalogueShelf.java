package daybook.desk;

import daybook.stock.CatalogueStore;
import daybook.stock.NamedSkuStore;
import daybook.stock.NamedSkuStore.NamedSku;
import daybook.stock.Resolution;
import daybook.wording.Sentence;

/** The goods of the newest stock sheet, as they stand when they are asked for. */
public final class CatalogueShelf implements Shelf {
    private final CatalogueStore catalogues;
    private final NamedSkuStore skus;

    public CatalogueShelf(CatalogueStore catalogues, NamedSkuStore skus) {
        this.catalogues = catalogues;
        this.skus = skus;
    }

    @Override
    public Answer find(Wanted wanted) {
        Resolution resolution = catalogues.load().typed(wanted.item(), wanted.colour(), wanted.size());
        if (resolution instanceof Resolution.Known known) {
            NamedSku sku = skus.get(known.skuId());
            return new Answer.Found(new Item(known.skuId(), sku.itemNumber(), sku.name(), sku.colour(), sku.size()));
        }
        return new Answer.Nothing(why(resolution, wanted));
    }

    private static Sentence why(Resolution resolution, Wanted wanted) {
        if (resolution instanceof Resolution.Ambiguous several) {
            return Sentence.of("desk.item-ambiguous", several.code(), String.join("; ", several.candidates()));
        }
        if (resolution instanceof Resolution.NoSuchVariant none) {
            return Sentence.of("desk.no-such-variant", none.itemNumber(), none.colour(), none.size());
        }
        return resolution instanceof Resolution.Discontinued gone
                ? Sentence.of("desk.item-discontinued", gone.itemNumber())
                : Sentence.of("desk.item-unknown", wanted.item());
    }
}
