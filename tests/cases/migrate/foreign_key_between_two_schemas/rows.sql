INSERT INTO "two"."B" ("id") VALUES (1);
INSERT INTO "one"."A" ("id", "bId") VALUES (1, 1);
