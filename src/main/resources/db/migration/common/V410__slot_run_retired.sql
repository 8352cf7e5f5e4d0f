-- From then on nobody uses the slot's inputs and workbooks any more, whether they lie there still or not: they are being removed.
ALTER TABLE slot_run ADD retired_at DATETIME(3) NULL
