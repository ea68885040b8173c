ALTER TABLE "events" ATTACH PARTITION "events_2027" DEFAULT;

-- migration.sql:1:22: warning LNT318: every row of "events_2027" is read to see whether it belongs there, and nobody can use it meanwhile (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "events" ATTACH PARTITION "events_2027" DEFAULT;
--     |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: give the partition a validated check that says the same as its bounds first; the database believes it
