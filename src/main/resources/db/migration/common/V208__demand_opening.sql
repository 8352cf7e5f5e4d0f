-- Orders that were approved before demand was kept.
INSERT INTO demand_posting (at, actor, cause, run_id, reverses, pieces, balance)
SELECT COALESCE(MAX(o.decided_at), TIMESTAMP '2011-01-01 00:00:00'), 'migration', 'OPENING', NULL, FALSE, COALESCE(SUM(l.quantity), 0), COALESCE(SUM(l.quantity), 0)
FROM customer_order o JOIN order_line l ON l.internal_number = o.internal_number
WHERE o.status = 'APPROVED' AND o.payment_status = 'PAID' AND l.quantity > 0
