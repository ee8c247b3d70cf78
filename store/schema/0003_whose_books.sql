-- The file says whose it is ("SHDK"), so that a mistyped path never makes
-- books inside some other program's database.
PRAGMA application_id = 1397245003;

-- A parcel taken over by another station: what it was and who took it, until
-- this station opens the next one.
ALTER TABLE station ADD COLUMN taken_parcel BIGINT NOT NULL DEFAULT 0;
ALTER TABLE station ADD COLUMN taken_by TEXT NOT NULL DEFAULT '';

-- An import that replaced a parcel used to leave stations pointing at it.
UPDATE station SET last_parcel = 0 WHERE last_parcel <> 0 AND NOT EXISTS (SELECT 1 FROM parcel p WHERE p.id = last_parcel);
UPDATE station SET lock_parcel = 0 WHERE lock_parcel <> 0 AND NOT EXISTS (SELECT 1 FROM parcel p WHERE p.id = lock_parcel);
