INSERT INTO "M" ("id", "v") VALUES (1, 'a'), (2, 'b');
