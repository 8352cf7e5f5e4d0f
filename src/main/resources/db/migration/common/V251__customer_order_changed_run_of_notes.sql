-- Until now the run that decided last was taken for the one that made the note.
UPDATE customer_order SET changed_run = decided_run WHERE change_note <> ''
