-- What people said about files: the meaning of columns that nobody knew, and
-- the SKUs that codes and titles of a shop stand for.

CREATE TABLE column_map (
  signature TEXT NOT NULL,
  header    TEXT NOT NULL,
  field     TEXT NOT NULL,
  PRIMARY KEY (signature, header)
);

-- By a code alone, or without a code by title and variant. The shop goes by
-- its name, since it may be known to files only.
CREATE TABLE code_map (
  shop    TEXT NOT NULL,
  code    TEXT NOT NULL,
  title   TEXT NOT NULL,
  variant TEXT NOT NULL,
  sku_id  BIGINT NOT NULL REFERENCES sku(id),
  PRIMARY KEY (shop, code, title, variant)
);

-- Files of the watched folder that were imported, or could not be, by content.
CREATE TABLE watched_file (
  hash    TEXT PRIMARY KEY,
  file    TEXT NOT NULL,
  at      BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  doc_seq BIGINT NOT NULL DEFAULT 0
);

ALTER TABLE sku ADD COLUMN short_variant TEXT NOT NULL DEFAULT '';
