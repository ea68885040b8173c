using Ashlar;
using Ashlar.NativeAot.Data;

// A program that uses what a client has, compiled ahead of time: nothing in it may need reflection or code made at run time.
// It prints what it finds; NativeAotTests compares.
await using var db = NotesDb.Open($"file:{args[0]}?mode=rwc");
await db.ExecuteAsync($"""
    CREATE TABLE "Author" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL,
        "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP)
    """);
await db.ExecuteAsync($"""CREATE UNIQUE INDEX "Author_name_key" ON "Author"("name")""");
await db.ExecuteAsync($"""
    CREATE TABLE "Note" ("id" TEXT NOT NULL PRIMARY KEY, "text" TEXT NOT NULL, "color" TEXT NOT NULL DEFAULT 'RED',
        "price" DECIMAL NOT NULL DEFAULT 0, "details" JSONB, "authorId" INTEGER NOT NULL,
        CONSTRAINT "Note_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE CASCADE ON UPDATE CASCADE)
    """);

var ann = await db.Authors.CreateAsync(new() { Name = "Ann" });
await db.Notes.CreateManyAsync([
    new() { Text = "first", AuthorId = ann.Id, Price = 1.5m },
    new() { Text = "second", AuthorId = ann.Id, Price = 2.25m, Color = Color.Green, Details = new("book", 7) },
]);

var authors = await db.Authors
    .Where(a => a.Name.StartsWith("A") && a.Notes.Any(n => n.Price > 2))
    .Include(a => a.Notes.OrderBy(n => n.Price.Desc).Take(1))
    .ToListAsync();
Console.WriteLine($"found {authors[0].Name} with {authors[0].Notes[0].Text}");

var sums = await db.Notes.GroupBy(n => n.Color).Select(g => (g.Key, g.Count(), g.Sum(n => n.Price))).ToListAsync();
Console.WriteLine(string.Join("; ", sums.OrderBy(s => s.Item1).Select(s => $"{s.Item1} {s.Item2} {s.Item3}")));

var names = await db.Notes.Select(n => (n.Text, n.Author.Select(a => a.Name))).ToListAsync();
Console.WriteLine(string.Join("; ", names.OrderBy(n => n.Item1).Select(n => $"{n.Item1} by {n.Item2}")));

await db.TransactionAsync(async tx =>
{
    await tx.Notes.Where(n => n.Color == Color.Red).UpdateAsync(n => [n.Text.Set("changed")]);
    await tx.Authors.UpsertAsync(a => a.Name, new() { Name = "Ann" }, a => [a.Name.Set("Anne")]);
});
Console.WriteLine((await db.QueryAsync<Note>($"""SELECT * FROM "Note" WHERE "text" = {"changed"}""")).Count);
Console.WriteLine((await db.Authors.FirstAsync()).Name);

Console.WriteLine((await db.Notes.Where(n => n.Details.Path("page").AsNumber() == 7).SingleAsync()).Details);

try
{
    await db.Authors.CreateAsync(new() { Name = "Anne" });
}
catch (UniqueViolationException error)
{
    Console.WriteLine($"{error.Model}.{error.Fields[0]} is taken");
}
