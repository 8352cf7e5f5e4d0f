-- Orders that a run judged which is half-way now: as far as the fingerprints of then know.
UPDATE staged_order SET unchanged = TRUE
 WHERE content_hash = (SELECT c.content_hash FROM customer_order c WHERE c.internal_number = staged_order.internal_number)
