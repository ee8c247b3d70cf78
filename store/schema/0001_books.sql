-- Times are UTC milliseconds, money is fen, weights are grams, units are pieces.
-- Rows that name the document of their own transaction are written before it,
-- so those references are deferred.
-- Ids of real places are positive, ids of the outside world negative.

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE operator (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE,
  lead   BIGINT NOT NULL DEFAULT 0,
  pin    TEXT NOT NULL DEFAULT ''
);

-- Where a station stands: its open parcel, its refusal lock, its open question.
CREATE TABLE station (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL UNIQUE,
  parcel_id   BIGINT NOT NULL DEFAULT 0,
  last_parcel BIGINT NOT NULL DEFAULT 0,
  lock_scan   BIGINT NOT NULL DEFAULT 0,
  lock_kind   TEXT NOT NULL DEFAULT '',
  lock_parcel BIGINT NOT NULL DEFAULT 0,
  held        BIGINT NOT NULL DEFAULT 0,
  last_scan   BIGINT NOT NULL DEFAULT 0
);

-- The books: documents, their movements, their scans. Never updated, never deleted.

CREATE TABLE doc (
  seq      INTEGER PRIMARY KEY,
  key      BLOB NOT NULL UNIQUE,
  kind     TEXT NOT NULL,
  at       BIGINT NOT NULL,
  saved_at BIGINT NOT NULL,
  operator TEXT NOT NULL,
  station  TEXT NOT NULL,
  reason   TEXT NOT NULL DEFAULT '',
  subject  BIGINT NOT NULL DEFAULT 0,
  body     TEXT NOT NULL DEFAULT '',
  reverses BIGINT UNIQUE REFERENCES doc(seq),
  format   BIGINT NOT NULL,
  prev     BLOB NOT NULL,
  hash     BLOB NOT NULL
);

