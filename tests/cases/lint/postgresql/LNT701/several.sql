CREATE TABLE "codes" ("id" BIGINT PRIMARY KEY, "code" character(3) NOT NULL, "other" bpchar);

-- migration.sql:1:55: warning LNT701: character(3) fills every value of "code" up with blanks, which count in some comparisons and not in others
--   1 | CREATE TABLE "codes" ("id" BIGINT PRIMARY KEY, "code" character(3) NOT NULL, "other" bpchar);
--     |                                                       ^^^^^^^^^^^^
--   help: write text
-- migration.sql:1:86: warning LNT701: bpchar fills every value of "other" up with blanks, which count in some comparisons and not in others
--   1 | CREATE TABLE "codes" ("id" BIGINT PRIMARY KEY, "code" character(3) NOT NULL, "other" bpchar);
--     |                                                                                      ^^^^^^
--   help: write text
