SELECT id FROM "Thing"
