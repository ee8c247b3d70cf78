-- Stocktaking. A session says what is counted; a tally is one counting of one
-- place by one person; a step is one scan of it. Each step remembers the last
-- document at that moment and what the books had then: the difference is the
-- count less those, whatever moves meanwhile.

CREATE TABLE count_session (
  id        INTEGER PRIMARY KEY,
  no        TEXT NOT NULL UNIQUE,
  kind      TEXT NOT NULL,
  state     BIGINT NOT NULL,
  by_sku    BIGINT NOT NULL DEFAULT 0,
  shown     BIGINT NOT NULL DEFAULT 0,
  opened_at BIGINT NOT NULL,
  doc_seq   BIGINT NOT NULL,
  done_doc  BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX count_session_open ON count_session(id) WHERE state = 1;

CREATE TABLE count_place (
  session_id BIGINT NOT NULL REFERENCES count_session(id),
  place_id   BIGINT NOT NULL REFERENCES place(id),
  counted    BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (session_id, place_id)
) WITHOUT ROWID;

-- What is to be counted, and what the counts said: decided by tally_id, at the
-- document seq. Counts up to since_tally no longer speak for it.
CREATE TABLE count_line (
  session_id  BIGINT NOT NULL REFERENCES count_session(id),
  place_id    BIGINT NOT NULL REFERENCES place(id),
  sku_id      BIGINT NOT NULL REFERENCES sku(id),
  lot_id      BIGINT NOT NULL REFERENCES lot(id),
  state       BIGINT NOT NULL DEFAULT 0,
  why         TEXT NOT NULL DEFAULT '',
  tally_id    BIGINT NOT NULL DEFAULT 0,
  since_tally BIGINT NOT NULL DEFAULT 0,
  counted     BIGINT NOT NULL DEFAULT 0,
  books       BIGINT NOT NULL DEFAULT 0,
  seq         BIGINT NOT NULL DEFAULT 0,
  at          BIGINT NOT NULL DEFAULT 0,
  reason      TEXT NOT NULL DEFAULT '',
  booked      BIGINT NOT NULL DEFAULT 0,
  posted_doc  BIGINT NOT NULL DEFAULT 0,
  undone_doc  BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (session_id, place_id, sku_id, lot_id)
) WITHOUT ROWID;
CREATE INDEX count_line_sku ON count_line(session_id, sku_id);
CREATE INDEX count_line_differs ON count_line(session_id) WHERE counted <> books OR state = 2;
CREATE INDEX count_line_last ON count_line(sku_id, place_id, at) WHERE posted_doc > 0 AND undone_doc = 0;
CREATE INDEX count_line_doc ON count_line(posted_doc) WHERE posted_doc > 0;

CREATE TABLE count_tally (
  id         INTEGER PRIMARY KEY,
  session_id BIGINT NOT NULL REFERENCES count_session(id),
  place_id   BIGINT NOT NULL REFERENCES place(id),
  operator   TEXT NOT NULL,
  recount    BIGINT NOT NULL DEFAULT 0,
  state      BIGINT NOT NULL,
  opened_at  BIGINT NOT NULL,
  closed_at  BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX count_tally_place ON count_tally(session_id, place_id, id);

-- What one tally counted of one SKU and lot: its steps together.
CREATE TABLE count_entry (
  tally_id  BIGINT NOT NULL REFERENCES count_tally(id),
  sku_id    BIGINT NOT NULL REFERENCES sku(id),
  lot_id    BIGINT NOT NULL REFERENCES lot(id),
  units     BIGINT NOT NULL CHECK (units >= 0),
  books     BIGINT NOT NULL,
  seq_first BIGINT NOT NULL,
  seq_last  BIGINT NOT NULL,
  at        BIGINT NOT NULL,
  PRIMARY KEY (tally_id, sku_id, lot_id)
) WITHOUT ROWID;

-- Codes that nobody knew, with a number to write on the goods.
CREATE TABLE count_unknown (
  id         INTEGER PRIMARY KEY,
  tally_id   BIGINT NOT NULL REFERENCES count_tally(id),
  code       TEXT NOT NULL,
  units      BIGINT NOT NULL,
  note       TEXT NOT NULL DEFAULT '',
  sku_id     BIGINT NOT NULL DEFAULT 0,
  UNIQUE (tally_id, code)
);

-- Steps of an unknown code are of SKU 0. key is that of the scan.
CREATE TABLE count_step (
  id         INTEGER PRIMARY KEY,
  tally_id   BIGINT NOT NULL REFERENCES count_tally(id),
  sku_id     BIGINT NOT NULL REFERENCES sku(id),
  lot_id     BIGINT NOT NULL REFERENCES lot(id),
  unknown_id BIGINT NOT NULL DEFAULT 0,
  units      BIGINT NOT NULL,
  books      BIGINT NOT NULL,
  seq        BIGINT NOT NULL,
  at         BIGINT NOT NULL,
  station    TEXT NOT NULL,
  operator   TEXT NOT NULL,
  key        BLOB NOT NULL,
  undone     BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX count_step_entry ON count_step(tally_id, sku_id, lot_id);

-- Where a station stands in counting.
CREATE TABLE count_station (
  station    TEXT PRIMARY KEY,
  session_id BIGINT NOT NULL DEFAULT 0,
  tally_id   BIGINT NOT NULL DEFAULT 0,
  lot_sku    BIGINT NOT NULL DEFAULT 0,
  lot_id     BIGINT NOT NULL DEFAULT 0,
  lock_scan  BIGINT NOT NULL DEFAULT 0,
  lock_kind  TEXT NOT NULL DEFAULT '',
  held       BIGINT NOT NULL DEFAULT 0,
  last_scan  BIGINT NOT NULL DEFAULT 0,
  item_scan  BIGINT NOT NULL DEFAULT 0
);

-- Which doubts a counted place settles.
CREATE INDEX doubt_place ON doubt(place_id, sku_id);

-- What was found or lost, which a count must not book twice.
CREATE INDEX movement_found ON movement(sku_id, doc_seq) WHERE from_place = -3 OR to_place = -3;
