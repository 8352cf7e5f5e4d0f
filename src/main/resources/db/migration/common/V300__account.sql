-- Who may use the service. password_hash: bcrypt; roles: their keys, separated by commas. changed_at: a session or token request older than that is checked anew.
CREATE TABLE account (
    name          VARCHAR(64)  NOT NULL PRIMARY KEY,
    password_hash VARCHAR(100) NOT NULL,
    roles         VARCHAR(200) NOT NULL,
    enabled       BOOLEAN      NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    changed_at    DATETIME(6)  NOT NULL
)
