-- The item scanned before its waybill, and the one item that is packed by
-- waybills alone, are part of where a station stands.
ALTER TABLE station ADD COLUMN hand_sku BIGINT NOT NULL DEFAULT 0;
ALTER TABLE station ADD COLUMN hand_units BIGINT NOT NULL DEFAULT 0;
ALTER TABLE station ADD COLUMN hand_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE station ADD COLUMN hot_sku BIGINT NOT NULL DEFAULT 0;
ALTER TABLE station ADD COLUMN hot_units BIGINT NOT NULL DEFAULT 0;
ALTER TABLE station ADD COLUMN hot_count BIGINT NOT NULL DEFAULT 0;

-- Forms of codes that mean nothing at a packing desk, as a lead taught them.
-- Each was taught by one document and may be ended by another.
CREATE TABLE ignored (
  id        INTEGER PRIMARY KEY,
  prefix    TEXT NOT NULL,
  length    BIGINT NOT NULL,
  class     TEXT NOT NULL,
  doc_seq   BIGINT NOT NULL,
  ended_doc BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX ignored_live ON ignored(prefix, length, class) WHERE ended_doc = 0;
