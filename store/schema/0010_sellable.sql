-- What may still be sold: one indexed row per SKU says it. Kits are sold as
-- one and packed as their parts, or as themselves where some stand assembled.

CREATE TABLE kit_part (
  kit_id  BIGINT NOT NULL REFERENCES sku(id),
  part_id BIGINT NOT NULL REFERENCES sku(id),
  units   BIGINT NOT NULL CHECK (units > 0),
  PRIMARY KEY (kit_id, part_id)
) WITHOUT ROWID;
CREATE INDEX kit_part_part ON kit_part(part_id, kit_id);

-- What a line of a kit wants, in pieces of each part: per for each kit. The
-- row with kit = 1 is the kit itself: how many went in assembled. Rows follow
-- their lines by triggers, so that no room that writes lines has to think of it.
CREATE TABLE need (
  line_id BIGINT NOT NULL,
  sku_id  BIGINT NOT NULL,
  per     BIGINT NOT NULL,
  kit     BIGINT NOT NULL,
  picked  BIGINT NOT NULL DEFAULT 0,
  sent    BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (line_id, sku_id)
) WITHOUT ROWID;
CREATE INDEX need_sku ON need(sku_id, line_id);

-- One trigger for new lines, since a big import adds hundreds of thousands:
-- kits get their parts, and gifts, whose ids are below zero and so never above
-- the register's mark, are searched.
CREATE TRIGGER line_new AFTER INSERT ON order_line WHEN NEW.id < 0 OR EXISTS (SELECT 1 FROM kit_part WHERE kit_id = NEW.sku_id)
  BEGIN
    INSERT INTO need(line_id, sku_id, per, kit) SELECT NEW.id, part_id, units, 0 FROM kit_part WHERE kit_id = NEW.sku_id
      UNION ALL SELECT NEW.id, NEW.sku_id, 1, 1 WHERE EXISTS (SELECT 1 FROM kit_part WHERE kit_id = NEW.sku_id);
    INSERT INTO search_stale(parcel_id) SELECT parcel_id FROM parcel_order WHERE order_id = NEW.order_id AND NEW.id < 0 ON CONFLICT (parcel_id) DO NOTHING;
  END;
CREATE TRIGGER kit_line_other AFTER UPDATE OF sku_id ON order_line WHEN NEW.sku_id IS NOT OLD.sku_id
  BEGIN
    DELETE FROM need WHERE line_id = NEW.id;
    INSERT INTO need(line_id, sku_id, per, kit) SELECT NEW.id, part_id, units, 0 FROM kit_part WHERE kit_id = NEW.sku_id
      UNION ALL SELECT NEW.id, NEW.sku_id, 1, 1 WHERE EXISTS (SELECT 1 FROM kit_part WHERE kit_id = NEW.sku_id);
  END;
CREATE TRIGGER kit_line_back AFTER UPDATE OF wanted ON order_line
  WHEN NEW.wanted = 1 AND OLD.wanted = 0 AND NEW.sku_id > 0 AND EXISTS (SELECT 1 FROM kit_part WHERE kit_id = NEW.sku_id)
    AND NOT EXISTS (SELECT 1 FROM need WHERE line_id = NEW.id AND picked > 0)
  BEGIN
    DELETE FROM need WHERE line_id = NEW.id;
    INSERT INTO need(line_id, sku_id, per, kit) SELECT NEW.id, part_id, units, 0 FROM kit_part WHERE kit_id = NEW.sku_id UNION ALL SELECT NEW.id, NEW.sku_id, 1, 1;
  END;
CREATE TRIGGER kit_line_gone AFTER DELETE ON order_line
  BEGIN DELETE FROM need WHERE line_id = OLD.id; END;

-- Kits are assembled and taken apart there.
INSERT INTO place(id, code, kind) VALUES (-6, '组装 assembly', 'outside');

-- whole and spoken are of kits: kits that open orders want and of which
-- nothing is packed, and assembled ones that lie on the bench for open orders.
-- What assembled kits give to orders counts as their parts: kitted is taken
-- from the kit and given to the parts.
ALTER TABLE sku_sum ADD COLUMN safety BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sku_sum ADD COLUMN whole BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sku_sum ADD COLUMN spoken BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sku_sum ADD COLUMN kitted BIGINT NOT NULL DEFAULT 0;
INSERT INTO sku_sum(sku_id, safety) SELECT id, safety FROM sku WHERE id > 0
  ON CONFLICT (sku_id) DO UPDATE SET safety = excluded.safety;
