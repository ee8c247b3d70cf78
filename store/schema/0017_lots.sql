-- Lots and expiry. A SKU may want its lot asked (lots = 1), and the day that
-- it expires as well (lots = 2). Days are counted from 1970 in Chinese time;
-- an expiry is the last day on which goods may be sent, 0 = none.
ALTER TABLE sku ADD COLUMN lots BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sku ADD COLUMN shelf_days BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sku ADD COLUMN near_days BIGINT NOT NULL DEFAULT 0;

-- The document that named the lot first.
ALTER TABLE lot ADD COLUMN doc_seq BIGINT NOT NULL DEFAULT 0;

-- The lot's expiry once more, so that what expired and still lies on shelves
-- is found without looking through lots that are long gone. Nothing is written
-- at midnight: who reads compares with the day it is.
ALTER TABLE balance ADD COLUMN expires BIGINT NOT NULL DEFAULT 0;
CREATE INDEX balance_expires ON balance(expires, sku_id) WHERE expires > 0 AND units > 0 AND place_id >= 5;

-- The lot of what a station has in hand, or received last.
ALTER TABLE goods_station ADD COLUMN lot_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE station ADD COLUMN hand_lot TEXT NOT NULL DEFAULT '';
