-- With what a search asks for besides, so that it need not look at the orders themselves to pass them over.
CREATE INDEX customer_order_by_place ON customer_order (shop, place, internal_number, status, payment_status)
