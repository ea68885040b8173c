namespace Ashlar.PostgreSql;

/// <summary>A server: a name or an address, or the folder of its Unix socket.</summary>
internal sealed record PostgresHost(string Name, int Port);
