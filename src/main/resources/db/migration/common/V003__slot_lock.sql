-- A row a slot; whoever holds the row locked is running the slot. The lock goes with the connection, also when its process dies.
CREATE TABLE slot_lock (
    name VARCHAR(160) NOT NULL PRIMARY KEY
)