CREATE TABLE place (
  id     INTEGER PRIMARY KEY,
  code   TEXT NOT NULL UNIQUE,
  kind   TEXT NOT NULL,
  route  TEXT NOT NULL DEFAULT '',
  closed BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE sku (
  id         INTEGER PRIMARY KEY,
  code       TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL DEFAULT '',
  variant    TEXT NOT NULL DEFAULT '',
  short_name TEXT NOT NULL DEFAULT '',
  weight_g   BIGINT NOT NULL DEFAULT 0,
  home       BIGINT NOT NULL DEFAULT 0,
  safety     BIGINT NOT NULL DEFAULT 0,
  known      BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE barcode (
  key    TEXT NOT NULL,
  sku_id BIGINT NOT NULL REFERENCES sku(id),
  code   TEXT NOT NULL,
  units  BIGINT NOT NULL DEFAULT 1 CHECK (units > 0),
  PRIMARY KEY (key, sku_id)
);
CREATE INDEX barcode_sku ON barcode(sku_id);

CREATE TABLE lot (
  id      INTEGER PRIMARY KEY,
  sku_id  BIGINT NOT NULL REFERENCES sku(id),
  code    TEXT NOT NULL,
  expires BIGINT NOT NULL DEFAULT 0,
  UNIQUE (sku_id, code)
);
INSERT INTO sku(id, code) VALUES (0, '');
INSERT INTO lot(id, sku_id, code) VALUES (0, 0, '');

CREATE TABLE movement (
  id         INTEGER PRIMARY KEY,
  doc_seq    BIGINT NOT NULL REFERENCES doc(seq),
  sku_id     BIGINT NOT NULL REFERENCES sku(id),
  lot_id     BIGINT NOT NULL REFERENCES lot(id),
  units      BIGINT NOT NULL CHECK (units > 0),
  from_place BIGINT NOT NULL REFERENCES place(id),
  to_place   BIGINT NOT NULL REFERENCES place(id),
  CHECK (from_place <> to_place)
);
CREATE INDEX movement_doc ON movement(doc_seq);
CREATE INDEX movement_sku ON movement(sku_id, id);

CREATE TABLE scan (
  id        INTEGER PRIMARY KEY,
  key       BLOB NOT NULL UNIQUE,
  mode      TEXT NOT NULL,
  code      TEXT NOT NULL,
  at        BIGINT NOT NULL,
  saved_at  BIGINT NOT NULL,
  operator  TEXT NOT NULL,
  station   TEXT NOT NULL,
  verdict   TEXT NOT NULL,
  parcel_id BIGINT NOT NULL DEFAULT 0,
  sku_id    BIGINT NOT NULL DEFAULT 0,
  doc_seq   BIGINT REFERENCES doc(seq),
  answer    TEXT NOT NULL
);
CREATE INDEX scan_parcel ON scan(parcel_id, id) WHERE parcel_id > 0;
CREATE INDEX scan_doc ON scan(doc_seq) WHERE doc_seq IS NOT NULL;

-- What the movements add up to, kept in the same transaction.

CREATE TABLE balance (
  place_id BIGINT NOT NULL REFERENCES place(id),
  sku_id   BIGINT NOT NULL REFERENCES sku(id),
  lot_id   BIGINT NOT NULL REFERENCES lot(id),
  units    BIGINT NOT NULL,
  PRIMARY KEY (sku_id, place_id, lot_id),
  CHECK (units >= 0 OR place_id < 0)
);
CREATE INDEX balance_place ON balance(place_id, sku_id) WHERE units <> 0;

CREATE TABLE sku_sum (
  sku_id   INTEGER PRIMARY KEY REFERENCES sku(id),
  shelf    BIGINT NOT NULL DEFAULT 0,
  bench    BIGINT NOT NULL DEFAULT 0,
  dispatch BIGINT NOT NULL DEFAULT 0,
  damaged  BIGINT NOT NULL DEFAULT 0,
  promised BIGINT NOT NULL DEFAULT 0,
  incoming BIGINT NOT NULL DEFAULT 0
);

-- Opening stock is booked once per SKU and place, with zero units too.
CREATE TABLE opening (
  sku_id   BIGINT NOT NULL REFERENCES sku(id),
  place_id BIGINT NOT NULL REFERENCES place(id),
  lot_id   BIGINT NOT NULL DEFAULT 0 REFERENCES lot(id),
  units    BIGINT NOT NULL,
  doc_seq  BIGINT NOT NULL REFERENCES doc(seq) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (sku_id, place_id, lot_id)
);

-- What the books doubt: to be counted.
CREATE TABLE doubt (
  id       INTEGER PRIMARY KEY,
  sku_id   BIGINT NOT NULL REFERENCES sku(id),
  place_id BIGINT NOT NULL REFERENCES place(id),
  why      TEXT NOT NULL,
  units    BIGINT NOT NULL,
  doc_seq  BIGINT NOT NULL REFERENCES doc(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX doubt_doc ON doubt(doc_seq);

-- Orders: what the platform says and what this desk did are two fields.

CREATE TABLE shop (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL UNIQUE,
  platform TEXT NOT NULL DEFAULT '',
  shipped  TEXT NOT NULL DEFAULT ''
);
INSERT INTO shop(id, name) VALUES (0, '');

CREATE TABLE orders (
  id           INTEGER PRIMARY KEY,
  shop_id      BIGINT NOT NULL REFERENCES shop(id),
  no           TEXT NOT NULL,
  state        BIGINT NOT NULL,
  platform     BIGINT NOT NULL,
  gone         BIGINT NOT NULL DEFAULT 0,
  created_at   BIGINT NOT NULL DEFAULT 0,
  paid_at      BIGINT NOT NULL DEFAULT 0,
  promised_at  BIGINT NOT NULL DEFAULT 0,
  shipped_at   BIGINT NOT NULL DEFAULT 0,
  remind_at    BIGINT NOT NULL DEFAULT 0,
  due_at       BIGINT NOT NULL DEFAULT 0,
  paid_fen     BIGINT NOT NULL DEFAULT 0,
  refund_fen   BIGINT NOT NULL DEFAULT 0,
  UNIQUE (no, shop_id)
);
CREATE INDEX orders_due ON orders(due_at, paid_at, id) WHERE state = 2;

CREATE TABLE order_text (
  order_id    INTEGER PRIMARY KEY REFERENCES orders(id),
  status      TEXT NOT NULL DEFAULT '',
  buyer       TEXT NOT NULL DEFAULT '',
  receiver    TEXT NOT NULL DEFAULT '',
  address     TEXT NOT NULL DEFAULT '',
  phone       TEXT NOT NULL DEFAULT '',
  note        TEXT NOT NULL DEFAULT '',
  message     TEXT NOT NULL DEFAULT '',
  new_sku     TEXT NOT NULL DEFAULT '',
  new_address TEXT NOT NULL DEFAULT '',
  abnormal    TEXT NOT NULL DEFAULT '',
  closed_why  TEXT NOT NULL DEFAULT ''
);

CREATE TABLE order_line (
  id        INTEGER PRIMARY KEY,
  order_id  BIGINT NOT NULL REFERENCES orders(id),
  key       TEXT NOT NULL,
  sku_code  TEXT NOT NULL,
  sku_id    BIGINT NOT NULL DEFAULT 0,
  title     TEXT NOT NULL DEFAULT '',
  variant   TEXT NOT NULL DEFAULT '',
  units     BIGINT NOT NULL CHECK (units > 0),
  picked    BIGINT NOT NULL DEFAULT 0,
  sent      BIGINT NOT NULL DEFAULT 0,
  price_fen BIGINT NOT NULL DEFAULT 0,
  platform  BIGINT NOT NULL,
  wanted    BIGINT NOT NULL,
  note      TEXT NOT NULL DEFAULT '',
  UNIQUE (order_id, key)
);
CREATE INDEX order_line_sku ON order_line(sku_id, order_id) WHERE wanted = 1 AND sku_id > 0;
CREATE INDEX order_line_unmapped ON order_line(sku_code) WHERE sku_id = 0;

CREATE TABLE parcel (
  id          INTEGER PRIMARY KEY,
  waybill     TEXT NOT NULL,
  key         TEXT NOT NULL,
  carrier     TEXT NOT NULL DEFAULT '',
  state       BIGINT NOT NULL,
  batch_id    BIGINT NOT NULL DEFAULT 0,
  position    BIGINT NOT NULL DEFAULT 0,
  station_id  BIGINT NOT NULL DEFAULT 0,
  parked_why  TEXT NOT NULL DEFAULT '',
  packed_at   BIGINT NOT NULL DEFAULT 0,
  packed_by   TEXT NOT NULL DEFAULT '',
  packed_on   TEXT NOT NULL DEFAULT '',
  packed_doc  BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX parcel_live ON parcel(key) WHERE state < 4;
CREATE INDEX parcel_key ON parcel(key);
CREATE INDEX parcel_packed ON parcel(packed_at, id) WHERE state = 4;
CREATE INDEX parcel_packed_on ON parcel(packed_on, packed_at) WHERE state = 4;

CREATE TABLE parcel_order (
  parcel_id BIGINT NOT NULL REFERENCES parcel(id),
  order_id  BIGINT NOT NULL REFERENCES orders(id),
  PRIMARY KEY (order_id, parcel_id)
);
CREATE INDEX parcel_order_parcel ON parcel_order(parcel_id, order_id);

-- Numbers that a parcel no longer goes by.
CREATE TABLE waybill_past (
  id         INTEGER PRIMARY KEY,
  key        TEXT NOT NULL,
  waybill    TEXT NOT NULL,
  parcel_id  BIGINT NOT NULL REFERENCES parcel(id),
  doc_seq    BIGINT NOT NULL REFERENCES doc(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX waybill_past_key ON waybill_past(key);

-- What lies in a parcel: one row for each unit run taken by one document.
CREATE TABLE pick (
  id        INTEGER PRIMARY KEY,
  parcel_id BIGINT NOT NULL REFERENCES parcel(id),
  line_id   BIGINT NOT NULL REFERENCES order_line(id),
  sku_id    BIGINT NOT NULL REFERENCES sku(id),
  lot_id    BIGINT NOT NULL REFERENCES lot(id),
  units     BIGINT NOT NULL CHECK (units > 0),
  doc_seq   BIGINT NOT NULL REFERENCES doc(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX pick_parcel ON pick(parcel_id);
CREATE INDEX pick_line ON pick(line_id);

-- Waybills arrive in batches; a parcel remembers its batch and position in it.
CREATE TABLE batch (
  id      INTEGER PRIMARY KEY,
  day     TEXT NOT NULL,
  no      BIGINT NOT NULL,
  doc_seq BIGINT NOT NULL REFERENCES doc(seq) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (day, no)
);

-- The outside world and the places every warehouse has.
INSERT INTO place(id, code, kind) VALUES
  (-1, '供应商 supplier', 'outside'),
  (-2, '买家 customer', 'outside'),
  (-3, '盘盈盘亏 found/lost', 'outside'),
  (-4, '报废 scrap', 'outside'),
  (-5, '期初 opening', 'outside'),
  (1, 'BENCH', 'bench'),
  (2, 'DISPATCH', 'dispatch'),
  (3, 'DAMAGED', 'damaged'),
  (4, 'RETURNS', 'returns'),
  (5, 'SHELF', 'bin');
-- The books are only ever added to. INSERT OR REPLACE would walk around the
-- delete guard, so an insert on an existing id is refused as well.
CREATE TRIGGER doc_no_update BEFORE UPDATE ON doc BEGIN SELECT RAISE(ABORT, 'documents are never changed'); END;
CREATE TRIGGER doc_no_delete BEFORE DELETE ON doc BEGIN SELECT RAISE(ABORT, 'documents are never deleted'); END;
CREATE TRIGGER doc_no_replace BEFORE INSERT ON doc
  WHEN EXISTS (SELECT 1 FROM doc WHERE seq = NEW.seq) OR EXISTS (SELECT 1 FROM doc WHERE key = NEW.key)
  BEGIN SELECT RAISE(ABORT, 'documents are never replaced'); END;
CREATE TRIGGER movement_no_update BEFORE UPDATE ON movement BEGIN SELECT RAISE(ABORT, 'movements are never changed'); END;
CREATE TRIGGER movement_no_delete BEFORE DELETE ON movement BEGIN SELECT RAISE(ABORT, 'movements are never deleted'); END;
CREATE TRIGGER movement_no_replace BEFORE INSERT ON movement
  WHEN EXISTS (SELECT 1 FROM movement WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'movements are never replaced'); END;
CREATE TRIGGER scan_no_update BEFORE UPDATE ON scan BEGIN SELECT RAISE(ABORT, 'scans are never changed'); END;
CREATE TRIGGER scan_no_delete BEFORE DELETE ON scan BEGIN SELECT RAISE(ABORT, 'scans are never deleted'); END;
CREATE TRIGGER scan_no_replace BEFORE INSERT ON scan
  WHEN EXISTS (SELECT 1 FROM scan WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM scan WHERE key = NEW.key)
  BEGIN SELECT RAISE(ABORT, 'scans are never replaced'); END;
