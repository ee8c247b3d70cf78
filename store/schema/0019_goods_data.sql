-- What was done to a SKU or a place is read by its subject, and places along
-- the walking route in windows.

CREATE INDEX doc_sku ON doc(subject, seq)
  WHERE kind IN ('sku', 'sku_edit', 'sku_bind', 'sku_rename', 'sku_retire', 'sku_merge', 'barcode_bound', 'kit_parts');
CREATE INDEX doc_place ON doc(subject, seq) WHERE kind = 'place';
CREATE INDEX place_route ON place(route, id);
CREATE INDEX sku_home ON sku(home) WHERE home > 5;
