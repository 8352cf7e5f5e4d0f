CREATE UNIQUE INDEX product_by_number ON product (item_number)
