-- The units that a shop's platform was last told by a table of changes of its
-- own. What no shop was named for stays in told.
CREATE TABLE told_shop (
  shop   TEXT NOT NULL,
  sku_id BIGINT NOT NULL REFERENCES sku(id),
  units  BIGINT NOT NULL,
  PRIMARY KEY (shop, sku_id)
);
