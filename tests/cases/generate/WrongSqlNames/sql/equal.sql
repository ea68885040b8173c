SELECT id AS equals, id AS equals_field FROM "Thing"
