using Ashlar.Testing;

namespace Ashlar.Tests.Targets;

internal sealed class PostgresTarget(bool isPooled) : Target
{
    public override string Name => isPooled ? "PgBouncer" : "PostgreSQL";

    public override async Task<TargetDatabase> CreateAsync(TestSchema schema)
    {
        var shelf = PostgresShelf.Of(schema);
        return new Borrowed(shelf, await shelf.TakeAsync(), isPooled);
    }

    private sealed class Borrowed(PostgresShelf shelf, string name, bool isPooled) : TargetDatabase
    {
        public override string Url { get; } = new UriBuilder(isPooled ? PostgresServer.PgBouncerUrl : PostgresServer.Url) { Path = name }.Uri.AbsoluteUri;

        public override ValueTask DisposeAsync() => shelf.GiveBackAsync(name, IsSpoiled);
    }
}
