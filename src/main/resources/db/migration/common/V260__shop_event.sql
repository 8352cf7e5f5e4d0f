CREATE TABLE shop_event (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    event_key   VARCHAR(200) NOT NULL UNIQUE,
    kind        VARCHAR(20)  NOT NULL,
    shop        VARCHAR(64)  NOT NULL,
    slot_date   DATE         NULL,
    session     INT          NULL,
    run_id      BIGINT       NULL,
    sentence    VARCHAR(100) NOT NULL,
    arguments   VARCHAR(4000) NULL,
    happened_at DATETIME(6)  NOT NULL,
    closed_at   DATETIME(6)  NULL
);
