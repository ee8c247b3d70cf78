-- Three times of an order: by rule or promise, agreed with its buyer, and the
-- one that holds (due_at). From when the platform was told that it is shipped
-- the courier's clock runs; guessed, if no file says when that was.
ALTER TABLE orders ADD COLUMN original_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN agreed_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN agreed_doc BIGINT NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN told_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN told_guess BIGINT NOT NULL DEFAULT 0;
UPDATE orders SET original_at = due_at;
UPDATE orders SET told_at = shipped_at WHERE shipped_at > 0;

-- When the courier took a parcel, as a file says.
ALTER TABLE parcel ADD COLUMN collected_at BIGINT NOT NULL DEFAULT 0;

-- Rules about time, each made by one document and perhaps ended by another:
-- the hours and penalties of a platform or a shop from a day on, a suspension
-- of them, and when a courier comes. Body is the rule as the document has it.
CREATE TABLE deadline_rule (
  id        INTEGER PRIMARY KEY,
  kind      TEXT NOT NULL,
  scope     TEXT NOT NULL,
  shop_id   BIGINT NOT NULL REFERENCES shop(id),
  since     BIGINT NOT NULL,
  body      TEXT NOT NULL,
  doc_seq   BIGINT NOT NULL REFERENCES doc(seq) DEFERRABLE INITIALLY DEFERRED,
  ended_doc BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX deadline_rule_live ON deadline_rule(kind, scope) WHERE ended_doc = 0;
