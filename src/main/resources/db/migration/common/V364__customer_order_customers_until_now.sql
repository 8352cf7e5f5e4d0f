UPDATE customer_order SET customer = CASE
    WHEN account <> '' AND account <> 'null' AND account NOT LIKE '%*%' AND account NOT LIKE '%＊%' AND (CHAR_LENGTH(account) < 24 OR account LIKE '%@%') THEN account
    WHEN nick <> '' AND nick <> 'null' AND nick NOT LIKE '%*%' AND nick NOT LIKE '%＊%' AND (CHAR_LENGTH(nick) < 24 OR nick LIKE '%@%') THEN nick
    ELSE '' END
