using Ashlar.Cli.Schemas;
using Ashlar.Database.Dialects;

namespace Ashlar.Cli.Connections;

/// <summary>What the migration tools know of the databases that <see cref="Databases"/> lists. Apart from them, so that other verbs do not pay for it.</summary>
internal static class Dialects
{
    private static readonly IDialect[] All = [new Database.PostgreSql.Dialect(), new Database.Sqlite.Dialect()];

    /// <summary>The dialect of that provider, which may go by another name of its own.</summary>
    public static IDialect? Find(string provider) =>
        Databases.Providers.FirstOrDefault(p => p.Answers(provider)) is { } known ? Array.Find(All, d => d.Name == known.Name) : null;
}
