INSERT INTO internal_number (next_number) VALUES (100001)
