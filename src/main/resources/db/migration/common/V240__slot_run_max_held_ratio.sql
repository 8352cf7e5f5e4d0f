-- Overrides the setting of that name for the run; a restart goes by it too.
ALTER TABLE slot_run ADD max_held_ratio DOUBLE NULL
