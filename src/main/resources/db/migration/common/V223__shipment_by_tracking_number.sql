CREATE INDEX shipment_by_tracking_number ON shipment (tracking_number)
