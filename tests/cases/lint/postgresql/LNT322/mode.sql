LOCK TABLE ONLY "users" IN SHARE ROW EXCLUSIVE MODE;

-- migration.sql:1:1: warning LNT322: "users" stays locked until the migration ends (SHARE ROW EXCLUSIVE lock: it stops every write; reads go on)
--   1 | LOCK TABLE ONLY "users" IN SHARE ROW EXCLUSIVE MODE;
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: let each statement take the lock that it needs; where one is really needed, lock late and commit at once
