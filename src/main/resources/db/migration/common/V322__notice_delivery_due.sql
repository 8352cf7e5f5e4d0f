CREATE INDEX notice_delivery_due ON notice_delivery (receiver, state, next_try_at)
