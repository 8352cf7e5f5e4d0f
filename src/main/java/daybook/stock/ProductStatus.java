package daybook.stock;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Whether a product can be had: what its variants show, or PARTIAL where they do not agree. */
public enum ProductStatus {
    /** 正常 */
    NORMAL,
    /** 缺货 */
    OUT_OF_STOCK,
    /** 停产 */
    DISCONTINUED,
    /** 部分: the variants show at least two of the other three. */
    PARTIAL;

    /** The status of a product with variants of these statuses, at least one. */
    public static ProductStatus of(Collection<SkuStatus> variants) {
        Set<SkuStatus> shown = EnumSet.copyOf(variants);
        return shown.size() > 1 ? PARTIAL : valueOf(shown.iterator().next().name());
    }
}
