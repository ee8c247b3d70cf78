-- A hold keeps an order from being packed until a lead lets it go. What
-- changed after its label was printed is shown to its packer.
ALTER TABLE orders ADD COLUMN hold TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN hold_why TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN hold_doc BIGINT NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN news BIGINT NOT NULL DEFAULT 0;
CREATE INDEX orders_hold ON orders(hold) WHERE hold <> '';

-- Packed parcels that must be found and taken out before the courier comes.
CREATE TABLE pull (
  id        INTEGER PRIMARY KEY,
  parcel_id BIGINT NOT NULL,
  why       TEXT NOT NULL,
  reason    TEXT NOT NULL DEFAULT '',
  doc_seq   BIGINT NOT NULL,
  ended     TEXT NOT NULL DEFAULT '',
  ended_doc BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX pull_live ON pull(parcel_id) WHERE ended = '';
