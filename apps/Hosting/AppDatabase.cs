namespace Ashlar.Hosting;

/// <summary>A database of an app.</summary>
/// <param name="Setting">The setting, or environment variable, that holds its URL: <c>PETTRACKER_DATABASE_URL</c>.</param>
/// <param name="Schema">Its schema, relative to the folder of the apps: <c>PetTracker/schema.prisma</c>.</param>
/// <param name="Service">The service whose part of the schema is in it; <see langword="null"/> for all of it.</param>
public sealed record AppDatabase(string Setting, string Schema, string? Service = null);
