CREATE INDEX customer_order_by_download ON customer_order (download_run)
