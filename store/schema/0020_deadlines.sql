-- What an order is about time: 0 plain, 1 presale, 2 made to order. made_doc
-- names the document by which a lead said so; files don't change it then.
ALTER TABLE orders ADD COLUMN made BIGINT NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN made_doc BIGINT NOT NULL DEFAULT 0;

-- A shop's time zone, empty for the desk's; shop_doc names the document that
-- last said what its platform and its zone are.
ALTER TABLE shop ADD COLUMN zone TEXT NOT NULL DEFAULT '';
ALTER TABLE shop ADD COLUMN shop_doc BIGINT NOT NULL DEFAULT 0;
