SELECT id, name, note FROM "Event" WHERE name = :name
