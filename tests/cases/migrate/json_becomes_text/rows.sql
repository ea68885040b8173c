INSERT INTO "M" ("id", "v") VALUES (1, '{}'), (2, '[1]');
