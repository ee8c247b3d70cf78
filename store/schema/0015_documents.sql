-- Documents are listed by kind, the latest first. Those of packing scans are
-- found by their parcels: they are most of all, and must not be slower to save.
CREATE INDEX doc_kind ON doc(kind, seq) WHERE kind <> 'pack';
CREATE INDEX parcel_packed_doc ON parcel(packed_doc) WHERE packed_doc > 0;
