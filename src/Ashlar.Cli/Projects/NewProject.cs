using Ashlar.Cli.Connections;
using Ashlar.Cli.Output;
using Ashlar.Diagnostics;

namespace Ashlar.Cli.Projects;

/// <summary>The first files of a project. What is there already stays: lines are added, texts are never replaced.</summary>
internal static class NewProject
{
    private const string Variable = "DATABASE_URL";

    private static readonly string[] SchemaPlaces = ["schema.prisma", "prisma"];

    // A file that holds a password, and databases with what stands beside them.
    private static readonly string[] Ignored = [".env", "*.db", "*.db-journal", "*.db-wal", "*.db-shm"];

    private static readonly Dictionary<string, string> Urls = new()
    {
        ["sqlite"] = "file:./dev.db",
        ["postgresql"] = "postgresql://USER:PASSWORD@127.0.0.1:5432/DATABASE",
    };

    public static IEnumerable<string> Providers => Urls.Keys;

    /// <summary>Writes what is missing, and tells what was done and what comes next; nothing where there is a schema.</summary>
    public static IReadOnlyList<string> Write(string folder, string provider, DiagnosticBag diagnostics)
    {
        foreach (var place in SchemaPlaces.Where(p => Path.Exists(Path.Combine(folder, p))))
        {
            diagnostics.Add(ProjectDiagnostics.SchemaExists(place));
        }

        if (diagnostics.HasErrors)
        {
            return [];
        }

        var path = "schema.prisma";
        try
        {
            File.WriteAllText(Path.Combine(folder, path), Schema(provider));
            var done = new List<string> { "Wrote schema.prisma with a first model." };
            path = ".env";
            done.AddRange(WriteEnvironment(folder, Urls[provider]));
            path = ".gitignore";
            done.AddRange(AddLines(Path.Combine(folder, path), Ignored));
            return [.. done, "", "Next:", .. NextSteps(provider)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(FileDiagnostics.NotWritten(path, error.Message));
            return [];
        }
    }

    private static IEnumerable<string> WriteEnvironment(string folder, string url) => EnvironmentFile.Read(folder).ContainsKey(Variable)
        ? [$"Kept {Variable} in .env."]
        : AddLines(Path.Combine(folder, ".env"), [$"{Variable}=\"{url}\""]);

    private static IEnumerable<string> AddLines(string path, IReadOnlyList<string> lines)
    {
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        var missing = lines.Except(text.Split('\n').Select(l => l.Trim())).ToArray();
        if (missing is [])
        {
            return [];
        }

        File.AppendAllText(path, (text is "" or [.., '\n'] ? "" : "\n") + string.Concat(missing.Select(l => l + "\n")));
        return [$"{(text is "" ? "Wrote" : "Added to")} {Path.GetFileName(path)}: {string.Join(", ", missing.Select(l => l.Split('=')[0]))}."];
    }

    private static string Schema(string provider) => $$"""
        generator client {
          provider = "ashlar"
        }

        datasource db {
          provider = "{{provider}}"
        }

        /// Whoever uses the program.
        model User {
          id        String   @id @default(uuid(7))
          email     String   @unique
          name      String?
          createdAt DateTime @default(now())
        }

        """.ReplaceLineEndings("\n");

    private static IEnumerable<string> NextSteps(string provider)
    {
        if (provider is not "sqlite")
        {
            yield return $"  put the URL of your database into .env ({Variable})";
        }

        yield return "  ashlar migrate dev --name init    makes the first migration and the tables";
        yield return "  dotnet build                      makes the client, where the project references Ashlar.Build";
    }
}
