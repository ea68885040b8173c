CREATE TABLE IF NOT EXISTS visits (id BIGINT PRIMARY KEY);

-- migration.sql:1:1: warning LNT605: the table "visits" is made in the first schema of the connection's search path
--   1 | CREATE TABLE IF NOT EXISTS visits (id BIGINT PRIMARY KEY);
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: name the schema, with @@schema in the model
