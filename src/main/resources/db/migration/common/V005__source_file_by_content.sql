CREATE INDEX source_file_by_content ON source_file (sha256)
