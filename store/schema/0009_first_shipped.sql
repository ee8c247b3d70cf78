-- Whether an order counts as gone is asked only of those that the platform
-- called shipped when they were first seen here; the answer may come later.
ALTER TABLE orders ADD COLUMN first_shipped BIGINT NOT NULL DEFAULT 0;
UPDATE orders SET first_shipped = 1 WHERE gone = 1;
