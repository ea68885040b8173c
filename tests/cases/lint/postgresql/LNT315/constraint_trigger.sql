CREATE CONSTRAINT TRIGGER "users_touch" AFTER INSERT ON "users" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "touch"();

-- migration.sql:1:1: info LNT315: the trigger waits for every write to "users", new ones wait behind it, and from then on each write runs it (SHARE ROW EXCLUSIVE lock: it stops every write; reads go on)
--   1 | CREATE CONSTRAINT TRIGGER "users_touch" AFTER INSERT ON "users" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "touch"();
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: set a short lock_timeout, so that the migration gives up rather than holding up the others
