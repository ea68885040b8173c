START TRANSACTION;
BEGIN WORK;
COMMIT;

-- migration.sql:2:1: warning LNT503: the transaction that is open already goes on, and the next COMMIT ends it: what follows is not undone with the rest
--   2 | BEGIN WORK;
--     | ^^^^^
--   help: delete the inner BEGIN and COMMIT; use SAVEPOINT where a part may fail
