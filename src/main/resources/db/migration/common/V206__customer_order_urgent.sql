-- Marked urgent by a person: served before all others.
ALTER TABLE customer_order ADD urgent BOOLEAN DEFAULT FALSE NOT NULL
