namespace Ashlar.Database.Dialects;

public enum MissingDatabase
{
    /// <summary>A database that is not there is an error.</summary>
    Refuse,

    /// <summary>A database that is not there is created.</summary>
    Create,
}

/// <summary>Opens databases for the migration tools.</summary>
public interface IConnector
{
    /// <summary>Opens the database behind a URL.</summary>
    /// <param name="url">As in <c>DATABASE_URL</c>. It may hold a password, so it never goes into a message.</param>
    /// <param name="baseDirectory">The folder that a relative path in the URL starts from.</param>
    /// <param name="missing">What to do where the database does not exist.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="DatabaseException">The database cannot be reached, opened or created.</exception>
    Task<IDatabaseSession> OpenAsync(string url, string baseDirectory, MissingDatabase missing, CancellationToken cancellationToken);

    /// <summary>
    /// As <see cref="OpenAsync"/>, with the fewest questions: what has to be known of the session is asked by
    /// <see cref="IDatabaseSession.Proof"/>, or before its first change. For a command that mostly finds nothing to do.
    /// </summary>
    /// <param name="url">As in <c>DATABASE_URL</c>.</param>
    /// <param name="baseDirectory">The folder that a relative path in the URL starts from.</param>
    /// <param name="missing">What to do where the database does not exist.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="DatabaseException">The database cannot be reached, opened or created.</exception>
    Task<IDatabaseSession> OpenLazilyAsync(string url, string baseDirectory, MissingDatabase missing, CancellationToken cancellationToken) =>
        OpenAsync(url, baseDirectory, missing, cancellationToken);

    /// <summary>Opens an empty database. A temporary one goes away with the session.</summary>
    /// <param name="source">Where it comes from. A database in memory needs none of it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="DatabaseException">None can be made, or the one that is named must not be emptied.</exception>
    Task<IDatabaseSession> OpenShadowAsync(ShadowSource source, CancellationToken cancellationToken);

    /// <summary>
    /// Says everything of <see cref="OpenShadowAsync"/>'s database, and of the server, that decides what scripts make of it: versions, encodings,
    /// settings, extensions, rights. Two databases of which the same is said take the same script in the same way.
    /// </summary>
    /// <param name="source">Where an empty database would come from. None is made, and one that is kept is not emptied.</param>
    /// <param name="main">An open session on the database that the migrations are for; <see langword="null"/> where there is none.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns><see langword="null"/> where that cannot be said.</returns>
    /// <exception cref="DatabaseException">The server cannot be asked.</exception>
    Task<string?> DescribeShadowAsync(ShadowSource source, IDatabaseSession? main, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
