-- Goods come from suppliers on purchase notes, are received by scanning, and
-- leave or move otherwise than in parcels.

INSERT INTO place(id, code, kind) VALUES
  (-7, '样品 sample', 'outside'),
  (-8, '自用 internal use', 'outside');

-- What places were called before: labels and files of that time still mean them.
CREATE TABLE place_past (
  code     TEXT PRIMARY KEY,
  place_id BIGINT NOT NULL REFERENCES place(id),
  doc_seq  BIGINT NOT NULL
);

CREATE TABLE supplier (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE,
  lead_days BIGINT NOT NULL DEFAULT 0
);
INSERT INTO supplier(id, name) VALUES (0, '');

-- What was ordered of a supplier. Closed: nothing more of it is on its way.
CREATE TABLE purchase (
  id          INTEGER PRIMARY KEY,
  no          TEXT NOT NULL UNIQUE,
  supplier_id BIGINT NOT NULL REFERENCES supplier(id),
  due_at      BIGINT NOT NULL DEFAULT 0,
  doc_seq     BIGINT NOT NULL,
  closed_doc  BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX purchase_open ON purchase(due_at, id) WHERE closed_doc = 0;

CREATE TABLE purchase_line (
  purchase_id BIGINT NOT NULL REFERENCES purchase(id),
  sku_id      BIGINT NOT NULL REFERENCES sku(id),
  units       BIGINT NOT NULL CHECK (units >= 0),
  received    BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (purchase_id, sku_id)
);
CREATE INDEX purchase_line_sku ON purchase_line(sku_id, purchase_id);

-- A delivery: of a note (purchase_id) or blind (0).
CREATE TABLE receipt (
  id          INTEGER PRIMARY KEY,
  no          TEXT NOT NULL UNIQUE,
  purchase_id BIGINT NOT NULL DEFAULT 0,
  supplier_id BIGINT NOT NULL REFERENCES supplier(id),
  doc_seq     BIGINT NOT NULL,
  closed_doc  BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX receipt_open ON receipt(purchase_id, id) WHERE closed_doc = 0;

-- What came of each SKU, whatever station received it; damaged is a part of units.
CREATE TABLE receipt_line (
  receipt_id BIGINT NOT NULL REFERENCES receipt(id),
  sku_id     BIGINT NOT NULL REFERENCES sku(id),
  expected   BIGINT NOT NULL DEFAULT 0,
  units      BIGINT NOT NULL DEFAULT 0,
  damaged    BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (receipt_id, sku_id)
);

-- One row for each document that received, put away, set aside as damaged,
-- issued or moved goods. undone_doc took it back.
CREATE TABLE handling (
  doc_seq    INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL,
  station_id BIGINT NOT NULL,
  receipt_id BIGINT NOT NULL DEFAULT 0,
  sku_id     BIGINT NOT NULL REFERENCES sku(id),
  units      BIGINT NOT NULL CHECK (units > 0),
  undone_doc BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX handling_station ON handling(station_id, doc_seq) WHERE undone_doc = 0;
CREATE INDEX handling_receipt ON handling(receipt_id, doc_seq) WHERE receipt_id > 0;

-- Where a station stands in receiving, issuing or moving.
CREATE TABLE goods_station (
  station_id BIGINT NOT NULL REFERENCES station(id),
  mode       TEXT NOT NULL,
  receipt_id BIGINT NOT NULL DEFAULT 0,
  place_id   BIGINT NOT NULL DEFAULT 0,
  sku_id     BIGINT NOT NULL DEFAULT 0,
  units      BIGINT NOT NULL DEFAULT 0,
  last_units BIGINT NOT NULL DEFAULT 0,
  purpose    TEXT NOT NULL DEFAULT '',
  reason     TEXT NOT NULL DEFAULT '',
  since_doc  BIGINT NOT NULL DEFAULT 0,
  lock_scan  BIGINT NOT NULL DEFAULT 0,
  lock_kind  TEXT NOT NULL DEFAULT '',
  held       BIGINT NOT NULL DEFAULT 0,
  last_scan  BIGINT NOT NULL DEFAULT 0,
  item_scan  BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (station_id, mode)
);
