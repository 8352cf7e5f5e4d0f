package daybook.retention;

import java.time.LocalDateTime;

/**
 * What is old enough in a shop.
 *
 * @param inputsBefore of slots and sheets that are older the inputs and workbooks are removed
 * @param personalBefore of orders and runs that are older buyers' data is masked
 */
public record Due(String shop, LocalDateTime inputsBefore, LocalDateTime personalBefore) {}
