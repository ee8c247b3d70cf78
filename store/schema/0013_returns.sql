-- Parcels that come back. A refund is what a platform's list says of goods on
-- their way here; number is what the buyer sends them under. What came is
-- signed in with a document, and each unit found in it has one of its own.

CREATE TABLE refund (
  id        INTEGER PRIMARY KEY,
  no        TEXT NOT NULL UNIQUE,
  order_no  TEXT NOT NULL,
  sub_no    TEXT NOT NULL DEFAULT '',
  sku_code  TEXT NOT NULL DEFAULT '',
  units     BIGINT NOT NULL DEFAULT 0,
  number    TEXT NOT NULL DEFAULT '',
  key       TEXT NOT NULL DEFAULT '',
  carrier   TEXT NOT NULL DEFAULT '',
  status    TEXT NOT NULL DEFAULT '',
  closed    BIGINT NOT NULL DEFAULT 0,
  return_id BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX refund_key ON refund(key) WHERE key <> '';
CREATE INDEX refund_order ON refund(order_no);
CREATE INDEX refund_return ON refund(return_id) WHERE return_id > 0;

CREATE TABLE returned (
  id         INTEGER PRIMARY KEY,
  number     TEXT NOT NULL,
  key        TEXT NOT NULL,
  state      BIGINT NOT NULL,
  parcel_id  BIGINT NOT NULL DEFAULT 0,
  at         BIGINT NOT NULL,
  operator   TEXT NOT NULL,
  station    TEXT NOT NULL,
  doc_seq    BIGINT NOT NULL,
  done_doc   BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX returned_live ON returned(key) WHERE state < 3;
CREATE INDEX returned_key ON returned(key);

CREATE TABLE returned_order (
  return_id BIGINT NOT NULL REFERENCES returned(id),
  order_id  BIGINT NOT NULL REFERENCES orders(id),
  PRIMARY KEY (return_id, order_id)
);
CREATE INDEX returned_order_order ON returned_order(order_id);

-- line_id and parcel_id say which sent units came back; 0 where nobody knows.
CREATE TABLE returned_unit (
  id          INTEGER PRIMARY KEY,
  return_id   BIGINT NOT NULL REFERENCES returned(id),
  line_id     BIGINT NOT NULL,
  parcel_id   BIGINT NOT NULL,
  sku_id      BIGINT NOT NULL REFERENCES sku(id),
  lot_id      BIGINT NOT NULL REFERENCES lot(id),
  units       BIGINT NOT NULL CHECK (units > 0),
  fate        TEXT NOT NULL,
  doc_seq     BIGINT NOT NULL,
  claimed_doc BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX returned_unit_return ON returned_unit(return_id);
CREATE INDEX returned_unit_line ON returned_unit(line_id) WHERE line_id > 0;

-- Where a station stands in the return mode.
CREATE TABLE return_station (
  station   TEXT PRIMARY KEY,
  return_id BIGINT NOT NULL DEFAULT 0,
  last_doc  BIGINT NOT NULL DEFAULT 0,
  last_scan BIGINT NOT NULL DEFAULT 0
);

-- A dispatch of which something came back is not taken back at the bench.
ALTER TABLE parcel ADD COLUMN came_back BIGINT NOT NULL DEFAULT 0;

-- An item without its parcel is looked for among the few orders in refund.
CREATE INDEX orders_refund ON orders(id) WHERE platform IN (6, 7);
CREATE INDEX order_line_refund ON order_line(sku_id, order_id) WHERE platform IN (6, 7);

-- A SKU that is no longer sold, or was found to be another one.
ALTER TABLE sku ADD COLUMN retired BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sku ADD COLUMN merged_into BIGINT NOT NULL DEFAULT 0;
CREATE INDEX sku_retired ON sku(id) WHERE retired = 1;
CREATE INDEX sku_merged ON sku(merged_into) WHERE merged_into > 0;
