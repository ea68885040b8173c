INSERT INTO "P" ("id", "name") VALUES (1, 'a');
INSERT INTO "M" ("id", "p") VALUES (1, 'a');
