-- Approved and shipped orders that no download has yet are looked for, however many there are in any.
CREATE INDEX customer_order_for_download ON customer_order (download_run, status)