ALTER TABLE sku_sum ADD COLUMN on_hand BIGINT GENERATED ALWAYS AS (shelf + bench) VIRTUAL;
ALTER TABLE sku_sum ADD COLUMN available BIGINT GENERATED ALWAYS AS (shelf + bench + kitted - promised - safety) VIRTUAL;
-- What every scan changes has no index but this: sorting a screen of it costs
-- less than keeping it.
CREATE INDEX sku_sum_available ON sku_sum(available);
CREATE INDEX sku_sum_damaged ON sku_sum(damaged);
CREATE INDEX sku_sum_safety ON sku_sum(safety);
CREATE INDEX sku_name ON sku(name, id);

CREATE TRIGGER sum_new AFTER INSERT ON sku WHEN NEW.id > 0
  BEGIN INSERT INTO sku_sum(sku_id, safety) VALUES (NEW.id, NEW.safety) ON CONFLICT (sku_id) DO UPDATE SET safety = excluded.safety; END;
CREATE TRIGGER sum_safety AFTER UPDATE OF safety ON sku WHEN NEW.safety IS NOT OLD.safety
  BEGIN UPDATE sku_sum SET safety = NEW.safety WHERE sku_id = NEW.id; END;

CREATE VIEW kitted_now AS
  SELECT p.part_id AS sku_id, p.units * (k.spoken + min(k.shelf, k.whole)) AS units FROM kit_part p JOIN sku_sum k ON k.sku_id = p.kit_id
  UNION ALL SELECT k.sku_id, -(k.spoken + min(k.shelf, k.whole)) FROM sku_sum k WHERE EXISTS (SELECT 1 FROM kit_part p WHERE p.kit_id = k.sku_id);
CREATE TRIGGER kit_covers AFTER UPDATE OF shelf, whole, spoken ON sku_sum
  WHEN EXISTS (SELECT 1 FROM kit_part WHERE kit_id = NEW.sku_id) AND NEW.spoken + min(NEW.shelf, NEW.whole) <> OLD.spoken + min(OLD.shelf, OLD.whole)
  BEGIN
    UPDATE sku_sum SET kitted = coalesce((SELECT sum(v.units) FROM kitted_now v WHERE v.sku_id = sku_sum.sku_id), 0)
      WHERE sku_id = NEW.sku_id OR sku_id IN (SELECT part_id FROM kit_part WHERE kit_id = NEW.sku_id);
  END;

-- What left, by day (days since 1970 in Chinese time) and SKU.
CREATE TABLE shipped (
  sku_id BIGINT NOT NULL,
  day    BIGINT NOT NULL,
  units  BIGINT NOT NULL,
  PRIMARY KEY (sku_id, day)
) WITHOUT ROWID;
CREATE INDEX shipped_day ON shipped(day, sku_id, units);
INSERT INTO shipped(sku_id, day, units)
  SELECT k.sku_id, (p.packed_at + 28800000) / 86400000, sum(k.units) FROM pick k JOIN parcel p ON p.id = k.parcel_id WHERE p.state = 4 GROUP BY 1, 2;

-- Goods that somebody took down, by the word of the last document about them.
CREATE TABLE taken_down (
  sku_id  INTEGER PRIMARY KEY REFERENCES sku(id),
  doc_seq BIGINT NOT NULL
);

-- The units that platforms were last told by a table of changes.
CREATE TABLE told (
  sku_id INTEGER PRIMARY KEY REFERENCES sku(id),
  units  BIGINT NOT NULL
);

-- Finding SKUs as one types: code, names, barcodes, place, and the first
-- letters of the names' pinyin, as words of single characters. Filled beside
-- the work from what triggers put on the list.
CREATE VIRTUAL TABLE sku_words USING fts5(words, initials, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
CREATE TABLE sku_stale (
  sku_id INTEGER PRIMARY KEY
);
INSERT INTO sku_stale(sku_id) SELECT id FROM sku WHERE id > 0;
CREATE TRIGGER sku_words_new AFTER INSERT ON sku WHEN NEW.id > 0
  BEGIN INSERT INTO sku_stale(sku_id) VALUES (NEW.id) ON CONFLICT (sku_id) DO NOTHING; END;
CREATE TRIGGER sku_words_changed AFTER UPDATE OF code, name, variant, short_name, short_variant, home ON sku WHEN NEW.id > 0
  BEGIN INSERT INTO sku_stale(sku_id) VALUES (NEW.id) ON CONFLICT (sku_id) DO NOTHING; END;
CREATE TRIGGER sku_words_barcode AFTER INSERT ON barcode
  BEGIN INSERT INTO sku_stale(sku_id) VALUES (NEW.sku_id) ON CONFLICT (sku_id) DO NOTHING; END;
CREATE TRIGGER sku_words_unbarcode AFTER DELETE ON barcode
  BEGIN INSERT INTO sku_stale(sku_id) VALUES (OLD.sku_id) ON CONFLICT (sku_id) DO NOTHING; END;
