using Ashlar;
using Ashlar.NativeAot.Data;

// A program that uses what a client has, compiled ahead of time: nothing in it may need reflection or code made at run time.
// It is given the URL of an empty database and a file with its tables, and prints what it finds; NativeAotTests compares.
await using var db = NotesDb.OpenAny(args[0]);
foreach (var statement in File.ReadAllText(args[1]).Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
{
    var sql = new Sql(statement.Length, 0);
    sql.AppendLiteral(statement);
    await db.ExecuteAsync(sql);
}

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

await foreach (var row in db.Sql.AuthorReport(2).Where(r => r.Notes > 1).AsAsyncEnumerable())
{
    Console.WriteLine($"{row.Name} {row.Notes} {row.Highest}");
}

Console.WriteLine(await db.Sql.RenameAuthorAsync("Ada", ann.Id));
Console.WriteLine(await db.Authors.CountAsync(a => a.Id.In(ann.Id, 2, 3)));

try
{
    await db.Authors.CreateAsync(new() { Name = "Ada" });
}
catch (UniqueViolationException error)
{
    Console.WriteLine($"{error.Model}.{error.Fields[0]} is taken");
}
