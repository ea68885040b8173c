-- @returns one
-- @hidden secret
INSERT INTO "Firm" (name, secret) VALUES (:name, :secret) RETURNING id, name
