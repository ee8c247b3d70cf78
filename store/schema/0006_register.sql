-- Finding parcels again, among any number of them. This file and the search of
-- the register (store/report) are all that depends on the engine's search.
--
-- Numbers are kept backwards, so that their last digits are a range of an
-- index. Notes, buyers and goods are words of single characters, because
-- Chinese is searched by one, two or three of them. Both are filled beside the
-- work, in small writes, up to the marks of search_mark; what changes later is
-- put on search_stale by triggers, so that no room has to think of it. A
-- parcel's words stand under its own id.

CREATE TABLE search_number (
  backwards TEXT NOT NULL,
  parcel_id BIGINT NOT NULL,
  PRIMARY KEY (backwards, parcel_id)
) WITHOUT ROWID;
CREATE INDEX search_number_parcel ON search_number(parcel_id);

CREATE VIRTUAL TABLE search_words USING fts5(note, message, buyer, goods,
  content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');

CREATE TABLE search_mark (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  parcel BIGINT NOT NULL,
  line   BIGINT NOT NULL
);
INSERT INTO search_mark(id, parcel, line) VALUES (1, 0, 0);

CREATE TABLE search_stale (
  parcel_id INTEGER PRIMARY KEY
);

CREATE TRIGGER search_parcel_number AFTER UPDATE OF key ON parcel WHEN NEW.key IS NOT OLD.key
  BEGIN INSERT INTO search_stale(parcel_id) VALUES (NEW.id) ON CONFLICT (parcel_id) DO NOTHING; END;
CREATE TRIGGER search_parcel_gone AFTER DELETE ON parcel WHEN OLD.state > 0
  BEGIN INSERT INTO search_stale(parcel_id) VALUES (OLD.id) ON CONFLICT (parcel_id) DO NOTHING; END;
CREATE TRIGGER search_order_joined AFTER INSERT ON parcel_order WHEN NEW.parcel_id <= (SELECT parcel FROM search_mark)
  BEGIN INSERT INTO search_stale(parcel_id) VALUES (NEW.parcel_id) ON CONFLICT (parcel_id) DO NOTHING; END;
CREATE TRIGGER search_order_left AFTER DELETE ON parcel_order WHEN OLD.parcel_id <= (SELECT parcel FROM search_mark)
  BEGIN INSERT INTO search_stale(parcel_id) VALUES (OLD.parcel_id) ON CONFLICT (parcel_id) DO NOTHING; END;
CREATE TRIGGER search_past AFTER INSERT ON waybill_past
  BEGIN INSERT INTO search_stale(parcel_id) VALUES (NEW.parcel_id) ON CONFLICT (parcel_id) DO NOTHING; END;
CREATE TRIGGER search_past_moved AFTER UPDATE OF parcel_id ON waybill_past
  BEGIN INSERT INTO search_stale(parcel_id) VALUES (NEW.parcel_id) ON CONFLICT (parcel_id) DO NOTHING; END;
CREATE TRIGGER search_texts AFTER UPDATE OF note, message, buyer, receiver ON order_text
  WHEN NEW.note IS NOT OLD.note OR NEW.message IS NOT OLD.message OR NEW.buyer IS NOT OLD.buyer OR NEW.receiver IS NOT OLD.receiver
  BEGIN INSERT INTO search_stale(parcel_id) SELECT parcel_id FROM parcel_order WHERE order_id = NEW.order_id ON CONFLICT (parcel_id) DO NOTHING; END;
CREATE TRIGGER search_line_goods AFTER UPDATE OF sku_code, sku_id ON order_line WHEN NEW.sku_id IS NOT OLD.sku_id OR NEW.sku_code IS NOT OLD.sku_code
  BEGIN INSERT INTO search_stale(parcel_id) SELECT parcel_id FROM parcel_order WHERE order_id = NEW.order_id ON CONFLICT (parcel_id) DO NOTHING; END;
CREATE TRIGGER search_line_gone AFTER DELETE ON order_line
  BEGIN INSERT INTO search_stale(parcel_id) SELECT parcel_id FROM parcel_order WHERE order_id = OLD.order_id ON CONFLICT (parcel_id) DO NOTHING; END;
-- An id that was the last may be given out again.
CREATE TRIGGER search_last_line_gone AFTER DELETE ON order_line WHEN OLD.id = (SELECT line FROM search_mark)
  BEGIN UPDATE search_mark SET line = (SELECT coalesce(max(id), 0) FROM order_line); END;

-- The register's lists: what waits, newest first, and a batch in its order.
CREATE INDEX parcel_waiting ON parcel(id) WHERE state > 0 AND state < 4;
CREATE INDEX parcel_batch ON parcel(batch_id, position, id) WHERE batch_id > 0;
