PRAGMA foreign_keys=OFF;
CREATE TABLE new_users (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    email TEXT NOT NULL,
    name TEXT
);
INSERT INTO new_users (email, id, name) SELECT email, id, name FROM users;
DROP TABLE users;
ALTER TABLE new_users RENAME TO users;
CREATE UNIQUE INDEX users_email_key ON users(email);
PRAGMA foreign_keys=ON;

-- migration.sql:8:1: warning LNT902: "users_no_empty_email" of "users" goes with the old table unless the migration is run by ashlar, which brings back triggers and the indexes that no schema can say
--   8 | DROP TABLE users;
--     | ^^^^^^^^^^^^^^^^
--   help: make them again at the end of the script, or drop them at its start if that is meant
