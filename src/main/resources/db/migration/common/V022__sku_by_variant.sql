CREATE UNIQUE INDEX sku_by_variant ON sku (product_id, colour, size)
