INSERT INTO "M" ("id", "v") VALUES (1, B'0101'), (2, B'1');
