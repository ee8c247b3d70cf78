-- What the lead says of words in notes: stop the parcel, do something, or only
-- read them. A rule was made by one document and may be ended by another.
CREATE TABLE note_rule (
  id        INTEGER PRIMARY KEY,
  word      TEXT NOT NULL,
  effect    TEXT NOT NULL,
  ask_ok    BIGINT NOT NULL DEFAULT 0,
  doc_seq   BIGINT NOT NULL,
  ended_doc BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX note_rule_live ON note_rule(word) WHERE ended_doc = 0;

-- The notes of an order as a lead read them and let it go all the same.
CREATE TABLE note_passed (
  order_id INTEGER PRIMARY KEY REFERENCES orders(id),
  note     TEXT NOT NULL,
  message  TEXT NOT NULL,
  doc_seq  BIGINT NOT NULL
);

-- The notes that were confirmed with OK while the parcel was packed.
ALTER TABLE parcel ADD COLUMN noted TEXT NOT NULL DEFAULT '';

-- What goes along as a gift, and with which orders. sku_id 0 is any goods.
CREATE TABLE gift_rule (
  id        INTEGER PRIMARY KEY,
  shop      TEXT NOT NULL DEFAULT '',
  least_fen BIGINT NOT NULL DEFAULT 0,
  sku_id    BIGINT NOT NULL DEFAULT 0,
  word      TEXT NOT NULL DEFAULT '',
  gift_id   BIGINT NOT NULL REFERENCES sku(id),
  units     BIGINT NOT NULL CHECK (units > 0),
  seen      BIGINT NOT NULL DEFAULT 0,
  doc_seq   BIGINT NOT NULL,
  ended_doc BIGINT NOT NULL DEFAULT 0
);

-- A gift is a line of its order: 1 is scanned, 2 goes in without. Imports give
-- their lines ids in advance, so gifts have ids below zero.
ALTER TABLE order_line ADD COLUMN gift BIGINT NOT NULL DEFAULT 0;

-- Which rule gave an order its gift; line_id 0: a lead left it out.
CREATE TABLE gift (
  order_id BIGINT NOT NULL REFERENCES orders(id),
  rule_id  BIGINT NOT NULL REFERENCES gift_rule(id),
  line_id  BIGINT NOT NULL,
  doc_seq  BIGINT NOT NULL,
  left_doc BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (order_id, rule_id)
);
CREATE INDEX gift_rule_orders ON gift(rule_id, order_id);
