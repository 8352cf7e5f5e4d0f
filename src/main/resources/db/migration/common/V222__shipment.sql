-- Parcels that left the house; an order may have several. tracking_number: without blanks, in capitals; sheet_id: the sheet_import that says so.
CREATE TABLE shipment (
    internal_number BIGINT      NOT NULL,
    tracking_number VARCHAR(64) NOT NULL,
    courier         VARCHAR(64) NOT NULL,
    shipped_at      DATETIME    NOT NULL,
    sheet_id        BIGINT      NOT NULL,
    PRIMARY KEY (internal_number, tracking_number)
)
