INSERT INTO "M" ("id", "v") VALUES (1, '01:02:03'), (2, '04:05:06');
