INSERT INTO demand_delta (internal_number, line_no, sku_id, posting_id, pieces)
SELECT l.internal_number, l.line_no, COALESCE(l.sku_id, 0), (SELECT MIN(id) FROM demand_posting), l.quantity
FROM customer_order o JOIN order_line l ON l.internal_number = o.internal_number
WHERE o.status = 'APPROVED' AND o.payment_status = 'PAID' AND l.quantity > 0
