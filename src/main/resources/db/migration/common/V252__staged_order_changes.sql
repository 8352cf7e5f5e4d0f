-- This run makes change_note; where it does not, the note is that of an earlier run.
ALTER TABLE staged_order ADD changes BOOLEAN DEFAULT FALSE NOT NULL
