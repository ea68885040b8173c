-- @returns Firm?
SELECT * FROM "Firm" WHERE name = :name
