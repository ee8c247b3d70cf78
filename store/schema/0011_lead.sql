-- A lead may send other goods than the platform names: sku_id is what is sent
-- then, swap_sku what the line meant before (0: nobody knew), and swap_doc the
-- document that says so: 0 if nothing was swapped, its number below zero when the
-- platform gave the line another code since, which ended the swap.
ALTER TABLE order_line ADD COLUMN swap_sku BIGINT NOT NULL DEFAULT 0;
ALTER TABLE order_line ADD COLUMN swap_doc BIGINT NOT NULL DEFAULT 0;

-- Waybills that were scanned and that no parcel has: each lies in the tray
-- until an import knows it or a lead says whose it is. scan_id is the scan that
-- put it there.
CREATE TABLE tray (
  id        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL,
  waybill   TEXT NOT NULL,
  scan_id   BIGINT NOT NULL,
  ended     TEXT NOT NULL DEFAULT '',
  ended_doc BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX tray_live ON tray(key) WHERE ended = '';
CREATE INDEX tray_ended ON tray(ended_doc) WHERE ended <> '';
