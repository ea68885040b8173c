namespace Ashlar.Cli.Commands;

/// <summary>What the process returns. A verb with further codes of its own (Prisma's, where Prisma has the verb) documents them.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Something is wrong with the schema, the database, the files or the command line itself.</summary>
    public const int Failed = 1;

    /// <summary>Nothing was done: the user said no, or the next step is one that only the user may take. Prisma's code, which is a shell's for Ctrl+C.</summary>
    public const int Stopped = 130;
}
