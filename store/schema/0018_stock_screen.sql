-- The stock screen sorts by what sold lately and by when goods were counted
-- last, of any number of SKUs: both are kept.

-- sold is the pieces that left since the day of sold_window, assembled kits as
-- their parts as well. counted_doc is the last document that said how many there
-- are, 0 = none did: opening stock, and whatever counts shelves.
ALTER TABLE sku_sum ADD COLUMN sold BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sku_sum ADD COLUMN counted_doc BIGINT NOT NULL DEFAULT 0;
-- Whatever column it is sorted by, a screen of it is there at once. What every
-- scan changes costs some microseconds more by it.
CREATE INDEX sku_sum_sold ON sku_sum(sold);
CREATE INDEX sku_sum_on_hand ON sku_sum(on_hand);
CREATE INDEX sku_sum_promised ON sku_sum(promised);
CREATE INDEX sku_sum_dispatch ON sku_sum(dispatch);
CREATE INDEX sku_sum_incoming ON sku_sum(incoming);
CREATE INDEX sku_sum_counted ON sku_sum(counted_doc);
CREATE INDEX sku_sum_cover ON sku_sum(CASE WHEN sold > 0 THEN on_hand * 1000 / sold ELSE 9000000000000 END);

-- The first day that counts (see shipped), moved on once a day.
CREATE TABLE sold_window (
  id  INTEGER PRIMARY KEY,
  day BIGINT NOT NULL
);
INSERT INTO sold_window(id, day) VALUES (1, 0);

CREATE VIEW sold_now AS
  SELECT x.sku_id, x.units FROM shipped x, sold_window w WHERE x.day >= w.day
  UNION ALL SELECT k.part_id, x.units * k.units FROM shipped x, sold_window w, kit_part k WHERE x.day >= w.day AND k.kit_id = x.sku_id;
UPDATE sku_sum SET sold = s.units
  FROM (SELECT sku_id, sum(units) AS units FROM sold_now GROUP BY sku_id) s WHERE s.sku_id = sku_sum.sku_id;
UPDATE sku_sum SET counted_doc = o.seq
  FROM (SELECT sku_id, max(doc_seq) AS seq FROM opening GROUP BY sku_id) o WHERE o.sku_id = sku_sum.sku_id;

CREATE TRIGGER sold_new AFTER INSERT ON shipped WHEN NEW.day >= (SELECT day FROM sold_window)
  BEGIN
    UPDATE sku_sum SET sold = sold + NEW.units WHERE sku_id = NEW.sku_id;
    UPDATE sku_sum SET sold = sold + NEW.units * (SELECT k.units FROM kit_part k WHERE k.kit_id = NEW.sku_id AND k.part_id = sku_sum.sku_id)
      WHERE sku_id IN (SELECT part_id FROM kit_part WHERE kit_id = NEW.sku_id);
  END;
CREATE TRIGGER sold_more AFTER UPDATE OF units ON shipped WHEN NEW.day >= (SELECT day FROM sold_window)
  BEGIN
    UPDATE sku_sum SET sold = sold + NEW.units - OLD.units WHERE sku_id = NEW.sku_id;
    UPDATE sku_sum SET sold = sold + (NEW.units - OLD.units) * (SELECT k.units FROM kit_part k WHERE k.kit_id = NEW.sku_id AND k.part_id = sku_sum.sku_id)
      WHERE sku_id IN (SELECT part_id FROM kit_part WHERE kit_id = NEW.sku_id);
  END;
CREATE TRIGGER sold_part AFTER INSERT ON kit_part
  BEGIN
    UPDATE sku_sum SET sold = sold + NEW.units * coalesce((SELECT sum(x.units) FROM shipped x WHERE x.sku_id = NEW.kit_id AND x.day >= (SELECT day FROM sold_window)), 0)
      WHERE sku_id = NEW.part_id;
  END;
CREATE TRIGGER sold_unpart AFTER DELETE ON kit_part
  BEGIN
    UPDATE sku_sum SET sold = sold - OLD.units * coalesce((SELECT sum(x.units) FROM shipped x WHERE x.sku_id = OLD.kit_id AND x.day >= (SELECT day FROM sold_window)), 0)
      WHERE sku_id = OLD.part_id;
  END;
CREATE TRIGGER counted_new AFTER INSERT ON opening
  BEGIN UPDATE sku_sum SET counted_doc = NEW.doc_seq WHERE sku_id = NEW.sku_id AND counted_doc < NEW.doc_seq; END;
