-- Province and city in short, as 浙江 杭州; empty if the address says no province. See daybook.orders.Place.
ALTER TABLE customer_order ADD place VARCHAR(32) DEFAULT '' NOT NULL
