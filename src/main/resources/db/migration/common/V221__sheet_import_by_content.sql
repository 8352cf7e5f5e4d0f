CREATE INDEX sheet_import_by_content ON sheet_import (sha256)
