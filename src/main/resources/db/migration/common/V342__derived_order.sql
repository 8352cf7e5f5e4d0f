-- Orders that people derived from another. parent_number: the order it was made of; root_number: the order of Taobao that the family began with.
-- undone: its split was taken back, because the order it is a part of has changed.
CREATE TABLE derived_order (
    internal_number BIGINT     NOT NULL PRIMARY KEY,
    root_number     BIGINT     NOT NULL,
    parent_number   BIGINT     NOT NULL,
    kind            VARCHAR(8) NOT NULL,
    undone          BOOLEAN    DEFAULT FALSE NOT NULL
)
