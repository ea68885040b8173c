using Ashlar.Cli.Schemas;
using Ashlar.Database.Dialects;

namespace Ashlar.Cli.Connections;

/// <summary>What the migration tools know of the databases that <see cref="Databases"/> lists. Apart from them, so that other verbs do not pay for it.</summary>
internal static class Dialects
{
    public static IReadOnlyList<ILiveDialect> Known => All;

    private static readonly ILiveDialect[] All = [new Database.PostgreSql.Dialect(), new Database.Sqlite.Dialect()];

    /// <summary>The dialect of the database that a URL leads to.</summary>
    public static ILiveDialect? FindByUrl(string url) => Databases.ProviderOf(url) is { } provider ? Find(provider) : null;

    /// <summary>The dialect of that provider, which may go by another name of its own.</summary>
    public static ILiveDialect? Find(string provider) =>
        Databases.Providers.FirstOrDefault(p => p.Answers(provider)) is { } known ? Array.Find(All, d => d.Name == known.Name) : null;
}
