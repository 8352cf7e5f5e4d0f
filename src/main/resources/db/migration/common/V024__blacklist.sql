-- Red-name customers (红名客户). kind: ACCOUNT, PHONE, ADDRESS (receiver and address); entry: normalised text.
CREATE TABLE blacklist (
    kind   VARCHAR(8)   NOT NULL,
    entry  VARCHAR(300) NOT NULL,
    cause  VARCHAR(255) NOT NULL,
    added_on DATE       NOT NULL,
    PRIMARY KEY (kind, entry)
)
