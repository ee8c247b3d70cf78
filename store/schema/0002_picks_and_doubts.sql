-- Picks and doubts are written before the document they name. A deferred
-- reference made the engine, at every document, look through all of them for
-- rows that wait for it: packing became slower with every parcel packed. The
-- rooms' checks prove the same of them.

CREATE TABLE pick_new (
  id        INTEGER PRIMARY KEY,
  parcel_id BIGINT NOT NULL REFERENCES parcel(id),
  line_id   BIGINT NOT NULL REFERENCES order_line(id),
  sku_id    BIGINT NOT NULL REFERENCES sku(id),
  lot_id    BIGINT NOT NULL REFERENCES lot(id),
  units     BIGINT NOT NULL CHECK (units > 0),
  doc_seq   BIGINT NOT NULL
);
INSERT INTO pick_new SELECT * FROM pick;
DROP TABLE pick;
ALTER TABLE pick_new RENAME TO pick;
CREATE INDEX pick_parcel ON pick(parcel_id);
CREATE INDEX pick_line ON pick(line_id);

CREATE TABLE doubt_new (
  id       INTEGER PRIMARY KEY,
  sku_id   BIGINT NOT NULL REFERENCES sku(id),
  place_id BIGINT NOT NULL REFERENCES place(id),
  why      TEXT NOT NULL,
  units    BIGINT NOT NULL,
  doc_seq  BIGINT NOT NULL
);
INSERT INTO doubt_new SELECT * FROM doubt;
DROP TABLE doubt;
ALTER TABLE doubt_new RENAME TO doubt;
CREATE INDEX doubt_doc ON doubt(doc_seq);
