using Ashlar.Drivers;

namespace Ashlar.PostgreSql;

/// <summary>Opens PostgreSQL databases: <c>postgresql://user:password@host:5432/database</c>.</summary>
public sealed class PostgresDriver : Driver
{
    /// <inheritdoc/>
    public override Dialect Dialect { get; } = new PostgresDialect();

    /// <inheritdoc/>
    public override IReadOnlyList<string> UrlSchemes { get; } = ["postgresql", "postgres"];

    /// <inheritdoc/>
    public override ConnectionFactory CreateFactory(DatabaseUrl url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return PostgresUrlParser.Parse(url.Location, url.Parameters, out var problems) is { } parsed
            ? new PostgresConnectionFactory(parsed)
            : throw new DatabaseUrlException(string.Join(" ", problems.Select(Sentence)));
    }

    private static string Sentence(UrlProblem problem) => $"{char.ToUpperInvariant(problem.Message[0])}{problem.Message[1..]}; {problem.Help}.";
}
